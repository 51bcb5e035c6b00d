import { describe, expect, test } from "vitest";
import { isDeeperThan } from "./deeper-than.ts";

const nested = (levels: number, asList = false): unknown => {
  let inner: unknown = "x";
  for (let level = 0; level < levels; level += 1) inner = asList ? [inner] : { inner };
  return inner;
};

describe("a value of JSON", () => {
  test.each<[string, unknown]>([
    ["nothing", null],
    ["a text", "x"],
    ["a number", 7],
    ["an empty list", []],
    ["an empty object", {}],
  ])("that is %s is never deep", (_, value) => {
    expect(isDeeperThan(value, 0)).toBe(false);
  });

  test.each([true, false])("counts its boxes, whether they are lists (%s) or objects", (asList) => {
    for (const levels of [1, 2, 50, 199]) {
      expect(isDeeperThan(nested(levels, asList), levels)).toBe(false);
      expect(isDeeperThan(nested(levels, asList), levels - 1)).toBe(true);
    }
  });

  test("counts the deepest of several, wherever it stands", () => {
    const wide = { a: nested(2), b: [nested(9), nested(1)], c: null, d: "x" };
    expect([isDeeperThan(wide, 11), isDeeperThan(wide, 10)]).toEqual([false, true]);
  });

  test("of a hundred thousand levels is told as one of two hundred and one", () => {
    expect(isDeeperThan(nested(100_000), 200)).toBe(true);
  });

  test("that is wide and flat is not deep", () => {
    expect(
      isDeeperThan(
        Array.from({ length: 50_000 }, () => ({ a: 1 })),
        200,
      ),
    ).toBe(false);
  });
});
