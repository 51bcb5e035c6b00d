import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Outcome } from "./spec-figures.ts";

const Report = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

/** One line per test of a vitest report under a figure's name: its sentence and the seconds it took. A report that is missing, is empty, or has a file that did not load is a failed test. */
export const vitestFigures = (id: string, file: string): Outcome[] => {
  if (!existsSync(file)) return [{ id, value: "did not run", pass: false }];
  const { success, testResults } = Report.parse(JSON.parse(readFileSync(file, "utf8")));
  const outcomes = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== "skipped")
    .map(({ fullName, status, duration }) => ({
      id,
      value: `${fullName} (${((duration ?? 0) / 1_000).toFixed(1)} s)`,
      pass: status === "passed",
    }));
  const isTold = success ? outcomes.length > 0 : outcomes.some(({ pass }) => !pass);
  return isTold ? outcomes : [...outcomes, { id, value: "did not run to its end", pass: false }];
};
