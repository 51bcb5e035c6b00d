import fc from "fast-check";
import { expect, test } from "vitest";
import { centsOf, euroOf } from "./euro.ts";

test.each([
  ["16", 1600],
  ["16,00", 1600],
  ["16.5", 1650],
  ["1.250,50", 125_050],
  ["€ 5", 500],
  ["1.250", 125_000],
  ["1.2500", null],
  ["999.999,99", 99_999_999],
  ["0", null],
  ["", null],
  ["-3", null],
  ["1,234", null],
  ["abc", null],
  ["9999999", null],
])("%j is %j cents", (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

test("an amount that was written is read as the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
      expect(centsOf(euroOf(cents))).toBe(cents);
    }),
  );
});
