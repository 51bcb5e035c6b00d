import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "./answers.ts";
import { onePage, permitAnswers, permitForm, today, upload } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

const check = (question: object, answer: Answer | undefined) =>
  validate(onePage({ key: "q", label: "Domanda", ...question }), answer === undefined ? {} : { q: answer }, { today });
const codeOf = (question: object, answer: Answer | undefined) => check(question, answer).errors[0]?.code ?? "accepted";
const yesNo = [
  { label: "Sì", value: "yes" },
  { label: "No", value: "no" },
];

describe("one answer", () => {
  test.each([
    ["textfield", {}, "Rossi", "accepted"],
    ["textfield", {}, 12, "wrong_type"],
    ["textfield", {}, { a: "b" }, "wrong_type"],
    ["textfield", { minLength: 3 }, " ab ", "too_short"],
    ["textfield", { maxLength: 3 }, "abcd", "too_long"],
    ["textfield", {}, "x".repeat(256), "too_long"],
    ["textfield", { pattern: "[0-9]{5}" }, "38122", "accepted"],
    ["textfield", { pattern: "[0-9]{5}" }, "381223", "pattern"],
    ["textfield", { required: true }, "   ", "required"],
    ["textarea", { maxLength: 5 }, "a\r\nb\r\n", "accepted"],
    ["number", {}, 12, "accepted"],
    ["number", {}, "12", "wrong_type"],
    ["number", {}, Number.NaN, "wrong_type"],
    ["number", {}, 1.5, "too_many_decimals"],
    ["number", { min: 1 }, 0, "too_small"],
    ["number", { max: 9 }, 10, "too_large"],
    ["number", { required: true }, 0, "accepted"],
    ["currency", { max: 100_00 }, 100_01, "too_large"],
    ["currency", {}, 10.5, "too_many_decimals"],
    ["checkbox", {}, false, "accepted"],
    ["checkbox", { required: true }, false, "required"],
    ["checkbox", {}, "true", "wrong_type"],
    ["terms", {}, false, "must_be_accepted"],
    ["terms", {}, true, "accepted"],
    ["email", {}, "maria@esempio.it", "accepted"],
    ["email", {}, "maria@", "email"],
    ["phoneNumber", {}, "+39 333 1234567", "accepted"],
    ["phoneNumber", {}, "12", "phone"],
    ["phoneNumber", {}, "call me", "phone"],
    ["url", {}, "https://comune.bugliano.pi.it/a?b=c", "accepted"],
    ["url", {}, "javascript:alert(1)", "url"],
    ["datetime", {}, "2028-02-29", "accepted"],
    ["datetime", {}, "2026-02-29", "date"],
    ["datetime", {}, "29/02/2028", "date"],
    ["datetime", { minDate: "today" }, "2026-11-22", "date_too_early"],
    ["datetime", { minDate: "today" }, "2026-11-23", "accepted"],
    ["datetime", { maxDate: "today-18y" }, "2008-11-23", "accepted"],
    ["datetime", { maxDate: "today-18y" }, "2008-11-24", "date_too_late"],
    ["fiscalCode", {}, "rssmra80a01h501u", "accepted"],
    ["fiscalCode", {}, "RSSMRA80A01H501X", "fiscal_code"],
    ["vatNumber", {}, "IT 01199250158", "accepted"],
    ["vatNumber", {}, "01199250159", "vat_number"],
    ["iban", {}, "IT60 X054 2811 1010 0000 0123 456", "accepted"],
    ["iban", {}, "IT61X0542811101000000123456", "iban"],
    ["plate", {}, "ab 123 cd", "accepted"],
    ["plate", {}, "TARGA", "plate"],
    ["hidden", {}, "whatever", "accepted"],
    ["hidden", {}, ["list"], "wrong_type"],
  ] as const)("%s %o: %j is %s", (type, rules, answer, expected) => {
    expect(codeOf({ type, validate: rules }, answer as Answer)).toBe(expected);
  });

  test.each([
    ["radio", { values: yesNo }, "yes", "accepted"],
    ["radio", { values: yesNo }, "maybe", "not_an_option"],
    ["select", { dataSrc: "values", data: { values: yesNo } }, "no", "accepted"],
    ["select", { dataSrc: "list", list: "provinces" }, "TN", "accepted"],
    ["select", { dataSrc: "list", list: "provinces" }, "XX", "not_an_option"],
    ["select", { dataSrc: "list", list: "countries" }, "AT", "accepted"],
    ["selectboxes", { values: yesNo }, ["yes", "no"], "accepted"],
    ["selectboxes", { values: yesNo }, ["yes", "maybe"], "not_an_option"],
    ["selectboxes", { values: yesNo, validate: { min: 2 } }, ["yes"], "too_few_choices"],
    ["selectboxes", { values: yesNo, validate: { max: 1 } }, ["yes", "no"], "too_many_choices"],
    ["file", {}, [upload], "accepted"],
    ["file", {}, ["../../etc/passwd"], "wrong_type"],
    ["file", { multiple: true, maxFiles: 1 }, [upload, upload.replace("1", "2")], "too_many_files"],
    ["file", { validate: { required: true } }, [], "required"],
  ])("%s %o: %j is %s", (type, more, answer, expected) => {
    expect(codeOf({ type, ...more }, answer)).toBe(expected);
  });

  test("is stored tidied", () => {
    expect(check({ type: "fiscalCode" }, " rssmra80a01h501u").answers).toEqual({ q: "RSSMRA80A01H501U" });
    expect(check({ type: "iban" }, "it60 x054 2811 1010 0000 0123 456").answers).toEqual({
      q: "IT60X0542811101000000123456",
    });
    expect(check({ type: "selectboxes", values: yesNo }, ["no", "yes", "no"]).answers).toEqual({ q: ["yes", "no"] });
  });

  test("that is wrong stays in the draft as it was typed", () => {
    expect(check({ type: "email" }, "maria@").answers).toEqual({ q: "maria@" });
  });

  test("is matched by its pattern in linear time", () => {
    expect(codeOf({ type: "textfield", validate: { pattern: "(a+)+b", maxLength: 20_000 } }, "a".repeat(15_000))).toBe(
      "pattern",
    );
  });
});

describe("answers that must agree", () => {
  const form = onePage(
    { type: "datetime", key: "from", label: "Dal" },
    {
      type: "datetime",
      key: "to",
      label: "Al",
      validate: { json: { ">=": [{ var: "input" }, { var: "data.from" }] } },
    },
  );
  test("are accepted when they do", () => {
    expect(validate(form, { from: "2026-12-01", to: "2026-12-31" }, { today }).errors).toEqual([]);
  });
  test("are refused when they do not", () => {
    expect(validate(form, { from: "2026-12-31", to: "2026-12-01" }, { today }).errors).toEqual([
      { path: "to", code: "rule" },
    ]);
  });
  test("are not compared before they are given", () => {
    expect(validate(form, { from: "2026-12-31" }, { today }).errors).toEqual([]);
  });
});

describe("a whole request", () => {
  const errorsOf = (answers: Answers, options = {}) => validate(permitForm, answers, { today, ...options }).errors;

  test("that answers everything asked is accepted as it is", () => {
    expect(validate(permitForm, permitAnswers, { today })).toEqual({ answers: permitAnswers, errors: [] });
  });

  test("without answers is told every required question", () => {
    expect(errorsOf({}).map(({ path, code }) => `${path}: ${code}`)).toEqual([
      "givenName: required",
      "email: required",
      "isResident: required",
      "vehicles: too_few_rows",
      "licence: required",
      "truth: must_be_accepted",
    ]);
  });

  test("is asked what depends on another answer only then", () => {
    expect(errorsOf({ ...permitAnswers, isResident: "yes" })).toEqual([{ path: "street", code: "required" }]);
  });

  test("names the row of a wrong answer", () => {
    const vehicles = [{ plate: "AB123CD" }, { plate: "?", isLeased: true }];
    expect(errorsOf({ ...permitAnswers, vehicles })).toEqual([
      { path: "vehicles.1.plate", code: "plate" },
      { path: "vehicles.1.lessor", code: "required" },
    ]);
  });

  test("with too many rows is refused", () => {
    const vehicles = Array.from({ length: 4 }, () => ({ plate: "AB123CD" }));
    expect(errorsOf({ ...permitAnswers, vehicles })).toEqual([
      { path: "vehicles", code: "too_many_rows", params: { max: 3 } },
    ]);
  });

  test("with an answer nobody asked for is refused, at any depth", () => {
    const vehicles = [{ plate: "AB123CD", isStolen: true }];
    expect(errorsOf({ ...permitAnswers, vehicles, status: "accepted" })).toEqual([
      { path: "status", code: "unknown_field" },
      { path: "vehicles.0.isStolen", code: "unknown_field" },
    ]);
  });

  test("may not touch what comes from the identity", () => {
    const locked = { givenName: "Maria" };
    expect(errorsOf({ ...permitAnswers, givenName: "Anna" }, { locked })).toEqual([
      { path: "givenName", code: "locked_field" },
    ]);
    expect(errorsOf({ ...permitAnswers, givenName: "Maria" }, { locked })).toEqual([]);
  });

  test("need not repeat what comes from the identity", () => {
    const { givenName: _left, ...rest } = permitAnswers;
    expect(validate(permitForm, rest, { today, locked: { givenName: "Maria" } })).toEqual({
      answers: permitAnswers,
      errors: [],
    });
  });

  test("is judged for one page when one page is saved", () => {
    expect(errorsOf({}, { page: "applicantPage" }).map(({ path }) => path)).toEqual([
      "givenName",
      "email",
      "isResident",
    ]);
  });
});
