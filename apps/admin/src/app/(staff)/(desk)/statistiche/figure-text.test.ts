import { formatOf } from "@sportello/ui/format-of";
import { expect, test } from "vitest";
import { figureText } from "./figure-text.ts";

const plain = (text: string) => text.replaceAll(/\s/g, " ");

test.each([
  ["it", 1234.5, "1.234,50 €"],
  ["de", 1234.5, "1.234,50 €"],
  ["en", 1234.5, "€1,234.50"],
  ["it", 0.05, "0,05 €"],
  ["it", "100", "100,00 €"],
] as const)("euro in %s: %s is said %s", (locale, value, said) => {
  expect(plain(figureText(formatOf(locale), value, { isMoney: true, unit: "€" }))).toBe(said);
});

test.each([
  ["it", 4.25, "giorni", "4,3 giorni"],
  ["en", 4.25, "days", "4.3 days"],
  ["it", 12, undefined, "12"],
  ["de", 12_345, undefined, "12.345"],
  ["it", 0, "giorni", "0 giorni"],
] as const)("other figures in %s: %s %s is said %s", (locale, value, unit, said) => {
  expect(plain(figureText(formatOf(locale), value, { isMoney: false, unit }))).toBe(said);
});
