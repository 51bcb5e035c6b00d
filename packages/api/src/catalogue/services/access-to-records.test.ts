import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { lockedAnswers } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { catalogue } from "../catalogue.ts";
import { exampleAnswers, exampleProfile } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";

const today = "2026-11-23";
const access = catalogue.find(({ slug }) => slug === "access-to-records");
if (!access) throw new Error("the catalogue has no access to records");
const { definition } = access;

const example = exampleAnswers("access-to-records", 0, undefined, { today });
const withAll = (changes: Record<string, Answer>) =>
  Object.entries(changes).reduce((answers, [path, value]) => withAnswer(answers, path, value), example);
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);
const record = {
  kind: "resolution",
  dating: "date",
  date: "2020-05-04",
  description: "Delibera di approvazione del piano parcheggi.",
};

describe("the records asked for", () => {
  const rows = (count: number) => ({ records: Array.from({ length: count }, () => record) });

  test("are from one to five", () => {
    expect(errorsOf(rows(1))).toEqual([]);
    expect(errorsOf(rows(5))).toEqual([]);
    expect(pathsOf(rows(0))).toEqual(["records"]);
    expect(errorsOf(rows(6))).toEqual([expect.objectContaining({ path: "records", code: "too_many_rows" })]);
  });

  test("cannot be of the future", () => {
    expect(errorsOf({ records: [{ ...record, date: "2026-11-24" }] })).toEqual([
      expect.objectContaining({ path: "records.0.date", code: "date_too_late" }),
    ]);
  });

  test("of an unknown date need a period that runs forward", () => {
    const { date: _none, ...undated } = record;
    const period = (yearFrom: number, yearTo: number) => ({
      records: [{ ...undated, dating: "period", yearFrom, yearTo }],
    });
    expect(errorsOf(period(1998, 2003))).toEqual([]);
    expect(errorsOf(period(1998, 1998))).toEqual([]);
    expect(errorsOf(period(2003, 1998))).toEqual([expect.objectContaining({ path: "records.0.yearTo", code: "rule" })]);
    expect(pathsOf({ records: [{ ...undated, dating: "period" }] })).toEqual([
      "records.0.yearFrom",
      "records.0.yearTo",
    ]);
  });

  test.each([
    ["building-practice", true],
    ["accident-report", true],
    ["inspection", true],
    ["resolution", false],
    ["tender", false],
  ])("of kind %s: the place is asked: %s", (kind, isNeeded) => {
    expect(pathsOf({ records: [{ ...record, kind }] })).toEqual(isNeeded ? ["records.0.propertyAddress"] : []);
  });

  test("are judged row by row: one row's kind does not ask anything of another", () => {
    expect(pathsOf({ records: [record, { ...record, kind: "other" }, record] })).toEqual(["records.1.kindOther"]);
  });
});

describe("the motivation", () => {
  test.each([
    [29, [expect.objectContaining({ path: "motivation", code: "too_short" })]],
    [30, []],
    [3000, []],
    [3001, [expect.objectContaining({ path: "motivation", code: "too_long" })]],
  ])("of %i characters", (length, errors) => {
    expect(errorsOf({ motivation: "a".repeat(length) })).toEqual(errors);
  });

  test("names the court only when a case is already pending", () => {
    expect(pathsOf({ interestType: "defence", proceedingsState: "intended" })).toEqual([]);
    expect(pathsOf({ interestType: "defence", proceedingsState: "pending" })).toEqual(["proceedingsCourt"]);
  });
});

describe("the way of access", () => {
  const copy = { accessMode: "simple-copy", acceptsCosts: true };

  test("asks for the PEC address only when the copies go there", () => {
    expect(isAsked("pec", { ...copy, delivery: "pec" })).toBe(true);
    expect(isAsked("pec", { ...copy, delivery: "email" })).toBe(false);
    expect(isAsked("pec", { accessMode: "view", delivery: "pec" })).toBe(false);
    expect(errorsOf({ ...copy, delivery: "pec", pec: "ufficio at pec.example" })).toEqual([
      expect.objectContaining({ path: "pec", code: "email" }),
    ]);
  });

  test("explains the stamp for certified copies alone, and asks which law exempts from it", () => {
    expect(isAsked("stampNote", copy)).toBe(false);
    expect(isAsked("stampNote", { ...copy, accessMode: "certified-copy" })).toBe(true);
    expect(pathsOf({ ...copy, accessMode: "certified-copy", delivery: "email", stampDuty: "exempt" })).toEqual([
      "stampExemption",
    ]);
    expect(isAsked("stampExemption", { ...copy, stampDuty: "exempt" })).toBe(false);
  });

  test("at the counter costs nothing, so nothing about costs is accepted", () => {
    expect(isAsked("acceptsCosts", { accessMode: "view" })).toBe(false);
    expect(pathsOf({ accessMode: "view", visitTime: "any", visitor: "other" })).toEqual(["visitorName"]);
  });
});

describe("who asks", () => {
  test("for a company gives a right VAT number, the seat, and a mandate unless they are its legal representative", () => {
    const seat = { street: "Via Cavour 3", postalCode: "56100", municipality: "Pisa", province: "PI" };
    const company = { capacity: "company", companyName: "Edil Corsi S.r.l.", vatNumber: "00743110157", seat };
    expect(errorsOf({ ...company, companyRole: "legal-representative" })).toEqual([]);
    expect(pathsOf({ ...company, companyRole: "attorney" })).toEqual(["companyMandate"]);
    expect(errorsOf({ ...company, companyRole: "legal-representative", vatNumber: "00743110158" })).toEqual([
      expect.objectContaining({ path: "vatNumber", code: "vat_number" }),
    ]);
  });

  const person = {
    capacity: "person",
    representedGivenName: "Anna",
    representedFamilyName: "Turchi",
    representedFiscalCode: "RSSMRA80A01H501U",
  };
  test.each([
    ["delegate", ["personMandate", "representedIdentityDocument"]],
    ["lawyer", ["personMandate"]],
    ["guardian", ["personMandate"]],
    ["parent", []],
  ])("for a person as %s uploads %j", (representationTitle, needed) => {
    expect(pathsOf({ ...person, representationTitle })).toEqual(needed);
  });

  test("cannot be somebody else than who signed in", () => {
    const locked = lockedAnswers(definition, exampleProfile);
    const { errors } = validate(definition, withAll({ "applicant.fiscalCode": "RSSMRA80A01H501U" }), { today, locked });
    expect(errors).toEqual([expect.objectContaining({ path: "applicant.fiscalCode", code: "locked_field" })]);
  });
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual([
    "number",
    "holder",
    "cadastre",
    "evidence",
    "otherAttachments",
    "notes",
  ]);
});
