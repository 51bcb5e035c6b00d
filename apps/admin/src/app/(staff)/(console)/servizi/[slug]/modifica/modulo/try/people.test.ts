import { isFiscalCode, readFiscalCode } from "@sportello/domain/people/fiscal-code";
import { fitsFiscalCode } from "@sportello/domain/people/fits-fiscal-code";
import { describe, expect, test } from "vitest";
import { people } from "./people.ts";
import { readKnown, writeKnown } from "./read-known.ts";

const known = people.filter(({ known: { profile } }) => profile.fiscalCode !== undefined);

describe("the people a form is tried with", () => {
  test("are somebody of here, somebody of elsewhere, somebody old and nobody known", () => {
    expect(people.map(({ key }) => key)).toEqual(["resident", "elsewhere", "elder", "guest"]);
    expect(people.at(-1)?.known).toEqual({ profile: {}, registers: {} });
  });

  test.each(known)(
    "$key has a fiscal code that is right, and says the same as the profile",
    ({ known: { profile } }) => {
      const code = profile.fiscalCode ?? "";
      expect(isFiscalCode(code)).toBe(true);
      expect(readFiscalCode(code, "2026-11-26")).toMatchObject({
        birthDate: profile.birthDate,
        gender: profile.gender,
      });
      expect(fitsFiscalCode(code, { familyName: profile.familyName ?? "", givenName: profile.givenName ?? "" })).toBe(
        true,
      );
    },
  );

  test("no two are the same person", () => {
    expect(new Set(known.map(({ known: { profile } }) => profile.fiscalCode)).size).toBe(3);
  });

  test.each(people)("what is known of $key can be written out and read back", ({ known: one }) => {
    expect(readKnown(writeKnown(one)).known).toEqual(one);
  });

  test("differ in what forms ask of: where they live, an e-mail, an income", () => {
    expect(
      known.map(({ known: { profile, registers } }) => [
        profile.province,
        "email" in profile,
        "iseeAmount" in registers,
      ]),
    ).toEqual([
      ["PI", true, true],
      ["FI", true, false],
      ["PI", false, true],
    ]);
  });
});
