import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseBenchmarks, isMet, linesOf } from "./figure.ts";
import { root } from "./run-command.ts";

const figure = (ratio: number, floor: number, higherIsBetter: boolean) => ({
  id: "B0",
  ratio,
  floor,
  higherIsBetter,
  lines: ["what was measured"],
});

describe("a figure", () => {
  test.each([
    [0.8, 0.8, true, true],
    [0.799, 0.8, true, false],
    [1.5, 0.8, true, true],
    [60, 60, false, true],
    [60.1, 60, false, false],
    [0, 60, false, true],
    [Number.NaN, 60, false, false],
    [Number.NaN, 0, true, false],
    [Number.NEGATIVE_INFINITY, 0, true, false],
    [Number.POSITIVE_INFINITY, 60, false, false],
  ])("of %d against a floor of %d, better when higher: %s, is met: %s", (ratio, floor, higherIsBetter, met) => {
    expect(isMet(figure(ratio, floor, higherIsBetter))).toBe(met);
    expect(linesOf(figure(ratio, floor, higherIsBetter)).at(-1)).toBe(
      `B0 ratio=${ratio.toFixed(3)} floor=${floor} ${met ? "PASS" : "FAIL"}`,
    );
  });

  test("is told after what was measured", () => {
    expect(linesOf(figure(1, 0.5, true))).toEqual(["  what was measured", "B0 ratio=1.000 floor=0.5 PASS"]);
  });
});

describe("the benchmarks that run", () => {
  const files = ["b1.ts", "b12.ts", "b8-queue.ts", "median.ts", "b14", "b1.test.ts"];

  test.each([
    [[], ["b1", "b12"]],
    [["b12"], ["b12"]],
    [
      ["B12", "b1"],
      ["b12", "b1"],
    ],
  ])("when %j are asked for are %j", (asked, chosen) => {
    expect(chooseBenchmarks(files, asked)).toEqual(chosen);
  });

  test.each(["b2", "median", "b8-queue", "b1.ts", "../b1", "b1.test"])(
    "never %s, which is none: a mistyped name does not pass for a measured one",
    (asked) => {
      expect(() => chooseBenchmarks(files, ["b1", asked])).toThrow(`No benchmark ${asked}; there are b1, b12.`);
    },
  );

  test("are all that the documentation tells of", () => {
    const all = chooseBenchmarks(readdirSync(join(root, "bench")), []);
    for (const known of ["b1", "b3", "b5", "b8", "b9", "b11", "b12", "b13", "b14", "b15", "b16", "b17", "b18"])
      expect(all).toContain(known);
  });
});
