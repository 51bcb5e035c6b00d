import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** What one half of the tests came to. `failures`: a text per failed test (its sentence, then why), for the end of a log that nobody reads from the top. */
export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
  /** Texts like those of `failures`, of what passed only at its second try. */
  readonly doubtful?: readonly string[];
};

const VitestTest = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});
type VitestTest = z.infer<typeof VitestTest>;
const VitestFile = z.object({
  name: z.string(),
  message: z.string().default(""),
  assertionResults: z.array(VitestTest).default([]),
});
type VitestFile = z.infer<typeof VitestFile>;
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  success: z.boolean(),
  testResults: z.array(VitestFile),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      status: z.string(),
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

/** A busy machine may make one stumble; where more rules or more journeys than these need a second try, something is wrong with the product or with them. */
export const secondTries = 3;

/** A file that did not load counts as one failed test; a missing report too, and an error that no test owns. */
export const countVitest = (file: string): Count => {
  if (!existsSync(file)) return noReport("the tests of rules, verbs and jobs");
  const { success, numPassedTests, numFailedTests, testResults } = VitestReport.parse(
    JSON.parse(readFileSync(file, "utf8")),
  );
  const toldOf = (isTold: (test: VitestTest) => boolean) => (report: VitestFile) =>
    report.assertionResults
      .filter(isTold)
      .map((test) => told(`${report.name} › ${test.fullName}`, test.failureMessages?.join("\n")));
  // What failed at its first try and passed keeps the error of that try.
  const doubtful = testResults.flatMap(
    toldOf(({ status, failureMessages }) => status === "passed" && (failureMessages?.length ?? 0) > 0),
  );
  const isDoubted = doubtful.length > secondTries;
  if (success && !isDoubted) return { passed: numPassedTests, failed: 0, failures: [], doubtful };
  const failures = testResults.flatMap((report) => [
    ...(report.message ? [told(report.name, report.message)] : []),
    ...toldOf(({ status }) => status === "failed")(report),
  ]);
  if (isDoubted)
    return {
      passed: numPassedTests - doubtful.length,
      failed: numFailedTests + doubtful.length,
      failures: [...failures, ...doubtful],
    };
  return {
    doubtful,
    passed: numPassedTests,
    failed: Math.max(numFailedTests, 1),
    failures: failures.length > 0 ? failures : ["An error outside of any test: see above."],
  };
};

/** What passed at its second try passed, and is told; more of them than `secondTries` have failed, all. */
export const countPlaywright = (file: string): Count => {
  if (!existsSync(file)) return noReport("the journeys");
  const { stats, suites, errors } = PlaywrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const specs = suites.flatMap(specsOf);
  const failures = [
    ...specs.filter(({ ok }) => !ok).map(toldSpec),
    ...errors.map(({ message }) => told("A file of journeys", message)),
  ];
  const doubtful = specs.filter(({ ok, tests }) => ok && tests.some(({ status }) => status === "flaky")).map(toldSpec);
  const failed = stats.unexpected + errors.length;
  if (stats.flaky > secondTries)
    return { passed: stats.expected, failed: failed + stats.flaky, failures: [...failures, ...doubtful] };
  return { passed: stats.expected + stats.flaky, failed, failures, doubtful };
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
