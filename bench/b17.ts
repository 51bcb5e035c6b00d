import { fillDesk } from "./desk-data.ts";
import { askDesk, deskRuntime } from "./desk-runtime.ts";
import { deskServer } from "./desk-server.ts";
import { median, spread } from "./median.ts";

const many = 300;
const each = 3_000;
const rounds = 40;
const questions = [{}, { assignee: "none" }, { query: "rossi1" }, { query: "2026/0000711" }] as const;

/** B17: the same pages of the same municipality alone in its database and beside 299 others. */
export default async function b17() {
  const server = await deskServer();
  try {
    const alone = deskRuntime(
      (await server.database("desk_b17_alone", (owner) => fillDesk(owner, { tenants: 1, each }))).appUrl,
    );
    const among = deskRuntime(
      (await server.database("desk_b17_among", (owner) => fillDesk(owner, { tenants: many, each }))).appUrl,
    );
    const ratios: number[] = [];
    const lines: string[] = [];
    for (const question of questions) {
      const times = { alone: [] as number[], among: [] as number[] };
      for (let round = -5; round < rounds; round += 1) {
        for (const [name, runtime] of [
          ["alone", alone],
          ["among", among],
        ] as const) {
          const start = performance.now();
          await askDesk(runtime, 1, "queue.list", question);
          if (round >= 0) times[name].push(performance.now() - start);
        }
      }
      ratios.push(median(times.among) / median(times.alone));
      lines.push(
        `${JSON.stringify(question)}: alone ${median(times.alone).toFixed(2)} ms, among ${many} ${median(times.among).toFixed(2)} ms (${spread(times.among, 2)})`,
      );
    }
    await alone.close();
    await among.close();
    return [{ id: "B17", ratio: median(ratios), floor: 1.15, higherIsBetter: false, lines }];
  } finally {
    await server.stop();
  }
}
