import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Certified, Contacts } from "./certified.ts";
import { nameOf } from "./name-of.ts";
import { isSilenced, optionalNotices, Preferences } from "./preferences.ts";
import { profileOf } from "./profile-of.ts";

const certified = {
  birthDate: "1980-01-01",
  birthPlace: "Bugliano",
  gender: "M",
  email: "spid@posta.example",
  phone: "+390500000",
  address: { street: "Via Roma 1", municipality: "Bugliano", province: "PI", postalCode: "56040" },
  provider: "Identità di prova",
  asOf: "2026-11-23T09:00:00+01:00",
};
const person = {
  givenName: "Mario",
  familyName: "Rossi",
  fiscalCode: "RSSMRA80A01H501U",
  certified,
  contacts: {},
};

describe("what a form is filled from", () => {
  test("is what the identity provider certified, the address in its parts", () => {
    expect(profileOf(person)).toEqual({
      givenName: "Mario",
      familyName: "Rossi",
      fiscalCode: "RSSMRA80A01H501U",
      birthDate: "1980-01-01",
      birthPlace: "Bugliano",
      gender: "M",
      email: "spid@posta.example",
      phone: "+390500000",
      street: "Via Roma 1",
      municipality: "Bugliano",
      province: "PI",
      postalCode: "56040",
    });
  });

  test.each<[string, object, object]>([
    [
      "the address the citizen chose",
      { email: "mia@posta.example" },
      { email: "mia@posta.example", phone: "+390500000" },
    ],
    ["the telephone they chose", { phone: "333 1234567" }, { email: "spid@posta.example", phone: "333 1234567" }],
  ])("has %s before the provider's", (_, contacts, expected) => {
    expect(profileOf({ ...person, contacts })).toMatchObject(expected);
  });

  test("has no gaps: what nobody said is not there, so that a question for it stays open", () => {
    expect(profileOf({ ...person, certified: {} })).toEqual({
      givenName: "Mario",
      familyName: "Rossi",
      fiscalCode: "RSSMRA80A01H501U",
    });
  });

  test("is nothing of a guest, whatever they typed before", () => {
    expect(profileOf({ ...person, fiscalCode: null, contacts: { email: "ospite@posta.example" } })).toEqual({});
  });

  test("never tells who certified it, nor when", () => {
    expect(Object.keys(profileOf(person))).not.toEqual(expect.arrayContaining(["provider"]));
    expect(JSON.stringify(profileOf(person))).not.toContain("2026-11-23");
  });

  test("holds only what was known, whichever parts are", () => {
    const parts = fc.record(
      {
        birthDate: fc.constant("1980-01-01"),
        birthPlace: fc.constant("Bugliano"),
        gender: fc.constantFrom("M", "F"),
        email: fc.constant("spid@posta.example"),
        phone: fc.constant("+390500000"),
        address: fc.constant(certified.address),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parts, (known) => {
        const { address, ...rest } = known;
        const expected = { ...rest, ...address };
        const { givenName: _g, familyName: _f, fiscalCode: _c, ...told } = profileOf({ ...person, certified: known });
        expect(told).toEqual(expected);
      }),
    );
  });
});

describe("stored data of a person", () => {
  test.each<[string, object]>([
    ["a birthday that is none", { birthDate: "1980-02-30" }],
    ["a birthday as Italians write it", { birthDate: "01/01/1980" }],
    ["a gender of another kind", { gender: "X" }],
    ["an address without its parts", { address: { street: "Via Roma 1" } }],
    ["an e-mail that is none", { email: "mario" }],
    ["a moment without a zone", { asOf: "2026-11-23T09:00:00" }],
  ])("with %s is a broken installation, not something to fill a form with", (_, change) => {
    expect(Certified.safeParse({ ...certified, ...change }).success).toBe(false);
  });

  test("may lack everything", () => {
    expect([Certified.parse({}), Contacts.parse({})]).toEqual([{}, {}]);
  });
});

describe("what is not wanted by mail", () => {
  test("is nothing at first, in the language of the form", () => {
    expect(Preferences.parse({})).toEqual({ silenced: [] });
  });

  test.each(optionalNotices)("may be %s", (notice) => {
    const preferences = Preferences.parse({ silenced: [notice] });
    expect(isSilenced(preferences, notice)).toBe(true);
    for (const other of optionalNotices.filter((one) => one !== notice))
      expect(isSilenced(preferences, other)).toBe(false);
  });

  test.each(["submitted", "awaiting_integration", "accepted", "rejected", "withdrawn"])(
    "is never %s: terms begin to run with it",
    (notice) => {
      expect(Preferences.safeParse({ silenced: [notice] }).success).toBe(false);
      expect(isSilenced({ silenced: [...optionalNotices] }, notice)).toBe(false);
    },
  );

  test("speaks no language the product does not", () => {
    expect(Preferences.safeParse({ locale: "fr" }).success).toBe(false);
  });
});

test.each([
  ["Mario", "Rossi", "Mario Rossi"],
  ["", "Rossi", "Rossi"],
  ["Mario", "", "Mario"],
  ["", "", "—"],
  ["Anna Maria", "De Luca", "Anna Maria De Luca"],
])("%j %j is called %j", (givenName, familyName, name) => {
  expect(nameOf({ givenName, familyName })).toBe(name);
});
