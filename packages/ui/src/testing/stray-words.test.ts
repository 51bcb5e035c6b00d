import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { strayIn, strayWords } from "./stray-words.ts";

describe("a word that our screens do not say", () => {
  test.each([
    ["it", "Una nuova istanza", "istanza"],
    ["it", "Compila il form qui", "form"],
    ["de", "Die letzte Fassung", "Fassung"],
    ["de", "Code des Ansuchens", "Ansuchen"],
    ["de", "Das Gesuch ist da", "Gesuch"],
    ["en", "A new revision", "revision"],
    ["en", "Open the ticket", "ticket"],
  ] as const)("is found in %s: %s", (locale, text, word) => {
    expect(strayIn({ area: { title: text } }, locale)[0]).toMatch(new RegExp(`^area\\.title: "${word}" instead of`));
  });

  test.each([
    ["it", "Un modulo Form.io"],
    ["it", "Indirizzo su form.agid.gov.it"],
    ["it", "In che formato"],
    ["de", "Das Gesuchte gibt es nicht mehr"],
    ["de", "Dienstleistungsgebühr"],
    ["de", "Zusammenfassung"],
    ["en", "Modular"],
  ] as const)("is not seen where there is none, in %s: %s", (locale, text) => {
    expect(strayIn({ text }, locale)).toEqual([]);
  });

  test("has a word that is said in its place, which is none of those we avoid", () => {
    for (const locale of locales) for (const { say } of strayWords[locale]) expect(strayIn(say, locale)).toEqual([]);
  });

  test("is looked for at any depth and in lists", () => {
    expect(strayIn({ a: { b: [{ c: "Fassung" }] } }, "de")).toEqual(['a.b.0.c: "Fassung" instead of "Version"']);
    expect(strayIn({ a: null, b: 3, c: true }, "de")).toEqual([]);
  });
});
