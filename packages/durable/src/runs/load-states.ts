import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { RunState } from "./run-state.ts";

type Stored = {
  job_id: string;
  id: string;
  function_id: string;
  event_name: string;
  version: number;
  planned: boolean;
  priority: number;
  keys: string[];
  limits: number[];
  correlation: string | null;
  ended: boolean;
};

const lock = `
  select jobs.id as job_id, runs.id, runs.function_id, event_name, version, planned, runs.priority, runs.keys, runs.limits, correlation, ended_at is not null as ended
  from unnest($1::text[], $2::int[]) as item (id, generation)
  join jobs on jobs.id = item.id and jobs.generation = item.generation and jobs.status = 'leased'
  join runs on runs.id = jobs.run_id
  order by runs.id, jobs.id for update of runs, jobs`;

/**
 * Locks jobs that are still leased as they were, with their runs, always in the same order, and reads the runs without events and steps.
 * A job that is missing in the answer was superseded or is over.
 */
export async function lockStates(
  client: Client,
  jobs: readonly { id: string; generation: number }[],
): Promise<{ live: Set<string>; states: Map<string, RunState> }> {
  const { rows } = await client.query<Stored>(
    prepared(lock, [jobs.map((job) => job.id), jobs.map((job) => job.generation)]),
  );
  const states = new Map<string, RunState>();
  for (const { job_id: _, function_id, event_name, ...row } of rows) {
    if (states.has(row.id)) continue;
    states.set(row.id, {
      ...row,
      functionId: function_id,
      eventName: event_name,
      events: null,
      open: new Map(),
      settled: new Set(),
      calls: new Set(),
      discoveryWaits: false,
      callWaits: false,
    });
  }
  return { live: new Set(rows.map((row) => row.job_id)), states };
}

/** Adds the events of those runs that lack them. */
export async function loadEvents(client: Client, runs: readonly RunState[]): Promise<void> {
  const lacking = new Map(runs.filter(({ events }) => events === null).map((run) => [run.id, run]));
  if (lacking.size === 0) return;
  const { rows } = await client.query<{ id: string; events: string }>(
    prepared("select id, events from runs where id = any($1)", [[...lacking.keys()]]),
  );
  for (const { id, events } of rows) {
    const run = lacking.get(id);
    if (run !== undefined) run.events = events;
  }
}

/**
 * Adds what deciding a plan needs: which steps are open or settled, and whether a discovery is queued. The calls' rows are locked:
 * an engine that leases one right now has either seen the old state (then it is no longer queued here) or will wait and see the new.
 */
export async function loadSteps(
  client: Client,
  states: ReadonlyMap<string, RunState>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const calls = await client.query<{
    id: string;
    run_id: string;
    step_id: string;
    leased: boolean;
  }>(
    prepared(
      "select id, run_id, step_id, status = 'leased' as leased from jobs where run_id = any($1) and kind = 'call' order by id for update",
      [ids],
    ),
  );
  for (const { id, run_id, step_id, leased } of calls.rows) {
    const state = states.get(run_id);
    state?.calls.add(id);
    if (state !== undefined && !leased) state.callWaits = true;
    if (state !== undefined && step_id === "step" && !leased) state.discoveryWaits = true;
  }
  const steps = await client.query<{
    run_id: string;
    step_id: string;
    op: string;
    grp: string | null;
    open: boolean;
  }>(prepared("select run_id, step_id, op, grp, position is null as open from steps where run_id = any($1)", [ids]));
  for (const step of steps.rows) {
    const state = states.get(step.run_id);
    if (step.open) state?.open.set(step.step_id, { op: step.op, group: step.grp });
    else state?.settled.add(step.step_id);
  }
}
