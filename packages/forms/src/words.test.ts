import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { fieldErrorCodes } from "./field-error.ts";
import { fillIn } from "./fill-in.ts";
import { errorText, wordsOf } from "./words.ts";

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
const texts = (locale: "it" | "de" | "en") => {
  const { errors, conditions, ...others } = wordsOf(locale);
  const named = Object.fromEntries(Object.entries(conditions).map(([key, text]) => [`conditions.${key}`, text]));
  return { ...others, ...errors, ...named } as Record<string, string>;
};

describe.each(locales)("in %s", (locale) => {
  test.each(fieldErrorCodes)("the error %s is a sentence", (code) => {
    expect(wordsOf(locale).errors[code].length).toBeGreaterThan(10);
  });

  test("there are the same words as in Italian, with the same gaps to fill", () => {
    const gaps = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, placeholders(text)]));
    expect(gaps(texts(locale))).toEqual(gaps(texts("it")));
  });
});

test("an error tells its limit, a day as people write it", () => {
  expect(errorText({ code: "date_too_early", params: { min: "2026-11-23" } }, "it")).toBe(
    "La data non può essere precedente al 23/11/2026",
  );
  expect(errorText({ code: "too_long", params: { max: 5 } }, "de")).toBe("Schreiben Sie höchstens 5 Zeichen");
});

test("a value that is missing leaves its gap to be seen", () => {
  expect(fillIn("da {from} a {to}", { from: 1 })).toBe("da 1 a {to}");
});
