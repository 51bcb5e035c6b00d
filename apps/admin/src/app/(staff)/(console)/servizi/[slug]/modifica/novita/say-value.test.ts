import { expect, test } from "vitest";
import { sayValue } from "./say-value.ts";

test.each([
  [undefined, ""],
  [null, ""],
  [30, "30"],
  [true, "true"],
  ["spid2", "spid2"],
  [{ it: "Così", de: "So", en: "" }, "IT: Così\nDE: So"],
  [[{ title: { it: "Norma" }, url: "https://x.example" }], "IT: Norma\nurl: https://x.example"],
  [{ subject: { it: "Sì" }, text: { it: "Accolta" } }, "IT: Sì\nIT: Accolta"],
  [[], ""],
])("%j reads as %j", (value, text) => {
  expect(sayValue(value)).toBe(text);
});
