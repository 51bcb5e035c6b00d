import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { chooseBenchmarks, type Figure, isMet, linesOf } from "../stack/figure.ts";
import { generateClient } from "../stack/generate.ts";
import { root } from "../stack/run-command.ts";
import { explain } from "../stack/tell.ts";

/** `npm run bench -- b1 b8`: runs the benchmarks named (all without a name) and prints one line per figure. */
const main = async (): Promise<void> => {
  await generateClient();
  let isMissed = false;
  for (const id of chooseBenchmarks(await readdir(join(root, "bench")), process.argv.slice(2))) {
    const { default: run } = (await import(join(root, "bench", `${id}.ts`))) as { default: () => Promise<Figure[]> };
    const figures = await run();
    if (figures.length === 0) throw new Error(`The benchmark ${id} measured nothing.`);
    for (const figure of figures) {
      isMissed ||= !isMet(figure);
      for (const line of linesOf(figure)) console.log(line);
    }
  }
  process.exit(isMissed ? 1 : 0);
};

main().catch((error: unknown) => {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
});
