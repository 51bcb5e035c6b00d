import { expect, it, test } from "vitest";
import { pickLocale } from "./pick-locale.ts";

it("keeps the language the operator chose, whatever the browser says", () => {
  expect(pickLocale("de", "it-IT,it;q=0.9")).toBe("de");
});

test.each([
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["fr-FR,en;q=0.5,it;q=0.7", "it"],
  ["en-GB", "en"],
  ["de;q=0,it;q=0.1", "it"],
  ["fr", "it"],
  ["", "it"],
  [null, "it"],
] as const)("follows the browser that asks for %s: %s", (header, locale) => {
  expect(pickLocale(undefined, header)).toBe(locale);
});

it("ignores a choice that is not a language of ours", () => {
  expect(pickLocale("../../etc", "en")).toBe("en");
});
