import { addDays } from "@sportello/domain/time/rome-day";
import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { prefill } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue.ts";
import { exampleAnswers, exampleProfile } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";

const today = "2026-11-23";
const ztl = catalogue.find(({ slug }) => slug === "ztl-access");
if (!ztl) throw new Error("the catalogue has no ZTL permit");
const { definition } = ztl;

const example = exampleAnswers("ztl-access", 0, undefined, { today });
const withAll = (changes: Record<string, Answer>) =>
  Object.entries(changes).reduce((answers, [path, value]) => withAnswer(answers, path, value), example);
const errorsOf = (changes: Record<string, Answer>, day = today) =>
  validate(definition, withAll(changes), { today: day }).errors;
const vehicle = { plate: "AB123CD", type: "car", fuel: "petrol", emissionClass: "euro6", ownership: "owner" };
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);

describe("the period of a temporary permit", () => {
  const temporary = (from: string, to: string) => ({
    duration: "temporary",
    temporaryFrom: from,
    temporaryTo: to,
    temporaryReason: "removal",
  });

  test.each([
    ["of one day", "2026-11-23", "2026-11-23"],
    ["of 90 days", "2026-12-01", "2027-02-28"],
    ["of 90 days over a leap day", "2028-01-01", "2028-03-30"],
  ])("%s is allowed", (_length, from, to) => {
    expect(errorsOf(temporary(from, to), from)).toEqual([]);
  });

  test.each([
    ["of 91 days", "2026-12-01", "2027-03-01"],
    ["of 91 days over a leap day", "2028-01-01", "2028-03-31"],
    ["that ends before it begins", "2026-12-10", "2026-12-09"],
  ])("%s is refused", (_length, from, to) => {
    expect(errorsOf(temporary(from, to), from)).toEqual([
      expect.objectContaining({ path: "temporaryTo", code: "rule" }),
    ]);
  });

  test("is allowed exactly from the first to the ninetieth day, whatever the calendar", () => {
    const starts = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2098-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        starts,
        fc.oneof(fc.constantFrom(-1, 0, 89, 90), fc.integer({ min: -400, max: 400 })),
        (from, days) => {
          const isRefused = errorsOf(temporary(from, addDays(from, days)), from).length > 0;
          expect(isRefused).toBe(days < 0 || days > 89);
        },
      ),
    );
  });

  test("cannot begin in the past", () => {
    expect(errorsOf(temporary("2026-11-22", "2026-11-30"))).toEqual([
      expect.objectContaining({ path: "temporaryFrom", code: "date_too_early" }),
    ]);
  });
});

describe("the vehicles", () => {
  test("are at least one", () => {
    expect(errorsOf({ vehicles: [] }).map(({ path }) => path)).toEqual(["vehicles"]);
  });

  test("are at most three", () => {
    const rows = (count: number) => ({ vehicles: Array.from({ length: count }, () => ({ vehicle })) });
    expect(errorsOf(rows(3))).toEqual([]);
    expect(errorsOf(rows(4))).toEqual([expect.objectContaining({ path: "vehicles", code: "too_many_rows" })]);
  });

  test("have a plate, written with or without spaces", () => {
    expect(
      validate(definition, withAll({ vehicles: [{ vehicle: { ...vehicle, plate: "ab 123 cd" } }] }), { today }),
    ).toMatchObject({
      answers: { vehicles: [{ vehicle: { plate: "AB123CD" } }] },
      errors: [],
    });
    expect(errorsOf({ vehicles: [{ vehicle: { ...vehicle, plate: "?" } }] })).toEqual([
      expect.objectContaining({ path: "vehicles.0.vehicle.plate", code: "plate" }),
    ]);
  });

  test.each([
    ["leased", ["ownerName", "leasingContract"]],
    ["company", ["ownerName", "useAuthorisation"]],
    ["loan", ["ownerName", "useAuthorisation"]],
    ["family", ["ownerName"]],
    ["owner", []],
  ])("held as %s need %j", (ownership, needed) => {
    expect(errorsOf({ vehicles: [{ vehicle: { ...vehicle, ownership } }] })).toEqual(
      needed.map((key) => ({ path: `vehicles.0.vehicle.${key}`, code: "required" })),
    );
  });

  test.each(["electric", "hydrogen"])("with %s drive are not asked their emission class", (fuel) => {
    const { emissionClass: _none, ...clean } = vehicle;
    expect(errorsOf({ vehicles: [{ vehicle: { ...clean, fuel } }] })).toEqual([]);
  });
});

describe("the reason", () => {
  test.each([
    ["domiciled", "domicile"],
    ["worker", "workplace"],
    ["worker", "employerVatNumber"],
    ["garage", "garageAddress"],
    ["carer", "caredFiscalCode"],
    ["carer", "caredAddress"],
  ])("%s asks for %s, the other reasons do not", (reason, question) => {
    for (const entitlement of ["resident", "domiciled", "worker", "garage", "carer"])
      expect(isAsked(question, { entitlement })).toBe(entitlement === reason);
  });
});

describe("somebody who applies for another person", () => {
  test("says who, and uploads the delegation and the identity document", () => {
    const missing = errorsOf({ capacity: "delegate" }).map(({ path }) => path);
    expect(missing).toEqual(
      expect.arrayContaining([
        "representedFiscalCode",
        "delegation",
        "identityDocument",
        "representedResidence.street",
      ]),
    );
  });

  test("is not asked where they live themselves", () => {
    expect(isAsked("residence.street", { capacity: "delegate" })).toBe(false);
    expect(isAsked("residence.street", { capacity: "self" })).toBe(true);
  });
});

test("a badge is asked for its number and a day to come only when there is one", () => {
  expect(errorsOf({ hasDisabledBadge: false })).toEqual([]);
  const badge = { hasDisabledBadge: true, badgeNumber: "001234", badgeMunicipality: "Pisa" };
  expect(errorsOf({ ...badge, badgeExpiry: "2027-01-31" })).toEqual([]);
  expect(errorsOf({ ...badge, badgeExpiry: "2026-11-22" })).toEqual([
    expect.objectContaining({ path: "badgeExpiry", code: "date_too_early" }),
  ]);
});

test("a new request is filled with the applicant's own data and nobody else's", () => {
  expect(prefill(definition, exampleProfile)).toEqual({
    applicant: expect.objectContaining({ fiscalCode: exampleProfile.fiscalCode, gender: "F" }),
    contacts: { email: exampleProfile.email, phone: exampleProfile.phone },
    residence: { street: "Via Garibaldi 12", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  });
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual([
    "garageCadastre",
    "model",
    "hasDisabledBadge",
    "otherAttachments",
    "notes",
  ]);
});
