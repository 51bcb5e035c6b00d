import { type Answer, type Answers, withAnswer } from "@sportello/forms/answers";
import { isQuestion } from "@sportello/forms/components";
import { evaluate } from "@sportello/forms/evaluate";
import { lockedAnswers, prefill, profileIn } from "@sportello/forms/prefill";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { exampleAnswers, exampleProfile } from "../example-answers.ts";
import { askedQuestions, optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition, options, sheet } = serviceOf("assistance-request");

const example: Answers = {
  ...exampleAnswers("assistance-request", 0, undefined, { today }),
  answerBy: "email",
  about: "no",
};
const withAll = (changes: Record<string, Answer>) =>
  Object.entries(changes).reduce<Answers>((answers, [path, value]) => withAnswer(answers, path, value), example);
const pathsOf = (changes: Record<string, Answer>) =>
  validate(definition, withAll(changes), { today }).errors.map(({ path }) => path);
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);

describe("somebody without a digital identity", () => {
  test("may ask, and the sheet says so", () => {
    expect(options.level).toBe("none");
    expect(sheet.recipients.it).toContain("Non serve un'identità digitale");
  });

  test("is asked nothing that only a sign-in could prove", () => {
    expect(lockedAnswers(definition, exampleProfile)).toEqual({});
    const asked = askedQuestions(definition, withAll({ answerBy: "phone", about: "yes" }), today);
    expect(
      asked.filter(({ question }) => question.type === "fiscalCode" || question.type === "file" || question.locked),
    ).toEqual([]);
    expect(
      definition.components
        .flatMap((component) => ("components" in component ? (component.components ?? []) : []))
        .every((component) => isQuestion(component)),
    ).toBe(true);
  });

  test("says how to be called and reached, for the desk and the mails", () => {
    expect(profileIn(definition, example)).toEqual({
      givenName: "Giulia",
      familyName: "Bianchi",
      email: "giulia.bianchi@posta.example",
    });
  });

  test("cannot be asked for more, nor take the question back: nobody could prove to be them", () => {
    expect(options).toMatchObject({ allowIntegration: false, allowWithdraw: false });
  });

  test("reads the answer in the mail itself", () => {
    for (const language of ["it", "de", "en"] as const)
      expect(options.messages.accepted?.text[language]).toContain("{{motivo}}");
  });
});

test("whoever signed in finds the own name and address, and may change them", () => {
  const { givenName, familyName, email, phone } = exampleProfile;
  expect(prefill(definition, exampleProfile)).toEqual({ givenName, familyName, email, phone });
  expect(pathsOf({ givenName: "Ada" })).toEqual([]);
});

describe("the question", () => {
  test.each([
    [9, ["details"]],
    [10, []],
    [600, []],
    [601, ["details"]],
  ])("of %i characters gives errors at %j", (length, paths) => {
    expect(pathsOf({ details: "a".repeat(length) })).toEqual(paths);
  });

  test("names a case only when it is about one", () => {
    expect(isAsked("caseCode", { about: "no" })).toBe(false);
    expect(pathsOf({ about: "yes" })).toEqual(["caseCode"]);
  });

  test("asks for a telephone only of those who want to be called", () => {
    expect(isAsked("phone", { answerBy: "email" })).toBe(false);
    expect(pathsOf({ answerBy: "phone", phone: "" })).toEqual(["phone"]);
  });

  test("is about one of the fifteen categories of the model, or the relations with the public", () => {
    const subject = askedQuestions(definition, example, today).find(({ path }) => path === "category")?.question;
    expect(subject?.type === "select" && subject.dataSrc === "values" ? subject.data.values.length : 0).toBe(16);
  });
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual(["serviceName"]);
});
