import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** One line of a reliability test. */
export type Outcome = { readonly id: string; readonly value: string; readonly pass: boolean };

const Spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({ annotations: z.array(z.object({ type: z.string(), description: z.string().default("") })) }),
  ),
});
const Suite = z.object({
  specs: z.array(Spec).default([]),
  get suites() {
    return z.array(Suite).default([]);
  },
});
const Report = z.object({ suites: z.array(Suite), errors: z.array(z.object({ message: z.string().default("") })) });

/**
 * What each spec of a Playwright report measured, by its annotations, and whether it passed; one that measured nothing gives its
 * sentence. A report that is missing, or a file that did not load, is a failed test.
 */
export const specFigures = (file: string): Outcome[] => {
  if (!existsSync(file)) return [{ id: "specs", value: "did not run", pass: false }];
  const { suites, errors } = Report.parse(JSON.parse(readFileSync(file, "utf8")));
  return [
    ...suites.flatMap(outcomesOf),
    ...errors.map(({ message }) => ({ id: "specs", value: message.split("\n", 1)[0] ?? "", pass: false })),
  ];
};

const outcomesOf = ({ specs, suites }: z.infer<typeof Suite>): Outcome[] => [
  ...specs.flatMap(({ title, ok, tests }) => {
    const figures = tests.flatMap(({ annotations }) => annotations);
    if (figures.length === 0) return [{ id: "spec", value: title, pass: ok }];
    return figures.map(({ type, description }) => ({ id: type, value: description, pass: ok }));
  }),
  ...suites.flatMap(outcomesOf),
];
