import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { specFigures } from "./spec-figures.ts";
import { countPlaywright, countVitest, secondTries } from "./test-counts.ts";

const dir = mkdtempSync(join(tmpdir(), "sportello-counts-"));
const file = (content: unknown): string => {
  const path = join(dir, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const suite = (name: string, tests: readonly [sentence: string, status: string, why?: string][], message = "") => ({
  name,
  message,
  assertionResults: tests.map(([fullName, status, why]) => ({
    fullName,
    status,
    failureMessages: why === undefined ? [] : [why],
  })),
});

describe("the last line of the tests", () => {
  test.each([
    ["all passed", { numPassedTests: 7, numFailedTests: 0, success: true, testResults: [] }, { passed: 7, failed: 0 }],
    ["one failed", { numPassedTests: 6, numFailedTests: 1, success: false, testResults: [] }, { passed: 6, failed: 1 }],
    [
      "a file did not load",
      { numPassedTests: 6, numFailedTests: 0, success: false, testResults: [] },
      { passed: 6, failed: 1 },
    ],
  ])("counts the rules when %s", (_, report, count) => {
    expect(countVitest(file(report))).toMatchObject(count);
  });

  test.each([
    ["all as expected", { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }, { passed: 5, failed: 0 }],
    [
      "one wrong, and one that passed at its second try",
      { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] },
      { passed: 4, failed: 1 },
    ],
    [
      "as many second tries as a busy machine explains",
      { stats: { expected: 3, unexpected: 0, flaky: secondTries }, errors: [] },
      { passed: 3 + secondTries, failed: 0 },
    ],
    [
      "one second try too many, when none of them counts",
      { stats: { expected: 3, unexpected: 0, flaky: secondTries + 1 }, errors: [] },
      { passed: 3, failed: secondTries + 1 },
    ],
    [
      "a file that did not load",
      { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [{ message: "no such module" }] },
      { passed: 3, failed: 1 },
    ],
  ])("counts the journeys: %s", (_, report, count) => {
    expect(countPlaywright(file(report))).toMatchObject(count);
  });

  test("a run that left no report failed", () => {
    const missing = join(dir, "none.json");
    expect([countVitest(missing), countPlaywright(missing)]).toMatchObject([
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ]);
    expect([countVitest(missing), countPlaywright(missing)].flatMap(({ failures }) => failures)).toHaveLength(2);
    expect(specFigures(missing)).toEqual([{ id: "specs", value: "did not run", pass: false }]);
  });
});

describe("what failed is named at the end, where a long log is read", () => {
  test("each failed rule with its file, its sentence and the beginning of why; passed ones are not named", () => {
    const testResults = [
      suite("fees.test.ts", [
        ["a fee is in cents", "passed"],
        ["a fee is never negative", "failed", "AssertionError: expected -1 to be 0"],
      ]),
      suite("broken.test.ts", [], "SyntaxError: no such export"),
    ];
    const { failures } = countVitest(file({ numPassedTests: 1, numFailedTests: 1, success: false, testResults }));
    expect(failures).toEqual([
      "fees.test.ts › a fee is never negative\n    AssertionError: expected -1 to be 0",
      "broken.test.ts\n    SyntaxError: no such export",
    ]);
  });

  test("an error that belongs to no test is not silent", () => {
    const testResults = [suite("fees.test.ts", [["a fee is in cents", "passed"]])];
    expect(countVitest(file({ numPassedTests: 1, numFailedTests: 0, success: false, testResults })).failures).toEqual([
      "An error outside of any test: see above.",
    ]);
  });

  test("a long reason is cut to what fits a log", () => {
    const testResults = [
      suite("fees.test.ts", [
        ["a fee is in cents", "failed", Array.from({ length: 200 }, () => "x".repeat(2_000)).join("\n")],
      ]),
    ];
    const [text = ""] = countVitest(
      file({ numPassedTests: 0, numFailedTests: 1, success: false, testResults }),
    ).failures;
    expect(text.length).toBeLessThan(5_000);
  });

  test("each failed journey, however deep its group lies", () => {
    const spec = (title: string, ok: boolean) => ({
      title,
      file: "journey.spec.ts",
      ok,
      tests: [
        {
          status: ok ? "expected" : "unexpected",
          results: [{ errors: ok ? [] : [{ message: "Timed out\nat line 3" }] }],
        },
      ],
    });
    const suites = [
      { specs: [spec("a citizen sends", true)], suites: [{ specs: [spec("an operator decides", false)] }] },
    ];
    expect(
      countPlaywright(file({ stats: { expected: 1, unexpected: 1, flaky: 0 }, suites, errors: [] })).failures,
    ).toEqual(["journey.spec.ts › an operator decides\n    Timed out\n    at line 3"]);
  });
});

describe("what needed a second try", () => {
  const suites = [
    {
      specs: [
        {
          title: "an operator decides",
          file: "journey.spec.ts",
          ok: true,
          tests: [{ status: "flaky", results: [{ errors: [{ message: "Timed out" }] }, { errors: [] }] }],
        },
      ],
    },
  ];
  const told = ["journey.spec.ts › an operator decides\n    Timed out"];

  test("is named with what went wrong first, though it passed", () => {
    const count = countPlaywright(file({ stats: { expected: 0, unexpected: 0, flaky: 1 }, suites, errors: [] }));
    expect(count).toEqual({ passed: 1, failed: 0, failures: [], doubtful: told });
  });

  const rules = (count: number) => ({
    numPassedTests: count + 1,
    numFailedTests: 0,
    success: true,
    testResults: [
      suite("fees.test.ts", [
        ["a fee is in cents", "passed"],
        ...Array.from({ length: count }, (_, n) => [`a fee ${n}`, "passed", "Timed out"] as [string, string, string]),
      ]),
    ],
  });

  test("is named among the rules too, which say nothing of it by themselves", () => {
    expect(countVitest(file(rules(1)))).toEqual({
      passed: 2,
      failed: 0,
      failures: [],
      doubtful: ["fees.test.ts › a fee 0\n    Timed out"],
    });
  });

  test("has failed among the rules as well when there are too many", () => {
    const { passed, failed, failures } = countVitest(file(rules(secondTries + 1)));
    expect([passed, failed, failures.length]).toEqual([1, secondTries + 1, secondTries + 1]);
  });

  test("is named among what failed when there are too many", () => {
    const stats = { expected: 0, unexpected: 0, flaky: secondTries + 1 };
    expect(countPlaywright(file({ stats, suites, errors: [] }))).toMatchObject({ passed: 0, failures: told });
  });
});

describe("the figures of a long run", () => {
  const spec = (title: string, ok: boolean, annotations: { type: string; description?: string }[] = []) => ({
    title,
    ok,
    tests: [{ annotations }],
  });

  test("are the annotations of each spec, however deep it lies; one that measured nothing gives its sentence", () => {
    const suites = [
      {
        specs: [spec("a first", true, [{ type: "A1", description: "200 of 200" }])],
        suites: [{ specs: [spec("a second", false)], suites: [] }],
      },
    ];
    expect(specFigures(file({ suites, errors: [] }))).toEqual([
      { id: "A1", value: "200 of 200", pass: true },
      { id: "spec", value: "a second", pass: false },
    ]);
  });

  test("a file that did not load is a failed one, with the first line of why", () => {
    expect(specFigures(file({ suites: [], errors: [{ message: "no such module\n  at somewhere" }] }))).toEqual([
      { id: "specs", value: "no such module", pass: false },
    ]);
  });
});
