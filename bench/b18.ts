import { join } from "node:path";
import { freePort } from "@sportello/db/embedded/free-port";
import { runtimeEnv, webStart } from "../scripts/stack/programs.ts";
import { root } from "../scripts/stack/run-command.ts";
import { benchStack } from "./bench-stack.ts";
import { buildHelloApp } from "./hello-app.ts";
import { measureStart, type Started } from "./measure-start.ts";
import { median, spread } from "./median.ts";

const rounds = 5;
const next = join(root, "node_modules/next/dist/bin/next");

/** B18: from `start` to the first 200 of the citizens' home page, and idle memory, against a bare Next app; interleaved. */
export default async function b18() {
  const hello = await buildHelloApp();
  const stack = await benchStack();
  try {
    const ours: Started[] = [];
    const bare: Started[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await start(hello, (port) => [next, "start", "--port", String(port)], {}));
      ours.push(await start(join(root, "apps/web"), webStart, runtimeEnv(stack.setup)));
    }
    const times = ours.map(({ milliseconds }, n) => milliseconds / (bare[n]?.milliseconds ?? Number.NaN));
    const sizes = ours.map(({ megabytes }, n) => megabytes / (bare[n]?.megabytes ?? Number.NaN));
    const show = (all: readonly Started[]) =>
      `${median(all.map((s) => s.milliseconds)).toFixed(0)} ms, ${median(all.map((s) => s.megabytes)).toFixed(0)} MB`;
    return [
      {
        id: "B18-start",
        ratio: median(times),
        floor: 2,
        higherIsBetter: false,
        lines: [`ours ${show(ours)}; bare Next ${show(bare)}; spread ${spread(times)}`],
      },
      { id: "B18-memory", ratio: median(sizes), floor: 1.5, higherIsBetter: false, lines: [`spread ${spread(sizes)}`] },
    ];
  } finally {
    await stack.stop();
  }
}

const start = async (
  folder: string,
  command: (port: number) => string[],
  env: Readonly<Record<string, string>>,
): Promise<Started> => {
  const port = await freePort();
  return measureStart(command(port), folder, { NODE_ENV: "production", ...env }, `http://localhost:${port}/`);
};
