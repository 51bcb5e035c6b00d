import fc from "fast-check";
import { expect, test } from "vitest";
import { euroFormat } from "./euro-format.ts";
import { formatTag } from "./format-tag.ts";
import { locales } from "./locales.ts";

const write = (cents: number, locale: (typeof locales)[number]) =>
  new Intl.NumberFormat(formatTag[locale], euroFormat).format(cents / 100).replaceAll(/\s/g, " ");

test.each([
  [5, "0,05 €", "0,05 €", "€0.05"],
  [123_450, "1.234,50 €", "1.234,50 €", "€1,234.50"],
  [123_456_789, "1.234.567,89 €", "1.234.567,89 €", "€1,234,567.89"],
])("%i cents are written as each language writes money, thousands apart", (cents, it, de, en) => {
  expect(locales.map((locale) => write(cents, locale))).toEqual(
    ["it", "de", "en"].map((locale) => ({ it, de, en })[locale]),
  );
});

test("no amount is so small that its thousands run together", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100_000, max: 999_999_999 }),
      fc.constantFrom(...locales),
      (cents, locale) => !/\d{4}/.test(write(cents, locale)),
    ),
  );
});
