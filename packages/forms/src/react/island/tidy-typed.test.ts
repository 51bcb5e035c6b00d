import { expect, test } from "vitest";
import { tidyTyped } from "./tidy-typed.ts";

test.each([
  ["code", "rss mra80a01h501u", "RSSMRA80A01H501U"],
  ["iban", "it60x0542811101000000123456", "IT60 X054 2811 1010 0000 0123 456"],
  ["iban", "IT60 X054-2811", "IT60 X054 2811"],
  ["plate", "ab 123-cd", "AB123CD"],
  ["amount", "1234,5", "1.234,50"],
  ["amount", "€ 12", "12,00"],
  ["amount", "1.234", "1.234,00"],
  ["amount", "dodici", "dodici"],
  ["amount", "0012,00", "12,00"],
  ["amount", "1000000", "1.000.000,00"],
  ["nothing", "as it is", "as it is"],
  ["iban", " ", " "],
])("a field of kind %s left with %j shows %j", (mask, typed, shown) => {
  expect(tidyTyped(mask, typed)).toBe(shown);
});
