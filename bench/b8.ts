import pg from "pg";
import type { Engine } from "../packages/durable/src/engine-options.ts";
import { createEngine } from "../packages/durable/src/engine.ts";
import { startPostgres } from "../packages/durable/src/testing/embedded-postgres.ts";
import { APP_URL, benchApp, callBare } from "./b8-app.ts";
import { drainPgBoss, waitsOfPgBoss } from "./b8-pg-boss.ts";
import { drainGraphile, drainOwnQueue } from "./b8-queue.ts";

/** A measured ratio; `lines` are for reading. */
export type Figure = {
  id: string;
  ratio: number;
  floor: number;
  higherIsBetter: boolean;
  lines: string[];
};

const ROUNDS = 5;
const CALLS = 500;
const TEN_STEP_RUNS = 60;
const ONE_STEP_RUNS = 240;
const QUEUED = 1_600;
const LATENCIES = 100;
const CONCURRENCY = 32;

/**
 * B8: a durable no-op step through the engine against the SDK's bare handler, both in this process and in the same run; the engine's queue
 * against graphile-worker and pg-boss without batching; the time from an event to its first step. Rounds are interleaved, ratios are medians.
 */
export default async function run(): Promise<Figure[]> {
  const given = process.env["DURABLE_BENCH_DATABASE_URL"];
  const postgres = given === undefined ? await startPostgres() : { url: given, stop: async () => undefined };
  try {
    return [...(await benchSteps(postgres.url)), ...(await benchQueues(postgres.url))];
  } finally {
    await postgres.stop();
  }
}

async function benchSteps(url: string): Promise<Figure[]> {
  let engine: Engine | undefined;
  const app = benchApp((request) => engine?.fetch(request) ?? Promise.reject(new Error("the engine is not there yet")));
  engine = createEngine({
    databaseUrl: url,
    schema: `b8_${process.pid}`,
    origins: [APP_URL],
    concurrency: CONCURRENCY,
    inProcess: { url: APP_URL, handler: app.handler },
  });
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=b8_${process.pid}`,
    max: 1,
  });
  pool.on("error", () => undefined);
  await engine.start();
  await engine.register(APP_URL);
  try {
    await callBare(app.handler, CALLS, CONCURRENCY);
    await runAll(engine, pool, "one", ONE_STEP_RUNS, 1);
    await runAll(engine, pool, "ten", TEN_STEP_RUNS, 10);
    const rounds: { bare: number; steps: number; runs: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await callBare(app.handler, CALLS, CONCURRENCY);
      const steps = 10 * (await runAll(engine, pool, "ten", TEN_STEP_RUNS, 10));
      const runs = await runAll(engine, pool, "one", ONE_STEP_RUNS, 1);
      rounds.push({ bare, steps, runs });
    }
    const waits: number[] = [];
    for (let n = 0; n < LATENCIES; n += 1) waits.push(await firstStepAfter(engine, app.firstStep));
    const p95 =
      waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)] ?? Number.POSITIVE_INFINITY;
    const ratio = (of: "steps" | "runs"): number[] => rounds.map((round) => round[of] / round.bare);
    return [
      figure(
        "B8 durable step / bare SDK call",
        ratio("steps"),
        0.5,
        `steps/s ${list(rounds.map(({ steps }) => steps))} (runs of ten steps), bare calls/s ${list(rounds.map(({ bare }) => bare))}`,
      ),
      figure(
        "B8 whole run of one step / bare SDK call",
        ratio("runs"),
        0.3,
        `runs/s, from the event to the end ${list(rounds.map(({ runs }) => runs))}`,
      ),
      figure(
        "B8 50 ms / p95 from event to first step",
        [50 / p95],
        1,
        `p95 ${p95.toFixed(1)} ms, median ${median(waits).toFixed(1)} ms over ${LATENCIES} single events`,
      ),
    ];
  } finally {
    await engine.stop();
    await pool.query(`drop schema b8_${process.pid} cascade`);
    await pool.end();
  }
}

/** Ours writes the state of a run for each job; the two libraries write none, and take and complete their jobs one by one, as ours must. */
export async function benchQueues(url: string): Promise<Figure[]> {
  const rounds: { own: number; graphile: number; boss: number }[] = [];
  await drainOwnQueue(url, QUEUED / 4, CONCURRENCY);
  await drainGraphile(url, QUEUED / 4, CONCURRENCY);
  await drainPgBoss(url, QUEUED / 4, CONCURRENCY, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      own: await drainOwnQueue(url, QUEUED, CONCURRENCY),
      graphile: await drainGraphile(url, QUEUED, CONCURRENCY),
      boss: await drainPgBoss(url, QUEUED, CONCURRENCY, 1),
    });
  }
  const batched = await drainPgBoss(url, 5 * QUEUED, 8, 50);
  const waits = await waitsOfPgBoss(url, LATENCIES);
  const own = list(rounds.map((round) => round.own));
  return [
    figure(
      "B8 own queue / graphile-worker unbatched",
      rounds.map((round) => round.own / round.graphile),
      1,
      `jobs/s ${own}, graphile-worker unbatched ${list(rounds.map(({ graphile }) => graphile))}`,
    ),
    figure(
      "B8 own queue / pg-boss unbatched",
      rounds.map((round) => round.own / round.boss),
      1,
      `jobs/s ${own}, pg-boss unbatched ${list(rounds.map(({ boss }) => boss))}, fifty at a time ${list([batched])}; a single job waits ${median(waits).toFixed(1)} ms, p95 ${waits.toSorted((one, other) => one - other)[Math.floor(waits.length * 0.95)]?.toFixed(1)} ms`,
    ),
  ];
}

/** @returns runs a second, from the first event to the last end; every step must be there */
async function runAll(engine: Engine, pool: pg.Pool, name: string, count: number, stepsEach: number): Promise<number> {
  const counts = async (): Promise<{ runs: number; steps: number }> => {
    const { rows } = await pool.query<{ runs: number; steps: number }>(
      "select (select count(*) from runs where outcome = 'Completed')::int as runs, (select count(*) from steps)::int as steps",
    );
    return rows[0] ?? { runs: 0, steps: 0 };
  };
  const before = await counts();
  const start = performance.now();
  for (let sent = 0; sent < count; sent += 100) await send(engine, name, Math.min(100, count - sent));
  let now = before;
  while (now.runs < before.runs + count) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    now = await counts();
  }
  const seconds = (performance.now() - start) / 1000;
  if (now.steps !== before.steps + count * stepsEach)
    throw new Error(`${now.steps - before.steps} steps instead of ${count * stepsEach}`);
  return count / seconds;
}

async function send(engine: Engine, name: string, count: number): Promise<void> {
  const events = Array.from({ length: count }, () => ({ name, data: {} }));
  const response = await engine.fetch(
    new Request("http://engine.local/e/key", { method: "POST", body: JSON.stringify(events) }),
  );
  if (response.status !== 200) throw new Error(await response.text());
}

async function firstStepAfter(engine: Engine, firstStep: () => Promise<void>): Promise<number> {
  const began = firstStep();
  const start = performance.now();
  await send(engine, "told", 1);
  await began;
  return performance.now() - start;
}

function figure(id: string, ratios: readonly number[], floor: number, line: string): Figure {
  const range =
    ratios.length === 1 ? "" : `, ratios ${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  return { id, ratio: median(ratios), floor, higherIsBetter: true, lines: [line + range] };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const list = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(" ");
