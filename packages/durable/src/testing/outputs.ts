/** What runs gave, in an order that does not depend on which ended first. */
export const outputs = (runs: readonly { output: unknown }[]): unknown[] =>
  runs.map(({ output }) => output).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
