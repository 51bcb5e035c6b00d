import { openTown, type Town } from "../testing/town.ts";
import { withDatabase } from "./database.ts";
import type { Result, Scale } from "./result.ts";

const scales = {
  quick: { jobs: 30, poison: 10, rounds: 1 },
  full: { jobs: 300, poison: 100, rounds: 5 },
} as const;
const RETRIES = 4;

/**
 * B6: jobs that always fail end after their last attempt, are seen with their reason and run again at one request; other jobs wait no longer for
 * them. The waiting time is judged at full scale only, where enough is measured.
 */
export async function run(scale: Scale, databaseUrl?: string): Promise<Result[]> {
  const { jobs, poison, rounds } = scales[scale];
  return await withDatabase(databaseUrl, async (url) => {
    let isCured = false;
    let tries = 0;
    const town = await openTown({
      url,
      way: "in-process",
      engine: { retryDelays: [30] },
      functions: (client) => [
        client.createFunction({ id: "poison", triggers: [{ event: "poison" }], retries: RETRIES }, () => {
          tries += 1;
          if (!isCured) throw new Error("il fornitore rifiuta");
        }),
        client.createFunction({ id: "healthy", triggers: [{ event: "healthy" }] }, () => "ok"),
      ],
    });
    try {
      const alone: number[] = [];
      const beside: number[] = [];
      await waitOf(town, jobs);
      for (let round = 0; round < rounds; round += 1) {
        alone.push(await waitOf(town, jobs));
        await town.client.send(Array.from({ length: poison }, () => ({ name: "poison", data: {} })));
        beside.push(await waitOf(town, jobs));
        await town.ended("poison", poison * (round + 1));
      }
      const failed = (await town.api("/v1/runs?status=Failed&limit=200")).body["data"] as {
        run_id: string;
        output: { message: string };
      }[];
      const attempts = tries;
      isCured = true;
      const replayed = await town.api(`/v1/runs/${failed[0]?.run_id}/replay`, { method: "POST" });
      const runs = await town.ended("poison", poison * rounds + 1);
      const ratio = median(beside) / median(alone);
      return [
        {
          id: "B6 attempts before a poison job is put aside",
          value: `${attempts} for ${poison * rounds} jobs`,
          pass: attempts === poison * rounds * (RETRIES + 1),
        },
        {
          id: "B6 put aside with its reason",
          value: `${failed.length} shown`,
          pass:
            failed.length === Math.min(200, poison * rounds) &&
            failed.every(({ output }) => output.message === "il fornitore rifiuta"),
        },
        {
          id: "B6 run again at one request",
          value: `status ${replayed.status}`,
          pass: replayed.status === 202 && runs.at(-1)?.status === "Completed",
        },
        {
          id: "B6 waiting time of other jobs beside poison",
          value: `${ratio.toFixed(2)} times (${median(alone).toFixed(1)} ms alone)`,
          pass: scale === "quick" || ratio <= 1.1,
        },
      ];
    } finally {
      await town.close();
    }
  });
}

/** Sends jobs one by one. @returns the median time in ms from sending to the end of a job */
async function waitOf(town: Town, jobs: number): Promise<number> {
  const before =
    (await town.sql<{ n: number }>("select count(*)::int as n from runs where function_id = 'town-healthy'"))[0]?.n ??
    0;
  for (let n = 0; n < jobs; n += 1) await town.send("healthy");
  await town.until(
    "the healthy jobs ended",
    async () =>
      (
        await town.sql<{ n: number }>(
          "select count(*)::int as n from runs where function_id = 'town-healthy' and ended_at is not null",
        )
      )[0]?.n ===
      before + jobs,
  );
  const waits = await town.sql<{ ms: number }>(
    "select (extract(epoch from ended_at - queued_at) * 1000)::float8 as ms from runs where function_id = 'town-healthy' order by id desc limit $1",
    [jobs],
  );
  return median(waits.map(({ ms }) => ms));
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
