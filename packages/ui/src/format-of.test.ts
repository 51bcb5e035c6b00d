import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { formatOf } from "./format-of.ts";

const at = new Date("2026-11-12T14:05:09Z");

describe("what the screens write", () => {
  test.each([
    ["it", "12/11/2026, 15:05"],
    ["de", "12.11.2026, 15:05"],
    ["en", "12/11/2026, 15:05"],
  ] as const)("in %s an instant in figures is %s, on Rome's clock", (locale, text) => {
    expect(
      formatOf(locale).dateTime(at, {
        day: "2-digit",
        month: "2-digit",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
      }),
    ).toBe(text);
  });

  test.each([
    ["it", "12 nov"],
    ["de", "12. Nov."],
    ["en", "12 Nov"],
  ] as const)("in %s a short day is %s", (locale, text) => {
    expect(formatOf(locale).dateTime(at, { day: "numeric", month: "short" })).toBe(text);
  });

  test.each([
    ["it", "3 ore fa"],
    ["de", "vor 3 Stunden"],
    ["en", "3 hours ago"],
  ] as const)("in %s how long ago is said in that language: %s", (locale, text) => {
    expect(formatOf(locale).relativeTime(at, new Date("2026-11-12T17:05:09Z"))).toBe(text);
  });

  test.each([
    ["it", "16,00"],
    ["de", "16,00"],
    ["en", "€16.00"],
  ] as const)("in %s sixteen euro are %s", (locale, text) => {
    expect(formatOf(locale).number(16, { style: "currency", currency: "EUR" })).toContain(text);
  });

  test("a language always has the same formats, made once", () => {
    for (const locale of locales) expect(formatOf(locale)).toBe(formatOf(locale));
  });
});
