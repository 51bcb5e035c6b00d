import { playWorker } from "../scripts/stack/play-worker.ts";

/** 10,000 documents with `BENCH_FULL=1`; four hundred otherwise, for the same ratio in a minute. */
const scale = process.env["BENCH_FULL"] === "1" ? "full" : "quick";

/** B15: documents per second after an outage of the protocol system, against the same vendor called bare by as many hands. */
export default async function b15() {
  const results = await playWorker("b15", scale);
  const drained = results.find(({ ratio }) => ratio !== undefined);
  const duplicates = results.find(({ id }) => id === "B15 duplicates");
  if (drained?.ratio === undefined || duplicates === undefined) throw new Error("B15 was not measured");
  return [
    { id: "B15", ratio: drained.ratio, floor: 0.8, higherIsBetter: true, lines: [drained.value] },
    {
      id: "B15-duplicates",
      ratio: duplicates.pass ? 0 : 1,
      floor: 0,
      higherIsBetter: false,
      lines: [duplicates.value],
    },
  ];
}
