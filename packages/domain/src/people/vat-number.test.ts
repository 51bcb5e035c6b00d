import fc from "fast-check";
import { expect, test } from "vitest";
import { isVatNumber, VatNumber } from "./vat-number.ts";

test.each(["00743110157", "01199250158", "02438750586", "80012000826"])("%s is accepted", (number) => {
  expect(isVatNumber(number)).toBe(true);
});

test.each([
  ["with a wrong check digit", "01199250159"],
  ["of eleven zeros, though they satisfy the rule", "00000000000"],
  ["of ten digits", "0119925015"],
  ["with a letter", "0119925015A"],
  ["used as an example by payment samples", "77777777777"],
])("a number %s is refused", (_why, number) => {
  expect(isVatNumber(number)).toBe(false);
  expect(VatNumber.safeParse(number).success).toBe(false);
});

test("the country and spaces are taken away", () => {
  expect(VatNumber.parse("it 011 9925 0158")).toBe("01199250158");
});

test("any one wrong digit is noticed", () => {
  fc.assert(
    fc.property(fc.nat(10), fc.nat(9), (place, digit) => {
      const right = "02438750586";
      fc.pre(right[place] !== String(digit));
      expect(isVatNumber(right.slice(0, place) + digit + right.slice(place + 1))).toBe(false);
    }),
  );
});
