import { describe, expect, test } from "vitest";
import { conditionOf, type ConditionTyped, conditionToStore } from "./condition-typed.ts";

describe("a condition in the dialog", () => {
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "show = true"],
    ["a number", 4],
  ])("is none where there is %s", (_what, stored) => {
    expect(conditionOf(stored)).toBeNull();
  });

  test("of Form.io's older kind is one comparison", () => {
    expect(conditionOf({ show: true, when: "has", eq: "yes" })).toEqual({
      kind: "tests",
      show: true,
      conjunction: "all",
      tests: [{ component: "has", operator: "isEqual", value: "yes" }],
    });
    expect(conditionOf({ show: false, when: "has", eq: false })).toMatchObject({
      show: false,
      tests: [{ value: false }],
    });
  });

  test.each(["all", "any"] as const)("over several questions keeps how they are joined: %s", (conjunction) => {
    const tests = [
      { component: "a", operator: "isEmpty" as const },
      { component: "b", operator: "greaterThan" as const, value: 3 },
    ];
    expect(conditionOf({ show: true, conjunction, conditions: tests })).toEqual({
      kind: "tests",
      show: true,
      conjunction,
      tests,
    });
  });

  test("joined by a word we do not know is joined by all of them, and shows unless it says otherwise", () => {
    expect(conditionOf({ conjunction: "some", conditions: [] })).toEqual({
      kind: "tests",
      show: true,
      conjunction: "all",
      tests: [],
    });
  });

  test("that is a rule stays the rule it is, whatever stands beside it", () => {
    expect(conditionOf({ json: { "==": [1, 1] }, when: "has", eq: "yes" })).toEqual({
      kind: "rule",
      rule: { "==": [1, 1] },
    });
  });

  test.each([
    null,
    { kind: "rule", rule: { ">": [{ var: "data.n" }, 3] } },
    { kind: "tests", show: false, conjunction: "any", tests: [{ component: "a", operator: "isEqual", value: "x" }] },
    {
      kind: "tests",
      show: true,
      conjunction: "all",
      tests: [
        { component: "a", operator: "isNotEmpty" },
        { component: "b", operator: "lessThan", value: 2 },
      ],
    },
  ] satisfies (ConditionTyped | null)[])("is the same after it was kept and read again: %j", (condition) => {
    expect(conditionOf(conditionToStore(condition))).toEqual(condition);
  });

  test("taken away leaves nothing behind", () => {
    expect(conditionToStore(null)).toBeUndefined();
  });
});
