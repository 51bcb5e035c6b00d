import { describe, expect, test } from "vitest";
import { formatTag } from "./format-tag.ts";
import { locales } from "./locale-list.ts";

const at = new Date("2026-11-12T14:05:09Z");
const written = (locale: (typeof locales)[number], options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(formatTag[locale], { timeZone: "Europe/Rome", ...options }).format(at);

describe("days and hours are written as people of the place do", () => {
  test.each([
    ["it", "12 novembre 2026", "12/11/2026", "15:05"],
    ["de", "12. November 2026", "12.11.2026", "15:05"],
    ["en", "12 November 2026", "12/11/2026", "15:05"],
  ] as const)("in %s: %s, %s, %s", (locale, long, figures, hour) => {
    expect(written(locale, { dateStyle: "long" })).toBe(long);
    expect(written(locale, { day: "2-digit", month: "2-digit", year: "numeric" })).toBe(figures);
    expect(written(locale, { hour: "2-digit", minute: "2-digit" })).toBe(hour);
  });

  test.each(locales)("in %s the day comes before the month, whatever the form", (locale) => {
    for (const dateStyle of ["full", "long", "medium", "short"] as const) {
      const kinds = new Intl.DateTimeFormat(formatTag[locale], { dateStyle, timeZone: "Europe/Rome" })
        .formatToParts(at)
        .map(({ type }) => type);
      expect(kinds.indexOf("day"), dateStyle).toBeLessThan(kinds.indexOf("month"));
    }
  });

  test.each(locales)("in %s no hour needs a morning or an afternoon", (locale) => {
    for (const timeStyle of ["short", "medium"] as const) expect(written(locale, { timeStyle })).toMatch(/^15:05/);
  });
});

test.each([
  ["it", "1234,50 €"],
  ["de", "1.234,50 €"],
  ["en", "€1,234.50"],
] as const)("an amount in %s is %s", (locale, amount) => {
  expect(
    new Intl.NumberFormat(formatTag[locale], { style: "currency", currency: "EUR" })
      .format(1234.5)
      .replaceAll("\u00a0", " "),
  ).toBe(amount);
});
