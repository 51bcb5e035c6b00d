import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";

/**
 * What a job does when it is due:
 * - `call` calls the function; `step_id` is "step" for a discovery, else the one planned step to run
 * - `settle` gives an armed step its result (the end of a sleep, a time-out, an event, the end of an invoked run)
 * - `cancel` and `expire` end a run from outside; `expire` only if its time-out really passed
 * - `route` lets an internal event start runs and wake waits
 * - `cron`, `batch` and `debounce` start runs when their time has come
 */
export type JobKind = "call" | "settle" | "cancel" | "expire" | "route" | "cron" | "batch" | "debounce";

/** A job this engine holds; `generation` grows with each lease, so that an answer to an earlier lease is recognised. */
export type Job = {
  id: string;
  kind: JobKind;
  run_id: string | null;
  function_id: string | null;
  step_id: string;
  attempt: number;
  max_attempts: number;
  generation: number;
  lapses: number;
  keys: string[];
  limits: number[];
  slotted: boolean;
  payload: string | null;
};

export type NewJob = {
  id: string;
  kind: JobKind;
  run_id?: string | null;
  function_id?: string | null;
  step_id?: string;
  /** milliseconds from now; 0 is at once */
  delay: number;
  /** seconds by which it may overtake others (negative: by which it stands back) */
  priority?: number;
  max_attempts?: number;
  keys?: readonly string[];
  limits?: readonly number[];
  payload?: string | null;
};

const columns = {
  id: "text",
  kind: "text",
  run_id: "text",
  function_id: "text",
  step_id: "text",
  delay: "double precision",
  priority: "integer",
  max_attempts: "integer",
  keys: "text[]",
  limits: "integer[]",
  payload: "text",
};

/** Inserts the jobs in the JSON array at a place such as `$1`. A job whose id is known is already there: it is not added again. */
export const insertJobs = (place: string): string => `
  insert into jobs (id, kind, status, run_id, function_id, step_id, due_at, rank, max_attempts, keys, limits, payload)
  select id, kind, case when delay > 0 then 'later' else 'ready' end, run_id, function_id, step_id,
    now() + delay * interval '1 millisecond', now() + delay * interval '1 millisecond' - priority * interval '1 second',
    max_attempts, keys, limits, payload
  from json_to_recordset(${place}) as job (${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ")})
  on conflict (id) do nothing`;

const text = insertJobs("$1");

/** Adds jobs in one statement. */
export async function enqueue(client: Client, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length > 0) await client.query(prepared(text, [jobRows(jobs)]));
}

/** The JSON array `insertJobs` reads. */
export function jobRows(jobs: readonly NewJob[]): string {
  const rows = jobs.map((job) => ({
    run_id: null,
    function_id: null,
    step_id: "step",
    priority: 0,
    max_attempts: 1,
    keys: [],
    limits: [],
    payload: null,
    ...job,
  }));
  return JSON.stringify(rows);
}
