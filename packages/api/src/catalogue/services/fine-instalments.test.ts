import type { Answer, Answers } from "@sportello/forms/answers";
import { withAnswer } from "@sportello/forms/answers";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { anyAnswers } from "../testing/any-answers.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition } = serviceOf("fine-instalments");

const filled = anyAnswers(definition, 1, today);
const notice = (euros: number, notifiedOn = "2026-11-10") => ({ number: "V123/2026", notifiedOn, amount: euros * 100 });
const errorsOf = (changes: Record<string, Answer>) => {
  const answers = Object.entries({
    notices: [notice(1200)],
    instalments: 10,
    cohabitants: 0,
    income: 900_000,
    ...changes,
  }).reduce<Answers>((all, [path, value]) => withAnswer(all, path, value), filled);
  return validate(definition, answers, { today }).errors;
};
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);

describe("the instalments of article 202-bis", () => {
  test.each([
    [200, 2, false],
    [201, 2, true],
    [1200, 12, true],
    [1200, 13, false],
    [2000, 12, true],
    [2000, 13, false],
    [2001, 13, true],
    [5000, 24, true],
    [5000, 25, false],
    [5001, 25, true],
    [6000, 60, true],
    [6001, 61, false],
  ])("of %i euros in %i parts are allowed: %s", (euros, instalments, isAllowed) => {
    expect(pathsOf({ notices: [notice(euros)], instalments })).toEqual(isAllowed ? [] : ["instalments"]);
  });

  test("are of at least a hundred euros each", () => {
    expect(pathsOf({ notices: [notice(900)], instalments: 9 })).toEqual([]);
    expect(pathsOf({ notices: [notice(900)], instalments: 10 })).toEqual(["instalments"]);
  });

  test("count all the notices of the same check together", () => {
    expect(pathsOf({ notices: [notice(150), notice(150)], instalments: 3 })).toEqual([]);
  });
});

describe("the income", () => {
  test.each([
    [0, 1_062_816, true],
    [0, 1_062_817, false],
    [1, 1_166_107, true],
    [1, 1_166_108, false],
    [3, 1_372_689, true],
    [3, 1_372_690, false],
  ])("with %i people at home may be %i cents: %s", (cohabitants, income, isAllowed) => {
    expect(pathsOf({ cohabitants, income })).toEqual(isAllowed ? [] : ["income"]);
  });
});

test("is asked for within thirty days of the notice", () => {
  expect(pathsOf({ notices: [notice(1200, "2026-10-24")] })).toEqual([]);
  expect(errorsOf({ notices: [notice(1200, "2026-10-23")] })).toEqual([
    expect.objectContaining({ path: "notices.0.notifiedOn", code: "date_too_early" }),
  ]);
});
