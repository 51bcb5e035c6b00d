import { describe, expect, test } from "vitest";
import { compute, isTrue } from "./json-logic.ts";

const context = {
  data: { age: 20, name: "Maria", cars: [{ kw: 40 }, { kw: 60 }], days: ["mon", "tue"] },
  row: { kw: 60 },
  input: "x",
  today: "2026-11-23",
};

describe("a rule", () => {
  test.each([
    [{ ">=": [{ var: "data.age" }, 18] }, true],
    [{ "==": [{ var: "data.missing" }, null] }, true],
    [{ in: ["tue", { var: "data.days" }] }, true],
    [{ in: ["tue", { var: "data.missing" }] }, false],
    [{ reduce: [{ var: "data.cars" }, { "+": [{ var: "current.kw" }, { var: "accumulator" }] }, 0] }, 100],
    [{ all: [{ var: "data.cars" }, { ">": [{ var: "kw" }, 30] }] }, true],
    [{ cat: [{ var: "data.name" }, "!"] }, "Maria!"],
    [{ var: "row.kw" }, 60],
    [{ "<=": [{ var: "today" }, "2026-12-31"] }, true],
    [{ if: [{ var: "input" }, "given", "not given"] }, "given"],
  ])("%j is %j", (rule, expected) => {
    expect(compute(rule, context)).toEqual(expected);
  });

  test.each([
    ["adds a text to a number", { "+": [{ var: "data.name" }, 1] }],
    ["uses an operator that does not exist", { fetch: ["https://example.org"] }],
  ])("that %s has no value, and as a condition says no", (_what, rule) => {
    expect(compute(rule, context)).toBeUndefined();
    expect(isTrue(rule, context)).toBe(false);
  });

  test.each(["data.constructor", "data.__proto__.constructor", "constructor.constructor"])(
    "finds no function at %s",
    (name) => {
      expect(typeof compute({ var: name }, context)).not.toBe("function");
    },
  );
});

test("an empty list, nought, an empty text and nothing are no", () => {
  for (const value of [[], 0, "", null])
    expect(isTrue({ var: "data.v" }, { ...context, data: { v: value } })).toBe(false);
});
