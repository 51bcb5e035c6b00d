import { Logger, makeWorkerUtils, run } from "graphile-worker";
import pg from "pg";
import { createEngine } from "../packages/durable/src/engine.ts";
import { APP_URL, benchApp } from "./b8-app.ts";

/**
 * Drains runs of a function that does nothing and answers at once, without the SDK: what is left is the engine's queue. The runs are queued before
 * the clock starts.
 * @returns runs a second
 */
export async function drainOwnQueue(url: string, count: number, concurrency: number): Promise<number> {
  const schema = `b8_queue_${process.pid}`;
  const gate = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  let answered = 0;
  const app = benchApp((request) => engine.fetch(request));
  const handler = async (request: Request): Promise<Response> => {
    if (request.method !== "POST") return await app.handler(request);
    await gate.promise;
    answered += 1;
    if (answered === count) done.resolve();
    return Response.json([{ id: "complete", op: "RunComplete", data: null }], {
      status: 206,
      headers: { "x-inngest-sdk": "bench", "x-inngest-req-version": "2" },
    });
  };
  const engine = createEngine({
    databaseUrl: url,
    schema,
    origins: [APP_URL],
    concurrency,
    inProcess: { url: APP_URL, handler },
  });
  await engine.start();
  await engine.register(APP_URL);
  const events = Array.from({ length: count }, () => ({ name: "one", data: {} }));
  await engine.fetch(new Request("http://engine.local/e/key", { method: "POST", body: JSON.stringify(events) }));
  const pool = new pg.Pool({ connectionString: url, options: `-c search_path=${schema}`, max: 1 });
  pool.on("error", () => undefined);
  const start = performance.now();
  gate.resolve();
  await done.promise;
  const ended = async (): Promise<number> =>
    (await pool.query<{ n: number }>("select count(*)::int as n from runs where outcome = 'Completed'")).rows[0]?.n ??
    0;
  while ((await ended()) < count) await new Promise((resolve) => setTimeout(resolve, 2));
  const seconds = (performance.now() - start) / 1000;
  await engine.stop();
  await pool.query(`drop schema ${schema} cascade`);
  await pool.end();
  return count / seconds;
}

/** Drains as many no-op jobs of graphile-worker, as it comes: one job taken and one completed at a time. @returns jobs a second */
export async function drainGraphile(url: string, count: number, concurrency: number): Promise<number> {
  const schema = `b8_graphile_${process.pid}`;
  const logger = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ connectionString: url, schema, logger });
  await utils.migrate();
  await utils.addJobs(Array.from({ length: count }, () => ({ identifier: "noop", payload: {} })));
  const done = Promise.withResolvers<void>();
  let seen = 0;
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on("error", () => undefined);
  const start = performance.now();
  const runner = await run({
    connectionString: url,
    maxPoolSize: concurrency + 2,
    schema,
    concurrency,
    logger,
    noHandleSignals: true,
    taskList: {
      noop: async () => {
        seen += 1;
        if (seen === count) done.resolve();
      },
    },
  });
  await done.promise;
  const { rows } = await pool.query<{ left: number }>(`select count(*)::int as left from ${schema}._private_jobs`);
  let left = rows[0]?.left ?? 0;
  while (left > 0) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    left =
      (await pool.query<{ left: number }>(`select count(*)::int as left from ${schema}._private_jobs`)).rows[0]?.left ??
      0;
  }
  const seconds = (performance.now() - start) / 1000;
  await runner.stop();
  await utils.withPgClient((client) => client.query(`drop schema ${schema} cascade`));
  await utils.release();
  await pool.end();
  return count / seconds;
}
