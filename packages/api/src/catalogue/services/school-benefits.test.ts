import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { exampleAnswers } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition } = serviceOf("school-benefits");

const child = {
  givenName: "Anna",
  familyName: "Turchi",
  fiscalCode: "RSSMRA80A01H501U",
  birthDate: "2016-05-04",
  relation: "parent",
  schoolLevel: "primary",
  schoolName: "Scuola Rodari",
  year: 4,
};
const eats = { child, benefits: ["canteen"], mealsPerWeek: 5, diet: "none" };
const reads = {
  child: { ...child, schoolLevel: "upper-secondary", year: 2 },
  benefits: ["books"],
  bookExpense: 25_000,
};
const isee = {
  state: "valid",
  kind: "minors",
  value: 900_000,
  issuedOn: "2026-03-02",
  dsuNumber: "INPS-ISEE-2026-01234567X-00",
};
const account = { holder: "applicant", iban: "IT60X0542811101000000123456" };
const bookReceipts = ["00000000-0000-4000-8000-000000000001"];
const plain: Record<string, Answer | undefined> = {
  children: [eats],
  isee,
  account: undefined,
  bookReceipts: undefined,
  custodyDecree: undefined,
  otherBenefits: "no",
  otherBenefitsDetails: undefined,
};
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...plain, ...changes }).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    exampleAnswers("school-benefits", 0, undefined, { today }),
  );
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const asked = (changes: Record<string, Answer>) => evaluate(definition, withAll(changes), { today });

describe("a child", () => {
  test.each([
    ["kindergarten", { canteen: true, transport: true, books: false }],
    ["primary", { canteen: true, transport: true, books: false }],
    ["lower-secondary", { canteen: true, transport: true, books: true }],
    ["upper-secondary", { canteen: false, transport: false, books: true }],
    ["vocational", { canteen: false, transport: false, books: true }],
  ])("of the %s may have %j", (schoolLevel, allowed) => {
    for (const [benefit, isAllowed] of Object.entries(allowed)) {
      const refused = errorsOf({
        children: [{ ...eats, child: { ...child, schoolLevel }, benefits: [benefit] }],
      }).filter(({ path }) => path === "children.0.benefits");
      expect({ benefit, refused: refused.length }).toEqual({ benefit, refused: isAllowed ? 0 : 1 });
    }
  });

  test("is judged alone: what one asks for opens nothing for the others", () => {
    const { isVisible } = asked({ children: [eats, reads] });
    expect([isVisible("children.0.mealsPerWeek"), isVisible("children.1.mealsPerWeek")]).toEqual([true, false]);
    expect([isVisible("children.0.bookExpense"), isVisible("children.1.bookExpense")]).toEqual([false, true]);
  });

  test("of the kindergarten has no class", () => {
    expect(
      asked({ children: [{ ...eats, child: { ...child, schoolLevel: "kindergarten" } }] }).isVisible(
        "children.0.child.year",
      ),
    ).toBe(false);
  });

  test.each([
    ["none", []],
    ["medical", ["children.0.dietCertificate"]],
    ["ethical", ["children.0.dietDetails"]],
  ])("with the diet %s proves it with %j", (diet, needed) => {
    expect(pathsOf({ children: [{ ...eats, diet }] })).toEqual(needed);
  });

  test.each([
    ["parent", []],
    ["self", []],
    ["guardian", ["custodyDecree"]],
    ["foster", ["custodyDecree"]],
  ])("asked for by the %s needs %j", (relation, needed) => {
    expect(pathsOf({ children: [eats, { ...eats, child: { ...child, relation } }] })).toEqual(needed);
  });

  test("is one of eight at most, and there is at least one", () => {
    const rows = (count: number) => ({ children: Array.from({ length: count }, () => eats) });
    expect(pathsOf(rows(0))).toEqual(["children"]);
    expect(pathsOf(rows(8))).toEqual([]);
    expect(pathsOf(rows(9))).toEqual(["children"]);
  });
});

describe("the account and the receipts", () => {
  test("are a page only for those who bought books", () => {
    const pageOf = (changes: Record<string, Answer>) => asked(changes).pages.find(({ key }) => key === "rimborso");
    expect(pageOf({ children: [eats] })).toMatchObject({ isVisible: false });
    expect(pageOf({ children: [eats, reads] })).toMatchObject({ isVisible: true });
    expect(pathsOf({ children: [reads] })).toEqual(["account.holder", "account.iban", "bookReceipts"]);
  });

  test.each([
    ["IT60X0542811101000000123456", []],
    ["IT60 X054 2811 1010 0000 0123 456", []],
    ["IT61X0542811101000000123456", ["account.iban"]],
  ])("take the IBAN %s with errors at %j", (iban, paths) => {
    expect(pathsOf({ children: [reads], bookReceipts, account: { ...account, iban } })).toEqual(paths);
  });

  test("of somebody else name them", () => {
    expect(pathsOf({ children: [reads], bookReceipts, account: { ...account, holder: "other" } })).toEqual([
      "account.holderName",
      "account.holderFiscalCode",
    ]);
  });
});

describe("the ISEE", () => {
  const isWarned = (changes: Record<string, Answer>) => asked(changes).isVisible("noIseeNote");

  test.each([
    ["none", true],
    ["requested", false],
    ["valid", false],
  ])("%s: the full rate is announced: %s", (state, expected) => {
    expect(isWarned({ isee: { ...isee, state } })).toBe(expected);
  });

  test("above 20,000 euros announces the full rate", () => {
    expect(isWarned({ isee: { ...isee, value: 2_000_000 } })).toBe(false);
    expect(isWarned({ isee: { ...isee, value: 2_000_001 } })).toBe(true);
  });

  test.each([
    ["INPS-ISEE-2026-01234567X-00", []],
    ["inps-isee-2026-01234567X-00", []],
    ["2026-01234567X", ["isee.dsuNumber"]],
  ])("declaration has a number such as %s: errors at %j", (dsuNumber, paths) => {
    expect(pathsOf({ isee: { ...isee, dsuNumber } })).toEqual(paths);
  });

  test("that is missing is not asked for its value", () => {
    expect(pathsOf({ isee: { state: "none" } })).toEqual([]);
  });
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual(["section", "otherAttachments", "notes"]);
});
