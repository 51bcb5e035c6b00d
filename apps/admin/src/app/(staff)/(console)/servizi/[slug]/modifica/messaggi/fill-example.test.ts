import { expect, test } from "vitest";
import { fillExample } from "./fill-example.ts";

test("an example fills what mails fill, and leaves a misspelt placeholder to be seen", () => {
  expect(fillExample("Ciao {{nome}} {{ nome }} {{cognome}} {{constructor}}", { nome: "Ada" })).toBe("Ciao Ada Ada {{cognome}} {{constructor}}");
});
