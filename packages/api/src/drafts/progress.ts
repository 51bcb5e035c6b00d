import { z } from "zod";

/** How far a citizen is with a draft. Stored in `application.progress`. */
export const Progress = z.object({
  /** Keys of the pages saved without an error. */
  pages: z.array(z.string()).default([]),
  /** ISO instant of the privacy consent. */
  privacyAt: z.iso.datetime().optional(),
  /** Questions that came with a later publication of the form and whose page was not saved since. */
  newQuestions: z.array(z.string()).default([]),
  /** What was answered to questions that a later publication does not ask any more, as it was read. */
  leftOut: z.array(z.strictObject({ label: z.string(), value: z.string() })).default([]),
});
export type Progress = z.infer<typeof Progress>;
