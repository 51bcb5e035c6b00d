import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { generateClient } from "../stack/generate.ts";
import { root } from "../stack/run-command.ts";
import { explain } from "../stack/tell.ts";

/** One figure of one benchmark: ours against a floor measured in the same run. */
type Figure = { id: string; ratio: number; floor: number; higherIsBetter: boolean; lines: string[] };

/** `npm run bench -- b1 b8`: runs the benchmarks named (all without a name) and prints one line per figure. */
const main = async (): Promise<void> => {
  await generateClient();
  const asked = process.argv.slice(2).map((id) => id.toLowerCase());
  const all = (await readdir(join(root, "bench"))).filter((name) => /^b\d+\.ts$/.test(name)).map((name) => name.slice(0, -3));
  const unknown = asked.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(", ")}; there are ${all.join(", ")}.`);
  let isMissed = false;
  for (const id of asked.length > 0 ? asked : all) {
    const { default: run } = (await import(join(root, "bench", `${id}.ts`))) as { default: () => Promise<Figure[]> };
    for (const figure of await run()) {
      const isMet = figure.higherIsBetter ? figure.ratio >= figure.floor : figure.ratio <= figure.floor;
      isMissed ||= !isMet;
      for (const line of figure.lines) console.log(`  ${line}`);
      console.log(`${figure.id} ratio=${figure.ratio.toFixed(3)} floor=${figure.floor} ${isMet ? "PASS" : "FAIL"}`);
    }
  }
  process.exit(isMissed ? 1 : 0);
};

main().catch((error: unknown) => {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
});
