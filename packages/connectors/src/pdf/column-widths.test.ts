import fc from "fast-check";
import { expect, test } from "vitest";
import { columnWidths } from "./column-widths.ts";

test.each([
  [
    ["*", "*"],
    [240, 240],
  ],
  [
    ["*", 100],
    [380, 100],
  ],
  [
    ["*", "auto", 120],
    [240, 120, 120],
  ],
  [
    [100, 100],
    [100, 100],
  ],
] as const)("columns %j of a page of 500 points are %j wide", (widths, expected) => {
  expect(columnWidths(widths, 480, 0)).toEqual(expected);
});

test("no table is wider than the page and no column vanishes", () => {
  const width = fc.oneof(fc.constant("*" as const), fc.constant("auto" as const), fc.integer({ min: 1, max: 2_000 }));
  fc.assert(
    fc.property(fc.array(width, { minLength: 1, maxLength: 8 }), (widths) => {
      const columns = columnWidths(widths, 483, 12);
      expect(columns.reduce((sum, column) => sum + column + 12, 0)).toBeLessThanOrEqual(483.001);
      for (const column of columns) expect(column).toBeGreaterThan(0);
    }),
  );
});
