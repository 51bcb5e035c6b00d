import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Answers } from "./answers.ts";
import { evaluate } from "./evaluate.ts";
import { onePage, permitAnswers, permitForm, today } from "./testing/permit-form.ts";

const text = (key: string, more: object = {}) => ({ type: "textfield", key, label: key, ...more });
const visible = (condition: object, answers: Answers, others: readonly object[] = [text("a")]) =>
  evaluate(onePage(...others, text("asked", { conditional: condition })), answers, { today }).isVisible("asked");

describe("a question is asked", () => {
  test.each([
    ["when the other answer is the one named", { show: true, when: "a", eq: "x" }, { a: "x" }, true],
    ["not when it is another", { show: true, when: "a", eq: "x" }, { a: "y" }, false],
    ["unless the other answer is the one named", { show: false, when: "a", eq: "x" }, { a: "x" }, false],
    [
      "when the condition is written with words, as the builder does",
      { show: "true", when: "a", eq: "x" },
      { a: "x" },
      true,
    ],
    ["when a choice among many was ticked", { show: true, when: "a", eq: "x" }, { a: ["w", "x"] }, true],
    ["when a box was ticked, said as text", { show: true, when: "a", eq: "true" }, { a: true }, true],
    [
      "when all of several conditions hold",
      {
        show: true,
        conjunction: "all",
        conditions: [
          { component: "a", operator: "isNotEmpty" },
          { component: "a", operator: "isNotEqual", value: "z" },
        ],
      },
      { a: "x" },
      true,
    ],
    [
      "when any of several holds",
      {
        show: true,
        conjunction: "any",
        conditions: [
          { component: "a", operator: "isEmpty" },
          { component: "a", operator: "isEqual", value: "x" },
        ],
      },
      { a: "x" },
      true,
    ],
    [
      "when a number is large enough",
      { show: true, conditions: [{ component: "a", operator: "greaterThanOrEqual", value: 3 }] },
      { a: 3 },
      true,
    ],
    [
      "not when there is no number to compare",
      { show: true, conditions: [{ component: "a", operator: "lessThan", value: 3 }] },
      {},
      false,
    ],
    [
      "when a rule says so",
      { json: { and: [{ ">": [{ var: "data.a" }, 2] }, { "<": [{ var: "data.a" }, 5] }] } },
      { a: 4 },
      true,
    ],
    [
      "not when the rule cannot be computed",
      { json: { ">": [{ "+": [{ var: "data.a" }, 1] }, 0] } },
      { a: "four" },
      false,
    ],
    ["when the rule is about the day", { json: { ">=": [{ var: "today" }, "2026-11-23"] } }, {}, true],
  ])("%s", (_when, condition, answers, expected) => {
    expect(visible(condition, answers as Answers)).toBe(expected);
  });
});

describe("answers to questions that are not asked", () => {
  test("are cleared", () => {
    const { answers } = evaluate(permitForm, { ...permitAnswers, street: "Via Roma 1" }, { today });
    expect(answers).toEqual(permitAnswers);
  });

  test("clear in turn what depended on them, however far", () => {
    const chain = onePage(
      text("a"),
      ...["b", "c", "d"].map((key, index) => text(key, { conditional: { show: true, when: "abc"[index], eq: "x" } })),
    );
    expect(evaluate(chain, { a: "y", b: "x", c: "x", d: "x" }, { today }).answers).toEqual({ a: "y" });
  });

  test("clear what depended on them even when it stands before", () => {
    const form = onePage(
      text("first", { conditional: { show: true, when: "second", eq: "x" } }),
      text("second", { conditional: { show: true, when: "third", eq: "x" } }),
      text("third"),
    );
    expect(evaluate(form, { first: "1", second: "x", third: "no" }, { today }).answers).toEqual({ third: "no" });
  });

  test("are cleared with their whole section and page", () => {
    const hiddenSection = onePage(text("a"), {
      type: "fieldset",
      key: "part",
      legend: "Parte",
      conditional: { show: true, when: "a", eq: "x" },
      components: [text("inside")],
    });
    expect(evaluate(hiddenSection, { a: "y", inside: "1" }, { today })).toMatchObject({ answers: { a: "y" } });
    expect(evaluate(hiddenSection, { a: "y", inside: "1" }, { today }).isVisible("inside")).toBe(false);
  });
});

test("a condition inside a row looks at its own row", () => {
  const vehicles = [
    { plate: "AB123CD", isLeased: true, lessor: "ACME" },
    { plate: "CD456EF", isLeased: false, lessor: "ACME" },
  ];
  const { answers, isVisible } = evaluate(permitForm, { ...permitAnswers, vehicles }, { today });
  expect(answers["vehicles"]).toEqual([vehicles[0], { plate: "CD456EF", isLeased: false }]);
  expect([isVisible("vehicles.0.lessor"), isVisible("vehicles.1.lessor")]).toEqual([true, false]);
});

test("a condition written with the whole path of the group means the same row", () => {
  const form = onePage({
    type: "datagrid",
    key: "cars",
    label: "Auto",
    components: [
      { type: "checkbox", key: "old", label: "Vecchia" },
      text("year", { conditional: { show: true, when: "cars.old", eq: true } }),
    ],
  });
  expect(
    evaluate(
      form,
      {
        cars: [
          { old: true, year: "1980" },
          { old: false, year: "2020" },
        ],
      },
      { today },
    ).answers,
  ).toEqual({
    cars: [{ old: true, year: "1980" }, { old: false }],
  });
});

test("a calculated answer is filled in over whatever was given", () => {
  const form = onePage(
    { type: "number", key: "a", label: "A" },
    { type: "hidden", key: "double", calculateValue: { "*": [{ var: "data.a" }, 2] } },
  );
  expect(evaluate(form, { a: 21, double: 1 }, { today }).answers).toEqual({ a: 21, double: 42 });
});

test("the pages are listed with their titles in every language", () => {
  expect(evaluate(permitForm, {}, { today }).pages).toEqual([
    { key: "applicantPage", title: { it: "Richiedente", de: "Antragsteller", en: "Applicant" }, isVisible: true },
    { key: "vehiclesPage", title: { it: "Veicoli" }, isVisible: true },
  ]);
});

test("conditions that chase each other end", () => {
  const form = onePage(
    text("a", { conditional: { show: false, when: "b", eq: "x" } }),
    text("b", { conditional: { show: true, when: "a", eq: "x" } }),
  );
  expect(evaluate(form, { a: "x", b: "x" }, { today }).answers).toEqual({});
});

test("evaluating what was evaluated changes nothing, whatever was answered", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          isResident: fc.constantFrom("yes", "no", ""),
          street: fc.string(),
          vehicles: fc.array(fc.record({ isLeased: fc.boolean(), lessor: fc.string() }), { maxLength: 4 }),
        },
        { requiredKeys: [] },
      ),
      (answers) => {
        const once = evaluate(permitForm, answers, { today }).answers;
        expect(evaluate(permitForm, once, { today }).answers).toEqual(once);
      },
    ),
  );
});

test("no rule ever makes code from text", () => {
  const refuse = vi.fn(() => {
    throw new Error("code was made from text");
  });
  vi.stubGlobal("eval", refuse);
  vi.stubGlobal("Function", refuse);
  expect(visible({ json: { some: [{ var: "data.a" }, { "==": [{ var: "" }, "x"] }] } }, { a: ["x"] })).toBe(true);
  vi.unstubAllGlobals();
  expect(refuse).not.toHaveBeenCalled();
});
