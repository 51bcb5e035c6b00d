import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Count = { readonly passed: number; readonly failed: number };

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numFailedTestSuites: z.int(), success: z.boolean() });
const PlaywrightReport = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }), errors: z.array(z.unknown()) });

/** A file that did not load counts as one failed test; a missing report too. */
export const countVitest = (file: string): Count => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = VitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const failed = report.success ? 0 : Math.max(report.numFailedTests, 1);
  return { passed: report.numPassedTests, failed };
};

/** A flaky test is a failed one: nothing is tried twice. */
export const countPlaywright = (file: string): Count => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = PlaywrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};
