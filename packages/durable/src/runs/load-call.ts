import type { Database } from "../store/database.ts";

/** What a call of a function carries: its events and the results so far, in the order they came. */
export type CallState = {
  events: string;
  version: number;
  planned: boolean;
  steps: { id: string; result: string | null }[];
};

/** Reads what the calls of these runs carry. A run that ended meanwhile is not in the answer. */
export async function loadCalls(database: Database, runIds: readonly string[]): Promise<Map<string, CallState>> {
  if (runIds.length === 0) return new Map();
  const runs = await database.query<{
    id: string;
    events: string;
    version: number;
    planned: boolean;
  }>("select id, events, version, planned from runs where id = any($1) and ended_at is null", [runIds]);
  const states = new Map(runs.map(({ id, ...run }): [string, CallState] => [id, { ...run, steps: [] }]));
  await loadResults(database, states);
  return states;
}

/** Adds to each run's state its results so far, in the order they came. */
export async function loadResults(database: Database, states: ReadonlyMap<string, CallState>): Promise<void> {
  if (states.size === 0) return;
  const steps = await database.query<{ run_id: string; step_id: string; result: string | null }>(
    "select run_id, step_id, result from steps where run_id = any($1) and position is not null order by position",
    [[...states.keys()]],
  );
  for (const { run_id, step_id, result } of steps) states.get(run_id)?.steps.push({ id: step_id, result });
}
