import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { freePort } from "../testing/embedded-postgres.ts";
import { until } from "../testing/until.ts";
import { openSink, type Sink } from "./sink.ts";

export type Worker = { url: string; kill(): Promise<void>; restart(): Promise<void> };
/** Engines in processes of their own on one schema, with the sink their steps reach. */
export type Fleet = {
  workers: Worker[];
  sink: Sink;
  sql<T extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
};

const script = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** @param clocks one worker for each, with its clock wrong by so many milliseconds */
export async function openFleet(
  databaseUrl: string,
  options: { clocks: readonly number[]; concurrency: number; leaseMs: number; dropped: number },
): Promise<Fleet> {
  const schema = `fleet_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const sink = await openSink(options.dropped);
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${schema}`,
    max: 2,
  });
  pool.on("error", () => undefined);
  const workers: Worker[] = [];
  for (const clock of options.clocks) {
    workers.push(
      await startWorker({
        WORKER_DATABASE_URL: databaseUrl,
        WORKER_SCHEMA: schema,
        WORKER_SINK: sink.url,
        WORKER_CONCURRENCY: String(options.concurrency),
        WORKER_LEASE_MS: String(options.leaseMs),
        WORKER_CLOCK_SHIFT: String(clock),
      }),
    );
  }
  return {
    workers,
    sink,
    sql: async <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
      (await pool.query<T>(text, values)).rows,
    close: async () => {
      for (const worker of workers) await worker.kill();
      await sink.close();
      await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
}

async function startWorker(environment: Record<string, string>): Promise<Worker> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let said = "";

  async function restart(): Promise<void> {
    child = spawn(process.execPath, [script], {
      env: { ...process.env, ...environment, WORKER_PORT: String(port), NODE_OPTIONS: "" },
      stdio: ["pipe", "ignore", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)));
    await until(
      () => `the worker answers; it said: ${said}`,
      () =>
        fetch(`${url}/health`).then(
          ({ ok }) => ok,
          () => false,
        ),
      60_000,
    );
  }

  async function kill(): Promise<void> {
    const dying = child;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once("exit", resolve));
    dying.kill("SIGKILL");
    await gone;
  }

  await restart();
  return { url, kill, restart };
}

/** Sends events with ids of their own until they are taken, however often the worker dies: the ids keep them from counting twice. */
export async function sendSurely(
  worker: Worker,
  name: string,
  items: readonly { n: number; at?: string }[],
): Promise<void> {
  const body = JSON.stringify(items.map((data) => ({ name, id: `${name}-${data.n}`, data })));
  await until(
    "the events are taken",
    () =>
      fetch(`${worker.url}/e/key`, { method: "POST", body }).then(
        ({ ok }) => ok,
        () => false,
      ),
    120_000,
  );
}
