import { expect, test } from "vitest";
import { readAmount } from "./read-amount.ts";

test.each<[string, number | null]>([
  ["50", 5_000],
  ["50,5", 5_050],
  ["1.234,56", 123_456],
  ["0", 0],
  ["0,00", 0],
  ["", null],
  ["cinquanta", null],
  ["-1", null],
])("%j is %j cents", (text, cents) => {
  expect(readAmount(text)).toBe(cents);
});
