import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What one half of the tests came to. `failures`: a text per failed test (its sentence, then why), for the end of a log that nobody reads from the top. */
export type Count = { readonly passed: number; readonly failed: number; readonly failures: readonly string[] };

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(""),
      assertionResults: z
        .array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }))
        .default([]),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().default("") })).default([]) })),
    }),
  ),
});
const Suite = z.object({
  specs: z.array(Spec).default([]),
  get suites() {
    return z.array(Suite).default([]);
  },
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(Suite).default([]),
  errors: z.array(z.object({ message: z.string().default("") })),
});

/** A file that did not load counts as one failed test; a missing report too, and an error that no test owns. */
export const countVitest = (file: string): Count => {
  if (!existsSync(file)) return noReport("the tests of rules, verbs and jobs");
  const { success, numPassedTests, numFailedTests, testResults } = VitestReport.parse(
    JSON.parse(readFileSync(file, "utf8")),
  );
  if (success) return { passed: numPassedTests, failed: 0, failures: [] };
  const failures = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [told(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map((test) => told(`${name} › ${test.fullName}`, test.failureMessages?.join("\n"))),
  ]);
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, 1),
    failures: failures.length > 0 ? failures : ["An error outside of any test: see above."],
  };
};

/** A flaky test is a failed one: nothing is tried twice. */
export const countPlaywright = (file: string): Count => {
  if (!existsSync(file)) return noReport("the journeys");
  const { stats, suites, errors } = PlaywrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failures = [
    ...suites
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map(toldSpec),
    ...errors.map(({ message }) => told("A file of journeys", message)),
  ];
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures };
};

const noReport = (what: string): Count => ({
  passed: 0,
  failed: 1,
  failures: [`No report: ${what} did not run to their end.`],
});

const specsOf = ({ specs, suites }: z.infer<typeof Suite>): z.infer<typeof Spec>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

const toldSpec = ({ file, title, tests }: z.infer<typeof Spec>): string =>
  told(
    `${file} › ${title}`,
    tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))).join("\n"),
  );

const linesTold = 12;

const told = (name: string, why = ""): string =>
  [
    name,
    ...why
      .split("\n")
      .slice(0, linesTold)
      .map((line) => `    ${line.trimEnd().slice(0, 300)}`),
  ].join("\n");
