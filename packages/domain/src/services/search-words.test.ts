import fc from "fast-check";
import { expect, test } from "vitest";
import { searchWords } from "./search-words.ts";

test.each([
  ["nothing", "", []],
  ["blanks and signs", "  ?! & | :* ", []],
  ["capitals, not accents", "Città À PIEDI", ["città", "à", "piedi"]],
  ["an apostrophe parts words", "carta d'identità", ["carta", "d", "identità"]],
  ["German", "Straße für Fußgänger", ["straße", "für", "fußgänger"]],
  ["the same word twice", "ztl ZTL ztl", ["ztl"]],
  [
    "a whole letter",
    "uno due tre quattro cinque sei sette otto nove dieci",
    ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto"],
  ],
] as const)("%s", (_what, typed, expected) => {
  expect(searchWords(typed)).toEqual(expected);
});

test("whatever is typed, no sign that means something to a text search gets through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      for (const word of searchWords(typed)) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
    }),
  );
});
