/** One figure of one benchmark: ours against a floor measured in the same run. */
export type Figure = {
  readonly id: string;
  readonly ratio: number;
  readonly floor: number;
  readonly higherIsBetter: boolean;
  readonly lines: readonly string[];
};

/** Whether a figure is as it must be; one that is no number is not. */
export const isMet = ({ ratio, floor, higherIsBetter }: Figure): boolean =>
  higherIsBetter ? ratio >= floor : ratio <= floor;

/** The lines of a figure, the last one with its verdict. */
export const linesOf = (figure: Figure): string[] => [
  ...figure.lines.map((line) => `  ${line}`),
  `${figure.id} ratio=${figure.ratio.toFixed(3)} floor=${figure.floor} ${isMet(figure) ? "PASS" : "FAIL"}`,
];

/** Which benchmarks to run: those asked for, in that order, or all there are. Throws with the names of those there are not. */
export const chooseBenchmarks = (files: readonly string[], asked: readonly string[]): string[] => {
  const all = files.filter((name) => /^b\d+\.ts$/.test(name)).map((name) => name.slice(0, -3));
  const wanted = asked.map((id) => id.toLowerCase());
  const unknown = wanted.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(", ")}; there are ${all.join(", ")}.`);
  return wanted.length > 0 ? wanted : all;
};
