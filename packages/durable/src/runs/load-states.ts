import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { RunState } from "./run-state.ts";

type StoredRun = {
  id: string;
  function_id: string;
  event_name: string;
  event_ids: string[];
  events: string;
  version: number;
  planned: boolean;
  priority: number;
  keys: string[];
  limits: number[];
  correlation: string | null;
  ended: boolean;
};

const lockRuns = `
  select id, function_id, event_name, event_ids, events, version, planned, priority, keys, limits, correlation, ended_at is not null as ended
  from runs where id = any($1) order by id for update`;

/** Locks runs, always in the same order, and reads them without their steps. */
export async function lockStates(client: Client, ids: readonly string[]): Promise<Map<string, RunState>> {
  const { rows } = await client.query<StoredRun>(prepared(lockRuns, [[...new Set(ids)].toSorted()]));
  return new Map(
    rows.map(({ function_id, event_name, event_ids, ...row }) => [
      row.id,
      { ...row, functionId: function_id, eventName: event_name, eventIds: event_ids, open: new Map(), settled: new Set(), calls: new Set(), discoveryWaits: false },
    ]),
  );
}

/**
 * Adds what deciding a plan needs: which steps are open or settled, and whether a discovery is queued. The discovery's row is locked:
 * an engine that leases it right now has either seen the old state (then it is no longer queued here) or will wait and see the new.
 */
export async function loadSteps(client: Client, states: ReadonlyMap<string, RunState>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const calls = await client.query<{ id: string; run_id: string; step_id: string; leased: boolean }>(
    prepared("select id, run_id, step_id, status = 'leased' as leased from jobs where run_id = any($1) and kind = 'call' order by id for update", [ids]),
  );
  for (const { id, run_id, step_id, leased } of calls.rows) {
    const state = states.get(run_id);
    state?.calls.add(id);
    if (state !== undefined && step_id === "step" && !leased) state.discoveryWaits = true;
  }
  const steps = await client.query<{ run_id: string; step_id: string; op: string; grp: string | null; open: boolean }>(
    prepared("select run_id, step_id, op, grp, position is null as open from steps where run_id = any($1)", [ids]),
  );
  for (const step of steps.rows) {
    const state = states.get(step.run_id);
    if (step.open) state?.open.set(step.step_id, { op: step.op, group: step.grp });
    else state?.settled.add(step.step_id);
  }
}
