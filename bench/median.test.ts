import fc from "fast-check";
import { expect, test } from "vitest";
import { median, spread } from "./median.ts";

test.each([
  [[3], 3],
  [[1, 9], 5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[10, 9, 100], 10],
])("the middle of %j is %d: figures are put in order as numbers, not as texts", (figures, middle) => {
  expect(median(figures)).toBe(middle);
});

test("without figures there is no middle", () => {
  expect(() => median([])).toThrow("no figures");
});

test("half of the rounds lie on each side of the middle, in whatever order they were measured, and none is changed", () => {
  const figures = fc.array(fc.integer({ min: -1_000, max: 100_000 }), { minLength: 1, maxLength: 31 });
  fc.assert(
    fc.property(figures, fc.nat(), (measured, turn) => {
      const before = [...measured];
      const middle = median(measured);
      expect(measured).toEqual(before);
      expect(measured.filter((figure) => figure < middle).length).toBeLessThanOrEqual(measured.length / 2);
      expect(measured.filter((figure) => figure > middle).length).toBeLessThanOrEqual(measured.length / 2);
      const cut = turn % measured.length;
      expect(median([...measured.slice(cut), ...measured.slice(0, cut)])).toBe(middle);
    }),
  );
});

test.each([
  [[0.5, 0.25, 1], undefined, "0.250–1.000"],
  [[10, 9, 100], 0, "9–100"],
])("the spread of %j is told from the smallest to the largest", (figures, digits, text) => {
  expect(spread(figures, digits)).toBe(text);
});
