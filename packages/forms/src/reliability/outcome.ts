/** One line of a reliability test. */
export type Outcome = { readonly id: string; readonly value: string; readonly pass: boolean };
export type Scale = "quick" | "full";

/** The value below which that share of the sorted figures lies. */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
