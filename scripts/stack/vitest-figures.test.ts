import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { vitestFigures } from "./vitest-figures.ts";

const folder = mkdtempSync(join(tmpdir(), "sportello-figures-"));
afterAll(() => rmSync(folder, { recursive: true }));
const told = (report: object) => {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return vitestFigures("C1", file);
};
const result = (status: string, duration: number | null = 1_250) => ({
  fullName: "payments end well",
  status,
  duration,
});

test.each([
  [
    "a test that passed",
    { success: true, testResults: [{ assertionResults: [result("passed")] }] },
    [["payments end well (1.3 s)", true]],
  ],
  [
    "a test without a time",
    { success: true, testResults: [{ assertionResults: [result("passed", null)] }] },
    [["payments end well (0.0 s)", true]],
  ],
  [
    "one that failed beside one that passed",
    { success: false, testResults: [{ assertionResults: [result("passed"), result("failed")] }] },
    [
      ["payments end well (1.3 s)", true],
      ["payments end well (1.3 s)", false],
    ],
  ],
  [
    "one that was skipped says nothing",
    { success: true, testResults: [{ assertionResults: [result("passed"), result("skipped")] }] },
    [["payments end well (1.3 s)", true]],
  ],
  [
    "a file that did not load",
    { success: false, testResults: [{ assertionResults: [] }] },
    [["did not run to its end", false]],
  ],
  [
    "a file that broke off after a test",
    { success: false, testResults: [{ assertionResults: [result("passed")] }] },
    [
      ["payments end well (1.3 s)", true],
      ["did not run to its end", false],
    ],
  ],
  ["nothing at all", { success: true, testResults: [] }, [["did not run to its end", false]]],
])("%s", (_title, report, lines) => {
  expect(told(report).map(({ id, value, pass }) => [id, value, pass])).toEqual(
    lines.map(([value, pass]) => ["C1", value, pass]),
  );
});

test("a report that is not there is a failed test", () =>
  expect(vitestFigures("C1", join(folder, "none.json"))).toEqual([{ id: "C1", value: "did not run", pass: false }]));
