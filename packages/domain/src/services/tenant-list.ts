import { z } from "zod";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));
const Translated = (max: number) =>
  z.strictObject({ it: line(max), de: line(max).optional(), en: line(max).optional() });

/** Key by which forms name a list; never changes. */
export const ListKey = z.string().regex(/^[a-z][a-z0-9-]{0,62}[a-z0-9]$/);

export const longestList = 2_000;

/** One entry: what an answer holds, and how it reads. What was withdrawn is read in old answers and not offered any more. */
export const ListEntry = z.strictObject({
  value: line(200),
  label: Translated(400),
  isWithdrawn: z.boolean().optional(),
});
export type ListEntry = z.infer<typeof ListEntry>;

export const ListEntries = z
  .array(ListEntry)
  .max(longestList)
  .superRefine((entries, context) => {
    const seen = new Set<string>();
    for (const [index, { value }] of entries.entries()) {
      if (seen.has(value)) context.addIssue({ code: "custom", message: "twice", path: [index, "value"] });
      seen.add(value);
    }
  });

export const ListName = Translated(120);

/**
 * The entries as they are kept after a change: an entry that is no longer among them is withdrawn, not forgotten, so that what was answered with it
 * can still be read. Answers hold values: a value never changes its place from one entry to another.
 */
export const keptEntries = (before: readonly ListEntry[], after: readonly ListEntry[]): ListEntry[] => {
  const named = new Set(after.map(({ value }) => value));
  const gone = before.filter(({ value }) => !named.has(value)).map((entry) => ({ ...entry, isWithdrawn: true }));
  return [
    ...after.map(({ isWithdrawn, ...entry }) => (isWithdrawn === true ? { ...entry, isWithdrawn: true } : entry)),
    ...gone,
  ];
};
