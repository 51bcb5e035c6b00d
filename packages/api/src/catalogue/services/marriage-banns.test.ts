import { addDays } from "@sportello/domain/time/rome-day";
import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { prefill } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { exampleAnswers, exampleProfile } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition } = serviceOf("marriage-banns");

const italian = (who: string) => ({ [`${who}Citizenship`]: "IT", [`${who}Status`]: "single" });
const residence = { street: "Via Cavour 3", postalCode: "56040", municipality: "Bugliano", province: "PI" };
const plain: Record<string, Answer> = {
  ...italian("applicant"),
  ...italian("spouse"),
  residence,
  spouseHasFiscalCode: "yes",
  spouseFiscalCode: "RSSMRA80A01H501U",
  spouseLives: "together",
  spouseBirth: { birthDate: "1980-01-01", country: "IT", municipality: "Roma", province: "RM" },
  rite: "civil",
  place: "hall",
  weddingDate: "2027-05-15",
  property: "separation",
  signers: "both",
  bothOfAge: "yes",
};
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...plain, ...changes }).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    exampleAnswers("marriage-banns", 0, undefined, { today }),
  );
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);

describe.each(["applicant", "spouse"])("of the two, the %s", (who) => {
  const key = (name: string) => `${who}${name}`;

  test.each(["divorced", "widowed", "union-ended"])("who is %s says with whom, until when and where", (status) => {
    const changes = {
      [key("Status")]: status,
      [key("PreviousPartner")]: "",
      [key("PreviousEnd")]: "",
      [key("PreviousPlace")]: "",
    };
    expect(pathsOf(changes)).toEqual([key("PreviousPartner"), key("PreviousEnd"), key("PreviousPlace")]);
  });

  test("who was never married is asked nothing of it", () => {
    expect(isAsked(key("PreviousPartner"), { [key("Status")]: "single" })).toBe(false);
  });

  test.each([
    [299, true],
    [300, false],
    [301, false],
  ])("is told of the 300 days of article 89 when a marriage ended %i days ago: %s", (days, expected) => {
    expect(isAsked(key("WaitNote"), { [key("Status")]: "divorced", [key("PreviousEnd")]: addDays(today, -days) })).toBe(
      expected,
    );
  });

  test.each([
    ["nulla-osta", true],
    ["certificate", true],
    ["pending", false],
    ["refugee", false],
  ])("from abroad with clearance %s uploads it: %s", (clearance, isUploaded) => {
    const needed = isUploaded ? [key("ClearanceFile"), key("Passport")] : [key("Passport")];
    const changes = {
      [key("Citizenship")]: "AR",
      [key("Clearance")]: clearance,
      [key("ClearanceFile")]: [],
      [key("Passport")]: [],
      [key("Interpreter")]: "yes",
    };
    expect(pathsOf(changes)).toEqual(needed);
  });

  test("is asked for a language only with an interpreter", () => {
    const foreign = { [key("Citizenship")]: "SN", [key("Clearance")]: "pending" };
    expect(isAsked(key("Language"), { ...foreign, [key("Interpreter")]: "no" })).toBe(true);
    expect(isAsked(key("Language"), { ...foreign, [key("Interpreter")]: "yes" })).toBe(false);
    expect(isAsked(key("Clearance"), { [key("Citizenship")]: "IT" })).toBe(false);
  });
});

describe("the other person", () => {
  test("born abroad has a city there, born in Italy a municipality and province", () => {
    expect(pathsOf({ spouseBirth: { birthDate: "1980-01-01", country: "AR" } })).toEqual(["spouseBirth.foreignPlace"]);
    expect(pathsOf({ spouseBirth: { birthDate: "1980-01-01", country: "IT" } })).toEqual([
      "spouseBirth.municipality",
      "spouseBirth.province",
    ]);
  });

  test("may be without an Italian fiscal code", () => {
    expect(isAsked("spouseFiscalCode", { spouseHasFiscalCode: "no" })).toBe(false);
    expect(pathsOf({ spouseFiscalCode: "" })).toEqual(["spouseFiscalCode"]);
  });

  test.each([
    ["together", []],
    [
      "italy",
      [
        "spouseResidence.street",
        "spouseResidence.postalCode",
        "spouseResidence.municipality",
        "spouseResidence.province",
      ],
    ],
    ["abroad", ["spouseForeignResidence"]],
  ])("who lives %s is asked for %j", (spouseLives, needed) => {
    expect(pathsOf({ spouseLives, spouseResidence: {}, spouseForeignResidence: "" })).toEqual(needed);
  });

  test("is not filled with the applicant's own data", () => {
    const filled = prefill(definition, exampleProfile);
    expect(Object.keys(filled).filter((name) => name.startsWith("spouse"))).toEqual([]);
  });
});

describe("the rite", () => {
  const blank = {
    place: "",
    otherMunicipality: "",
    otherMunicipalityReason: "",
    church: "",
    minister: "",
    ministerRequest: [],
  };
  test.each([
    ["civil", ["place"]],
    ["catholic", ["church", "minister", "ministerRequest"]],
    ["other", ["church", "minister", "ministerRequest"]],
  ])("%s asks for %j", (rite, needed) => {
    expect(pathsOf({ ...blank, rite })).toEqual(needed);
  });

  test("in another municipality needs its reason, as article 109 wants", () => {
    expect(pathsOf({ ...blank, rite: "civil", place: "elsewhere" })).toEqual([
      "otherMunicipality",
      "otherMunicipalityReason",
    ]);
  });

  test.each([
    ["2026-12-12", ["weddingDate"]],
    ["2026-12-13", []],
    ["2027-11-23", []],
    ["2027-11-24", ["weddingDate"]],
  ])("on %s gives errors at %j", (weddingDate, paths) => {
    expect(pathsOf({ weddingDate })).toEqual(paths);
  });
});

test("one of the two may sign alone with a special power of attorney", () => {
  expect(pathsOf({ signers: "both" })).toEqual([]);
  for (const signers of ["applicant", "spouse"]) expect(pathsOf({ signers, proxy: [] })).toEqual(["proxy"]);
});

test("a minor needs the authorisation of the court", () => {
  expect(pathsOf({ bothOfAge: "no", courtAuthorisation: [] })).toEqual(["courtAuthorisation"]);
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual(["ministerApproval", "otherAttachments", "notes"]);
});
