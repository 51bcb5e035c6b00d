import { spawn } from "node:child_process";
import { join } from "node:path";
import { workerFlags } from "../scripts/stack/programs.ts";
import { root } from "../scripts/stack/run-command.ts";
import { median, spread } from "./median.ts";

const rounds = 3;
const mostMegabytes = 256;

/**
 * B5: 100,000 dues with one wrong line in a hundred, from the uploaded file to committed payments and the list of mistakes, by the product's worker, against a bare
 * COPY of the same rows into the same table with the same indexes. The memory is the worker's, with all its other jobs.
 */
export default async function b5() {
  const figures: Round[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await inOwnProcess());
  const ratios = figures.map(({ ours, copy }) => ours / copy);
  const memory = Math.max(...figures.map(({ megabytes }) => megabytes));
  const show = (name: "ours" | "copy") =>
    `${median(figures.map((figure) => figure[name])).toFixed(2)} s (${spread(
      figures.map((figure) => figure[name]),
      2,
    )})`;
  return [
    {
      id: "B5",
      ratio: median(ratios),
      floor: 4,
      higherIsBetter: false,
      lines: [`ours ${show("ours")}; COPY ${show("copy")}; spread ${spread(ratios)}`],
    },
    {
      id: "B5-memory",
      ratio: memory,
      floor: mostMegabytes,
      higherIsBetter: false,
      lines: [
        `largest resident set of the worker ${memory.toFixed(0)} MB, ${Math.max(...figures.map(({ megabytesIdle }) => megabytesIdle)).toFixed(0)} MB before the file came`,
      ],
    },
  ];
}

/** What `dues-round.ts` prints. */
type Round = {
  readonly ours: number;
  readonly copy: number;
  readonly megabytes: number;
  readonly megabytesIdle: number;
};

const inOwnProcess = (): Promise<Round> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        join(root, "apps/worker/src/reliability/dues-round.ts"),
        ...workerFlags,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    child.on("exit", (code) =>
      code === 0
        ? resolve(JSON.parse(said.trim().split("\n").at(-1) ?? "") as Round)
        : reject(new Error(`the import ended with ${code}`)),
    );
  });
