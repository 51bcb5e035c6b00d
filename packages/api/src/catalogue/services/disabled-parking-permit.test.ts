import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { prefill } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { exampleAnswers, exampleProfile } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition, sheet } = serviceOf("disabled-parking-permit");

const file = ["00000000-0000-4000-8000-000000000001"];
const certificate = { certificateKind: "forensic", certificateDate: "2026-11-02", medicalCertificate: file };
const first: Record<string, Answer> = { capacity: "self", kind: "first", duration: "permanent", ...certificate };
const residence = { street: "Via Cavour 3", postalCode: "56040", municipality: "Bugliano", province: "PI" };
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...first, residence, ...changes }).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    exampleAnswers("disabled-parking-permit", 0, undefined, { today }),
  );
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);
const oldCard = { oldNumber: "01234", oldExpiry: "2026-12-31", oldMunicipality: "Bugliano" };

describe("who asks for another person", () => {
  const holder = { givenName: "Anna", familyName: "Turchi", fiscalCode: "RSSMRA80A01H501U", birthDate: "1980-01-01" };
  test.each([
    ["parent", []],
    ["guardian", ["holder.appointmentDetails", "holder.appointment"]],
    ["administrator", ["holder.appointmentDetails", "holder.appointment"]],
    ["delegate", ["holder.delegation", "holder.identityDocument"]],
  ])("as %s proves it with %j", (title, needed) => {
    expect(pathsOf({ capacity: "other", holderResidence: residence, holder: { ...holder, title } })).toEqual(needed);
  });

  test("gives the residence of the holder, not their own", () => {
    expect(isAsked("residence.street", { capacity: "other" })).toBe(false);
    expect(isAsked("holderResidence.street", { capacity: "other" })).toBe(true);
    expect(isAsked("holderResidence.street", { capacity: "self" })).toBe(false);
  });

  test("does not find their own data in the place of the holder's", () => {
    expect(prefill(definition, exampleProfile)).not.toHaveProperty("holder");
    expect(prefill(definition, exampleProfile)).not.toHaveProperty("holderResidence");
  });
});

describe("the medical certificate", () => {
  test.each([
    ["first", "permanent", false],
    ["first", "temporary", false],
    ["renewal", "temporary", false],
    ["renewal", "permanent", true],
  ])("of the family doctor for a %s of a %s card is enough: %s", (kind, duration, isEnough) => {
    const temporary = duration === "temporary" ? { temporaryUntil: "2027-05-31" } : {};
    const errors = errorsOf({
      kind,
      duration,
      ...temporary,
      ...(kind === "renewal" && oldCard),
      certificateKind: "family-doctor",
    });
    expect(errors).toEqual(isEnough ? [] : [expect.objectContaining({ path: "certificateKind", code: "rule" })]);
  });

  test("is not asked again for a replacement", () => {
    for (const question of ["certificateKind", "certificateDate", "medicalCertificate"])
      expect(isAsked(question, { kind: "duplicate" })).toBe(false);
  });

  test("cannot be of tomorrow", () => {
    expect(errorsOf({ certificateDate: "2026-11-24" })).toEqual([
      expect.objectContaining({ path: "certificateDate", code: "date_too_late" }),
    ]);
  });
});

describe("the length", () => {
  test("of a temporary card is a day to come, five years ahead at most", () => {
    expect(pathsOf({ duration: "temporary" })).toEqual(["temporaryUntil"]);
    expect(pathsOf({ duration: "temporary", temporaryUntil: "2026-11-22" })).toEqual(["temporaryUntil"]);
    expect(pathsOf({ duration: "temporary", temporaryUntil: "2031-11-24" })).toEqual(["temporaryUntil"]);
    expect(pathsOf({ duration: "temporary", temporaryUntil: "2031-11-23" })).toEqual([]);
  });

  test("decides whether stamps are due, on the sheet and in the form", () => {
    expect(isAsked("stampNote", { duration: "temporary" })).toBe(true);
    expect(isAsked("stampNote", { duration: "permanent" })).toBe(false);
    expect(sheet.costs?.it).toContain("16 euro");
  });
});

describe("the card one already has", () => {
  test.each([
    ["first", false],
    ["renewal", true],
    ["duplicate", true],
  ])("is named in a request of kind %s: %s", (kind, expected) => {
    expect(isAsked("oldNumber", { kind })).toBe(expected);
  });

  test.each([
    ["lost", ["policeReport"]],
    ["stolen", ["policeReport"]],
    ["damaged", []],
  ])("when %s asks for %j", (duplicateReason, needed) => {
    expect(pathsOf({ kind: "duplicate", ...oldCard, duplicateReason })).toEqual(needed);
  });
});

test("up to three plates may be linked, none must", () => {
  const plates = (count: number) => ({ plates: Array.from({ length: count }, () => ({ plate: "AB123CD" })) });
  expect(errorsOf(plates(0))).toEqual([]);
  expect(errorsOf(plates(3))).toEqual([]);
  expect(errorsOf(plates(4))).toEqual([expect.objectContaining({ path: "plates", code: "too_many_rows" })]);
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual(["otherAttachments", "notes"]);
});
