import { expect, test } from "vitest";
import { returnPath } from "./return-path.ts";

test.each([
  ["a link of ours", { ritorno: "/servizi/accesso-ztl/richiesta" }, "/servizi/accesso-ztl/richiesta"],
  [
    "what comes back from a failed sign-in",
    { callbackUrl: "http://bugliano.localhost:3000/de/servizi?cerca=ztl" },
    "/de/servizi?cerca=ztl",
  ],
  [
    "a whole address of another site: its path, on ours",
    { callbackUrl: "https://evil.example/area-personale" },
    "/area-personale",
  ],
  ["another site in our link", { ritorno: "https://evil.example/" }, "/inizio"],
  ["nonsense", { callbackUrl: "::" }, "/inizio"],
  ["nothing", {}, "/inizio"],
])("%s", (_name, asked, path) => {
  expect(returnPath(asked, "/inizio")).toBe(path);
});
