import { type Answer, type Answers, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { anyAnswers } from "../testing/any-answers.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition } = serviceOf("association-grants");

const filled = anyAnswers(definition, 1, today);
const budget = {
  support: ["money"],
  expenses: [{ item: "Palco", amount: 100_000 }],
  incomes: [],
  asked: 70_000,
  advance: "no",
  account: { holder: "applicant", iban: "IT60X0542811101000000123456" },
};
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...budget, ...changes }).reduce<Answers>(
    (all, [path, value]) => withAnswer(all, path, value),
    filled,
  );
const pathsOf = (changes: Record<string, Answer>) =>
  validate(definition, withAll(changes), { today }).errors.map(({ path }) => path);

describe("the contribution", () => {
  test("is at most seventy per cent of what the incomes leave uncovered", () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ asked: 70_001 })).toEqual(["asked"]);
    expect(pathsOf({ incomes: [{ item: "Biglietti", amount: 20_000 }] })).toEqual(["asked"]);
    expect(pathsOf({ incomes: [{ item: "Biglietti", amount: 20_000 }], asked: 56_000 })).toEqual([]);
  });

  test("is reckoned from all expenses and incomes, whatever the browser sends", () => {
    const expenses = [
      { item: "Palco", amount: 100_000 },
      { item: "Musica", amount: 50_000 },
    ];
    const incomes = [{ item: "Sponsor", amount: 30_000 }];
    expect(evaluate(definition, withAll({ expenses, incomes, uncovered: 1 }), { today }).answers.uncovered).toBe(
      120_000,
    );
  });

  test("has a page of its own, not shown to who asks for the patronage alone", () => {
    const pageOf = (support: string[]) =>
      evaluate(definition, withAll({ support }), { today }).pages.find(({ key }) => key === "bilancio");
    expect(pageOf(["patronage"])).toMatchObject({ isVisible: false });
    expect(pageOf(["patronage", "money"])).toMatchObject({ isVisible: true });
  });
});

test("an initiative ends after it has begun", () => {
  expect(pathsOf({ from: "2027-05-01", to: "2027-05-01" })).toEqual([]);
  expect(pathsOf({ from: "2027-05-02", to: "2027-05-01" })).toEqual(["to"]);
});
