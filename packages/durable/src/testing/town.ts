import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { serve as serveStreaming } from "inngest/remix";
import pg from "pg";
import { assemble } from "../assemble.ts";
import type { Engine, EngineOptions } from "../engine-options.ts";
import type { Fault } from "../faults.ts";
import { serveEngine } from "../http-server.ts";
import { until } from "./until.ts";

export type Way = "http" | "in-process";
export const ways: readonly Way[] = ["http", "in-process"];

export type Run = {
  run_id: string;
  status: string;
  function_id: string;
  output: unknown;
  event_ids: string[];
  run_started_at: string | null;
  ended_at: string | null;
  queued_at: string;
};
export type RunDetail = Run & {
  steps: { id: string; name: string | null; op: string; status: string; result: unknown }[];
  jobs: {
    kind: string;
    status: string;
    step_id: string;
    attempt: number;
    next_at: string;
    last_error: string | null;
  }[];
};

/** A small application of real SDK functions with the engine that runs them. */
export type Town = {
  client: Inngest;
  engine: Engine;
  schema: string;
  appUrl: string;
  /** where the engine's HTTP surface answers, over HTTP or in this process */
  api(path: string, init?: RequestInit): Promise<{ status: number; body: Record<string, unknown> }>;
  sql<T extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  send(name: string, data?: Record<string, unknown>, more?: { id?: string; ts?: number }): Promise<string>;
  runs(functionId?: string): Promise<Run[]>;
  detail(runId: string): Promise<RunDetail>;
  ended(functionId: string, count?: number): Promise<Run[]>;
  /** lets time pass for everything that waits for a moment within the next `ms` */
  pass(ms: number): Promise<void>;
  /** asks again until there is an answer */
  until<T>(what: string, ask: () => Promise<T | undefined | false | null> | T | undefined | false | null): Promise<T>;
  /** puts something between the engine and the functions */
  intercept(between: Intercept): void;
  /** every call the engine made to the functions, oldest first */
  calls: { stepId: string; body: CallBody }[];
  close(): Promise<void>;
};
export type CallBody = {
  ctx: { attempt: number; disable_immediate_execution: boolean; stack: { stack: string[] } };
  steps: Record<string, unknown>;
  use_api: boolean;
};

type Intercept = (request: Request, real: (request: Request) => Promise<Response>) => Promise<Response>;

export type TownOptions = {
  url: string;
  way: Way;
  functions(client: Inngest): InngestFunction.Any[];
  engine?: Partial<EngineOptions>;
  faults?: readonly Fault[];
  leaseMs?: number;
  signingKey?: string;
  client?: { isDev?: boolean; eventKey?: string; signingKey?: string; checkpointing?: boolean };
  streaming?: boolean;
  /** a town whose database and functions this one's engine shares */
  beside?: Town;
  /** milliseconds before something that does not come fails the test */
  patienceMs?: number;
};

let towns = 0;

/** Builds a town, registers its functions and starts the engine. */
export async function openTown(options: TownOptions): Promise<Town> {
  const schema = options.beside?.schema ?? `town_${process.pid}_${(towns += 1)}_${Math.floor(Math.random() * 1e6)}`;
  const pool = new pg.Pool({
    connectionString: options.url,
    options: `-c search_path=${schema}`,
    max: 1,
  });
  pool.on("error", () => undefined);
  const calls: Town["calls"] = [];
  const handler: { current: (request: Request) => Promise<Response> } = {
    current: () => Promise.reject(new Error("the app is not there yet")),
  };
  const watched = async (request: Request): Promise<Response> => {
    if (request.method === "POST")
      calls.push({
        stepId: new URL(request.url).searchParams.get("stepId") ?? "",
        body: (await request.clone().json()) as CallBody,
      });
    return await between(request, handler.current);
  };
  let between: Intercept = (request, real) => real(request);
  const server =
    options.way === "http" && options.beside === undefined
      ? await serveEngine({ fetch: watched }, { port: 0, host: "127.0.0.1" })
      : null;
  // Called in this process nobody listens: the address is only a name.
  const appUrl = options.beside?.appUrl ?? server?.url ?? "http://127.0.0.1:3999";
  const engine = assemble(
    {
      databaseUrl: options.url,
      schema,
      origins: [appUrl],
      retryDelays: [20],
      ...(options.signingKey === undefined ? {} : { signingKey: options.signingKey }),
      ...(options.way === "in-process" ? { inProcess: { url: `${appUrl}/api/inngest`, handler: watched } } : {}),
      ...options.engine,
    },
    new Set(options.faults ?? []),
    options.leaseMs,
  );
  const http = options.way === "http" ? await serveEngine(engine, { port: 0, host: "127.0.0.1" }) : null;
  const base = http?.url ?? "http://engine.local";
  const inEngine = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    await engine.fetch(new Request(input, init));
  const client = new Inngest({
    id: "town",
    baseUrl: base,
    isDev: options.client?.isDev ?? options.signingKey === undefined,
    ...(options.signingKey === undefined ? {} : { signingKey: options.signingKey, eventKey: "key" }),
    ...(options.way === "in-process" ? { fetch: inEngine } : {}),
    ...options.client,
    logger: {
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
      debug: () => undefined,
    },
  });
  const functions = options.functions(client);
  const serving = { client, functions, serveOrigin: appUrl, servePath: "/api/inngest" };
  const streamed = serveStreaming({ ...serving, streaming: true });
  handler.current = options.streaming === true ? (request) => streamed({ request }) : serve(serving);
  await engine.start();
  if (options.beside === undefined) await engine.register(`${appUrl}/api/inngest`);

  const api: Town["api"] = async (path, init = {}) => {
    const response = await (http === null ? inEngine(`${base}${path}`, init) : fetch(`${base}${path}`, init));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const sql: Town["sql"] = async <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await pool.query<T>(text, values)).rows;
  const patient: Town["until"] = (what, ask) => until(what, ask, options.patienceMs);
  const town: Town = {
    schema,
    appUrl,
    until: patient,
    intercept: (given) => {
      between = given;
    },
    client,
    engine,
    api,
    sql,
    calls,
    send: async (name, data = {}, more = {}) => (await client.send({ name, data, ...more })).ids[0] ?? "",
    runs: async (functionId) => {
      const rows = await sql<{ id: string }>(
        "select id from runs where $1::text is null or function_id = 'town-' || $1 order by id",
        [functionId ?? null],
      );
      const views = await Promise.all(
        rows.map(async ({ id }) => (await readRun(engine, id, options.signingKey)) as Run),
      );
      return views;
    },
    detail: async (runId) => await readRun(engine, runId, options.signingKey),
    ended: async (functionId, count = 1) =>
      await patient(`${count} run(s) of ${functionId} ended`, async () => {
        const ended = await sql<{ n: number }>(
          "select count(*)::int as n from runs where function_id = 'town-' || $1 and ended_at is not null",
          [functionId],
        );
        return (ended[0]?.n ?? 0) >= count
          ? (await town.runs(functionId)).filter((run) => run.ended_at !== null)
          : undefined;
      }),
    pass: async (ms) => {
      await sql(
        "update jobs set due_at = now() where status = 'later' and due_at > now() and due_at <= now() + $1 * interval '1 millisecond'",
        [ms],
      );
      await sql("select pg_notify($1, 'jobs')", [`${schema}_engine`]);
    },
    close: async () => {
      await engine.stop();
      await http?.close();
      await server?.close();
      if (options.beside === undefined) await pool.query(`drop schema ${schema} cascade`);
      await pool.end();
    },
  };
  return town;
}

async function readRun(engine: Engine, id: string, signingKey: string | undefined): Promise<RunDetail> {
  const { hashedKey } = await import("../protocol/signature.ts");
  const headers: Record<string, string> =
    signingKey === undefined ? {} : { authorization: `Bearer ${hashedKey(signingKey)}` };
  const response = await engine.fetch(new Request(`http://engine.local/v1/runs/${id}`, { headers }));
  return ((await response.json()) as { data: RunDetail }).data;
}
