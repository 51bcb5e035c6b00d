import { describe, expect, test } from "vitest";
import type { SimpleOperator } from "../components.ts";
import { compileCondition, locate } from "./condition.ts";

const root = { path: "", keys: new Set(["a", "cars"]) };
const car = { path: "cars", keys: new Set(["plate", "owner"]) };
const owner = { path: "cars.owner", keys: new Set(["name"]) };

describe("a reference", () => {
  test.each([
    ["plate", [root, car], { depth: 1, keys: ["plate"] }],
    ["cars.plate", [root, car], { depth: 1, keys: ["plate"] }],
    ["a", [root, car], { depth: 0, keys: ["a"] }],
    ["cars.owner.name", [root, car, owner], { depth: 2, keys: ["name"] }],
    ["owner.name", [root, car], { depth: 1, keys: ["owner", "name"] }],
    ["plate", [root], null],
    ["nobody", [root, car, owner], null],
  ])("to %s leads to the nearest question of that name", (reference, scopes, place) => {
    expect(locate(reference, scopes)).toEqual(place);
  });
});

describe("an operator", () => {
  const holds = (operator: SimpleOperator, answer: unknown, value?: string | number | boolean) =>
    compileCondition({ show: true, conjunction: "all", conditions: [{ component: "a", operator, value }] }, [root])(
      [{ a: answer as string }],
      "2026-11-23",
    );

  test.each([
    ["isEqual", "x", "x", true],
    ["isEqual", 3, "3", true],
    ["isEqual", undefined, "x", false],
    ["isEqual", true, "true", true],
    ["isEqual", undefined, false, true],
    ["isNotEqual", "x", "y", true],
    ["isNotEqual", undefined, "y", true],
    ["isEmpty", "  ", undefined, true],
    ["isEmpty", [], undefined, true],
    ["isEmpty", 0, undefined, false],
    ["isNotEmpty", "x", undefined, true],
    ["isNotEmpty", false, undefined, false],
    ["includes", "Bugliano", "glia", true],
    ["includes", ["a", "b"], "b", true],
    ["includes", ["a"], "b", false],
    ["notIncludes", "Bugliano", "xyz", true],
    ["notIncludes", ["b"], "b", false],
    ["greaterThan", 4, 3, true],
    ["greaterThan", 3, 3, false],
    ["greaterThan", "2026-12-01", "2026-11-30", true],
    ["greaterThanOrEqual", 3, 3, true],
    ["lessThan", 2, 3, true],
    ["lessThanOrEqual", 4, 3, false],
    ["lessThan", { x: 1 }, 3, false],
  ] as const)("%s: %j and %j is %s", (operator, answer, value, expected) => {
    expect(holds(operator, answer, value)).toBe(expected);
  });
});

test("a condition that hides is the opposite of one that shows", () => {
  for (const answer of ["x", "y", undefined]) {
    const [shows, hides] = [true, false].map((show) =>
      compileCondition({ show, when: "a", eq: "x" }, [root])([{ a: answer }], "2026-11-23"),
    );
    expect(hides).toBe(!shows);
  }
});

test("a reference that leads nowhere reads as unanswered", () => {
  expect(compileCondition({ show: true, when: "nobody", eq: "x" }, [root])([{ nobody: "x" }], "2026-11-23")).toBe(
    false,
  );
});
