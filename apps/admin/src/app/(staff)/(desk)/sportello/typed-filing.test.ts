import { describe, expect, test } from "vitest";
import { faultsOf, fiscalCodeFault, nothingTyped, type TypedFiling } from "./typed-filing.ts";

const today = "2026-11-26";
const right: TypedFiling = {
  givenName: "Anna",
  familyName: "Verdi",
  kind: "identity_card",
  number: "CA 12345 AB",
  issuedBy: "Comune di Bugliano",
  expiresOn: "2030-01-01",
  slug: "ztl-access",
};

describe("what is typed at the counter", () => {
  test("may be sent on when all of it is right", () => {
    expect(faultsOf(right, today)).toEqual({});
  });

  test("is asked whole: each field left empty is named", () => {
    expect(faultsOf(nothingTyped, today)).toEqual({
      givenName: "required",
      familyName: "required",
      number: "required",
      issuedBy: "required",
      expiresOn: "required",
      slug: "required",
    });
  });

  test.each([
    ["number", "A1", "number"],
    ["number", "CA#12345", "number"],
    ["issuedBy", "x", "required"],
    ["expiresOn", "2026-13-01", "day"],
    ["expiresOn", "2026-11-25", "expired"],
    ["slug", "  ", "required"],
  ] as const)("%s as %j is told at its field: %s", (field, value, fault) => {
    expect(faultsOf({ ...right, [field]: value }, today)).toEqual({ [field]: fault });
  });

  test("a document is good on its last day", () => {
    expect(faultsOf({ ...right, expiresOn: today }, today)).toEqual({});
  });
});

test.each([
  ["", "required"],
  ["  ", "required"],
  ["RSSMRA80A01H501X", "fiscalCode"],
  ["rossi", "fiscalCode"],
  ["rss mra 80a01 h501u", null],
  ["RSSMRA80A01H501U", null],
])("the fiscal code %j: %s", (text, fault) => {
  expect(fiscalCodeFault(text)).toBe(fault);
});
