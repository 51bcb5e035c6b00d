import { expect, test } from "vitest";
import { conditionReferences, faultInRule, variablesOf } from "./references.ts";

test.each([
  [{ "==": [{ var: "data.a" }, 1] }, null],
  [{ and: [{ "!": [{ var: "data.a" }] }, { in: ["x", { var: "row.b" }] }] }, null],
  [{ some: [{ var: "data.l" }, { "==": [{ var: "k" }, 1] }] }, null],
  [{ throw: "x" }, 'unknown operator "throw"'],
  [{ "==": [{ get: ["x", "y"] }, 1] }, 'unknown operator "get"'],
  [{ "==": [1, 1], "!=": [1, 2] }, 'unknown operator "=="'],
  [{}, 'unknown operator ""'],
  [{ map: [{ var: "data.l" }, { filter: [{ var: "data.l" }, true] }] }, "a list inside a list"],
  [
    { reduce: [{ var: "data.l" }, { cat: [{ var: "accumulator" }, { var: "accumulator" }] }, "xx"] },
    "a text or list that grows with a list",
  ],
  [
    { reduce: [{ var: "data.l" }, { merge: [{ var: "accumulator" }, { var: "accumulator" }] }, [1]] },
    "a text or list that grows with a list",
  ],
  [{ or: Array.from({ length: 300 }, () => 1) }, "too large"],
])("the fault in %j is %j", (rule, fault) => {
  expect(faultInRule(rule)).toBe(fault);
});

test("a rule that contains itself is too large", () => {
  const endless: Record<string, unknown> = {};
  endless["!"] = [endless];
  expect(faultInRule(endless)).toBe("too large");
});

test("the names a rule reads are found, those of a list's items left out", () => {
  expect(
    variablesOf({
      and: [{ var: ["data.a", 1] }, { missing: ["data.b"] }, { some: [{ var: "data.l" }, { var: "k" }] }],
    }),
  ).toEqual(["data.a", "data.b", "data.l"]);
});

test.each([
  [{ show: true, when: "a", eq: "x" }, ["a"]],
  [
    {
      show: true,
      conjunction: "any" as const,
      conditions: [
        { component: "a", operator: "isEmpty" as const },
        { component: "b.c", operator: "isEmpty" as const },
      ],
    },
    ["a", "b.c"],
  ],
  [{ json: { "==": [{ var: "data.a" }, { var: "row.b" }] } }, ["a", "b"]],
])("the condition %j looks at %j", (conditional, references) => {
  expect(conditionReferences(conditional)).toEqual(references);
});
