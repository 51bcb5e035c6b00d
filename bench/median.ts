/** The middle of the figures; benchmarks report medians of interleaved rounds. */
export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("no figures");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Smallest and largest, for the line that shows the spread. */
export const spread = (figures: readonly number[], digits = 3): string =>
  `${Math.min(...figures).toFixed(digits)}–${Math.max(...figures).toFixed(digits)}`;
