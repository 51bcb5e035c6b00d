import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeFiscalCode } from "./compute-fiscal-code.ts";
import { checkCharacterOf, FiscalCode, isFiscalCode, readFiscalCode } from "./fiscal-code.ts";

const today = "2026-11-23";

describe("a right fiscal code", () => {
  test.each(["RSSMRA80A01H501U", "VRDGPP13R10B293P", "CRSLND79L50F205X"])("%s is accepted", (code) => {
    expect(isFiscalCode(code)).toBe(true);
  });

  test.each([
    "RSSMRA80A01H50MM",
    "RSSMRA80A01H5LMX",
    "RSSMRA80A01HRLMS",
    "RSSMRA80A0MHRLMK",
    "RSSMRA80ALMHRLMV",
    "RSSMRA8LALMHRLMG",
    "RSSMRAULALMHRLMD",
  ])("%s, changed because of a homonym, is accepted and tells the same birth", (code) => {
    expect(readFiscalCode(code, today)).toEqual({ birthDate: "1980-01-01", gender: "M", birthPlaceCode: "H501" });
  });

  test("typed in small letters with spaces is accepted and normalised", () => {
    expect(FiscalCode.parse(" rss mra 80a01 h501u ")).toBe("RSSMRA80A01H501U");
  });

  test("of a woman has forty more in the day", () => {
    expect(readFiscalCode("CRSLND79L50F205X", today)).toEqual({
      birthDate: "1979-07-10",
      gender: "F",
      birthPlaceCode: "F205",
    });
  });

  test("of a child of this century is not read as a centenarian's", () => {
    expect(readFiscalCode("VRDGPP13R10B293P", today)?.birthDate).toBe("2013-10-10");
  });

  test("whose year would be in the future is of the last century", () => {
    expect(readFiscalCode("VRDGPP13R10B293P", "2013-10-09")?.birthDate).toBe("1913-10-10");
  });
});

describe("a wrong fiscal code", () => {
  const withCheck = (fifteen: string) => fifteen + checkCharacterOf(fifteen);
  test.each([
    ["with a wrong check character", "BNCLRA85T50F205Z"],
    ["of fifteen characters", "RSSMRA80A01H501"],
    ["with a month that does not exist", withCheck("RSSMRA80F01H501")],
    ["of the 31st of April", withCheck("RSSMRA80D31H501")],
    ["of day 40", withCheck("RSSMRA80A40H501")],
    ["of day zero", withCheck("RSSMRA80A00H501")],
    ["of the 30th of February, a woman", withCheck("RSSMRA80B70H501")],
    ["empty", ""],
  ])("%s is refused", (_why, code) => {
    expect(isFiscalCode(code)).toBe(false);
    expect(readFiscalCode(code, today)).toBeNull();
    expect(FiscalCode.safeParse(code).success).toBe(false);
  });

  test("the 29th of February of a year that was leap in one century only is accepted", () => {
    expect(isFiscalCode(withCheck("RSSMRA00B29H501"))).toBe(true);
    expect(isFiscalCode(withCheck("RSSMRA01B29H501"))).toBe(false);
  });
});

describe("computing a code", () => {
  test.each([
    [
      { familyName: "Rossi", givenName: "Mario", birthDate: "1980-01-01", gender: "M", birthPlaceCode: "H501" },
      "RSSMRA80A01H501U",
    ],
    [
      { familyName: "Fo", givenName: "Al", birthDate: "1980-01-01", gender: "M", birthPlaceCode: "H501" },
      "FOXLAX80A01H501",
    ],
    [
      { familyName: "D'Aversò", givenName: "Gianfranca", birthDate: "1990-12-31", gender: "F", birthPlaceCode: "a001" },
      "DVRGFR90T71A001",
    ],
  ] as const)("of %o", (person, code) => {
    expect(computeFiscalCode(person).slice(0, code.length)).toBe(code);
    expect(isFiscalCode(computeFiscalCode(person))).toBe(true);
  });

  const person = fc.record({
    familyName: fc.stringMatching(/^[A-Za-zàèéìòù' ]{1,20}$/),
    givenName: fc.stringMatching(/^[A-Za-zàèéìòù' ]{1,20}$/),
    birthDate: fc
      .date({ min: new Date("1927-01-01"), max: new Date("2026-11-22"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    gender: fc.constantFrom("F" as const, "M" as const),
    birthPlaceCode: fc.stringMatching(/^[A-Z][0-9]{3}$/),
  });

  test("gives a code that tells the birth it was made from", () => {
    fc.assert(
      fc.property(person, ({ birthDate, gender, birthPlaceCode, ...names }) => {
        const code = computeFiscalCode({ birthDate, gender, birthPlaceCode, ...names });
        expect(readFiscalCode(code, today)).toEqual({ birthDate, gender, birthPlaceCode });
      }),
    );
  });

  test("any one wrong letter in place of another breaks the check character or the shape", () => {
    fc.assert(
      fc.property(person, fc.nat(5), fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (who, place, letter) => {
        const code = computeFiscalCode(who);
        fc.pre(code[place] !== letter);
        expect(isFiscalCode(code.slice(0, place) + letter + code.slice(place + 1))).toBe(false);
      }),
    );
  });
});
