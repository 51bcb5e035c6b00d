import { durationMs } from "../protocol/duration.ts";
import { newId } from "../protocol/event-id.ts";
import { insertJobs, jobRows, type NewJob } from "../queue/job.ts";
import { asLookup, keyOf, valueOf } from "../registry/expression.ts";
import { maxAttempts } from "../registry/function-config.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import { singletonKey } from "./singular.ts";
import type { Start } from "./start.ts";

const columns = {
  id: "text",
  function_id: "text",
  event_ids: "text[]",
  event_name: "text",
  events: "text",
  priority: "integer",
  keys: "text[]",
  limits: "integer[]",
  singleton_key: "text",
  correlation: "text",
  replay_of: "text",
};

const names = Object.keys(columns).join(", ");
const insert = `
  with made as (
    insert into runs (${names}) select ${names} from json_to_recordset($1) as run (${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(", ")})
  )
  ${insertJobs("$2")}`;

/** Makes runs with their first call, their time-outs and the events that would cancel them. */
export async function createRuns(
  client: Client,
  starts: readonly (Start & { replayOf?: string })[],
): Promise<string[]> {
  if (starts.length === 0) return [];
  const runs = starts.map((start) => ({ start, row: rowOf(start) }));
  const jobs = runs.flatMap(({ start, row }) => jobsOf(start, row));
  await client.query(prepared(insert, [JSON.stringify(runs.map(({ row }) => row)), jobRows(jobs)]));
  await armCancellations(client, runs);
  return runs.map(({ row }) => row.id);
}

type RunRow = ReturnType<typeof rowOf>;

function rowOf(start: Start & { replayOf?: string }) {
  const { fn, arrivals } = start;
  const scope = { event: arrivals[0]?.event };
  const concurrency = (fn.config.concurrency ?? []).toSorted((one, other) => one.limit - other.limit);
  return {
    id: newId(),
    function_id: fn.config.id,
    event_ids: arrivals.map(({ id }) => id),
    event_name: arrivals[0]?.event.name ?? "",
    events: `[${arrivals.map(({ body }) => body).join(",")}]`,
    priority: priorityOf(start),
    keys: concurrency.map(({ key, scope: shared }) => {
      const owner = shared === undefined || shared === "fn" ? `fn ${fn.config.id}` : shared;
      return `${owner} ${key === undefined ? "" : `${key} ${keyOf(key, scope)}`}`;
    }),
    limits: concurrency.map(({ limit }) => limit),
    singleton_key: singletonKey(start),
    correlation: start.correlation,
    replay_of: start.replayOf ?? null,
  };
}

/** Seconds, from -600 to 600. */
function priorityOf({ fn, arrivals }: Start): number {
  const { priority } = fn.config;
  const value = priority?.run === undefined ? 0 : valueOf(priority.run, { event: arrivals[0]?.event });
  return typeof value === "number" ? Math.max(-600, Math.min(600, Math.trunc(value))) : 0;
}

function jobsOf({ fn, delay }: Start, row: RunRow): NewJob[] {
  const common = { run_id: row.id, function_id: row.function_id };
  const { start, finish } = fn.config.timeouts ?? {};
  const jobs: NewJob[] = [
    {
      ...common,
      id: `${row.id}.start`,
      kind: "call",
      delay,
      priority: row.priority,
      max_attempts: maxAttempts(fn.config),
      keys: row.keys,
      limits: row.limits,
    },
  ];
  if (start !== undefined)
    jobs.push({
      ...common,
      id: `${row.id}.timeout.start`,
      kind: "expire",
      delay: delay + (durationMs(start) ?? 0),
      payload: "start",
    });
  if (finish !== undefined)
    jobs.push({
      ...common,
      id: `${row.id}.timeout.finish`,
      kind: "expire",
      delay: delay + (durationMs(finish) ?? 0),
      payload: "finish",
    });
  return jobs;
}

async function armCancellations(client: Client, runs: readonly { start: Start; row: RunRow }[]): Promise<void> {
  const rows = runs.flatMap(({ start, row }) =>
    (start.fn.config.cancel ?? []).map((cancel, index) => {
      const lookup = asLookup(cancel.if ?? null, start.arrivals[0]?.event);
      return {
        run_id: row.id,
        step_id: `cancel ${index}`,
        name: cancel.event,
        expression: cancel.if ?? null,
        path: lookup?.path ?? null,
        value: lookup?.value ?? null,
        delay: cancel.timeout === undefined ? null : start.delay + (durationMs(cancel.timeout) ?? 0),
      };
    }),
  );
  if (rows.length === 0) return;
  await client.query(
    prepared(
      `insert into waits (run_id, step_id, kind, name, expression, path, value, expires_at)
       select run_id, step_id, 'cancel', name, expression, path, value, now() + delay * interval '1 millisecond'
       from json_to_recordset($1) as item (run_id text, step_id text, name text, expression text, path text[], value jsonb, delay double precision)`,
      [JSON.stringify(rows)],
    ),
  );
}
