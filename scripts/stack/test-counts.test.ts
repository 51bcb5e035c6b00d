import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { specFigures } from "./spec-figures.ts";
import { countPlaywright, countVitest } from "./test-counts.ts";

const dir = mkdtempSync(join(tmpdir(), "sportello-counts-"));
const file = (content: unknown): string => {
  const path = join(dir, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

describe("the last line of the tests", () => {
  test.each([
    ["all passed", { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0, success: true }, { passed: 7, failed: 0 }],
    ["one failed", { numPassedTests: 6, numFailedTests: 1, numFailedTestSuites: 1, success: false }, { passed: 6, failed: 1 }],
    ["a file did not load", { numPassedTests: 6, numFailedTests: 0, numFailedTestSuites: 1, success: false }, { passed: 6, failed: 1 }],
  ])("counts the rules when %s", (_, report, count) => {
    expect(countVitest(file(report))).toEqual(count);
  });

  test.each([
    ["all as expected", { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }, { passed: 5, failed: 0 }],
    ["one wrong and one flaky, which is wrong too", { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] }, { passed: 3, failed: 2 }],
    ["a file that did not load", { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [{ message: "no such module" }] }, { passed: 3, failed: 1 }],
  ])("counts the journeys: %s", (_, report, count) => {
    expect(countPlaywright(file(report))).toEqual(count);
  });

  test("a run that left no report failed", () => {
    const missing = join(dir, "none.json");
    expect([countVitest(missing), countPlaywright(missing)]).toEqual([{ passed: 0, failed: 1 }, { passed: 0, failed: 1 }]);
    expect(specFigures(missing)).toEqual([{ id: "specs", value: "did not run", pass: false }]);
  });
});

describe("the figures of a long run", () => {
  const spec = (title: string, ok: boolean, annotations: { type: string; description?: string }[] = []) => ({ title, ok, tests: [{ annotations }] });

  test("are the annotations of each spec, however deep it lies; one that measured nothing gives its sentence", () => {
    const suites = [{ specs: [spec("a first", true, [{ type: "A1", description: "200 of 200" }])], suites: [{ specs: [spec("a second", false)], suites: [] }] }];
    expect(specFigures(file({ suites, errors: [] }))).toEqual([{ id: "A1", value: "200 of 200", pass: true }, { id: "spec", value: "a second", pass: false }]);
  });

  test("a file that did not load is a failed one, with the first line of why", () => {
    expect(specFigures(file({ suites: [], errors: [{ message: "no such module\n  at somewhere" }] }))).toEqual([{ id: "specs", value: "no such module", pass: false }]);
  });
});
