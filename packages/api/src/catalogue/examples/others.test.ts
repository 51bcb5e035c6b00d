import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { fitsFiscalCode } from "@sportello/domain/people/fits-fiscal-code";
import { isVatNumber } from "@sportello/domain/people/vat-number";
import { describe, expect, test } from "vitest";
import { drawFrom, type Draw } from "./draw.ts";
import { addressNear, fullName, otherPerson, residenceOf, vatNumber } from "./others.ts";

const seeds = Array.from({ length: 300 }, (_, seed) => seed);
const each = <Value>(make: (draw: Draw) => Value): Value[] => seeds.map((seed) => make(drawFrom(seed)));

describe("another person than the applicant", () => {
  test("has a code that is right, of their name and birth, whatever the seed", () => {
    for (const { fiscalCode, givenName, familyName, birthDate, gender } of each((draw) => otherPerson(draw))) {
      expect([isFiscalCode(fiscalCode), fitsFiscalCode(fiscalCode, { givenName, familyName })]).toEqual([true, true]);
      const day = Number(fiscalCode.slice(9, 11));
      expect(day > 40 ? day - 40 : day).toBe(Number(birthDate.slice(8)));
      expect(day > 40).toBe(gender === "F");
    }
  });

  test("was born in the years that are asked for, and both ends happen", () => {
    const years = each((draw) => Number(otherPerson(draw, [2015, 2017]).birthDate.slice(0, 4)));
    expect([...new Set(years)].toSorted((one, other) => one - other)).toEqual([2015, 2016, 2017]);
  });

  test("is one of many: three hundred of them are not ten", () => {
    expect(new Set(each((draw) => otherPerson(draw).fiscalCode)).size).toBeGreaterThan(250);
    expect(new Set(each(fullName)).size).toBeGreaterThan(40);
  });
});

test("a company's number is formally right, whatever the seed", () => {
  const numbers = each(vatNumber);
  expect(numbers.filter((number) => !isVatNumber(number))).toEqual([]);
  expect(new Set(numbers).size).toBeGreaterThan(250);
});

describe("an address", () => {
  const profile = { street: "Via Roma 1", postalCode: "39040", municipality: "Montefiore sul Lago", province: "BZ" };

  test("of the applicant is theirs, and no other part of what is known of them", () => {
    expect(residenceOf({ ...profile, givenName: "Mario" })).toEqual(profile);
  });

  test("nearby is in the same municipality, with a street and a number", () => {
    for (const near of each((draw) => addressNear(draw, profile))) {
      expect(near).toMatchObject({ postalCode: "39040", municipality: "Montefiore sul Lago", province: "BZ" });
      expect(near["street"]).toMatch(/^\D+ [1-9]\d?$/);
    }
  });

  test("of somebody of whom nothing is known is in the invented municipality", () => {
    expect(addressNear(drawFrom(1), {})).toMatchObject({ municipality: "Bugliano", province: "PI" });
  });
});
