import { type CallState, loadResults } from "../runs/load-call.ts";
import type { Database } from "../store/database.ts";
import type { Job } from "./job.ts";
import { giveBack } from "./lease.ts";
import { takeSlots } from "./slots.ts";

const OTHERS_AT_ONCE = 200;

const promote = `
  update jobs set status = 'ready' where id in (
    select id from jobs where status = 'later' and due_at <= now() order by due_at limit 1000 for update skip locked)`;

const columns =
  "jobs.id, kind, run_id, function_id, step_id, attempt, max_attempts, generation, lapses, keys, limits, slotted, payload, rank";

const leaseText = `
  with due_calls as (
    select id from jobs where status = 'ready' and kind = 'call' order by rank limit $1 for update skip locked
  ), due_others as (
    select id from jobs where status = 'ready' and kind <> 'call' order by rank limit ${OTHERS_AT_ONCE} for update skip locked
  ), leased as (
    update jobs set status = 'leased', leased_by = $2, leased_at = now(), generation = generation + 1
    from (select id from due_calls union all select id from due_others) as due where jobs.id = due.id
    returning ${columns}
  ), begun as (
    update runs set started_at = now() from leased
    where leased.kind = 'call' and leased.keys = '{}' and runs.id = leased.run_id and runs.started_at is null
  )
  select leased.*, runs.events, runs.version, runs.planned
  from leased left join runs on leased.kind = 'call' and runs.id = leased.run_id and runs.ended_at is null
  order by rank`;

type Leased = Job & { events: string | null; version: number; planned: boolean };

/** A leased call with what it carries; null when its run is over. */
export type LeasedCall = { job: Job; state: CallState | null };
export type Claim = { calls: LeasedCall[]; others: Job[]; more: boolean };

/** Makes ready what has come due. */
export async function promoteDue(database: Database): Promise<void> {
  await database.query(promote);
}

/**
 * Leases what is ready, in one statement: at most `free` calls, and the engine's own work in any case, so that calls that take hours
 * never hold up a cancellation. Rows another engine is looking at are skipped, not waited for.
 * @param undo puts back what was leased when something fails before it is known what to do with it
 */
export async function claim(
  database: Database,
  worker: string,
  free: number,
  undo = (ids: readonly string[]): Promise<void> => giveBack(database, worker, ids),
): Promise<Claim> {
  const leased = await database.query<Leased>(leaseText, [free, worker]);
  try {
    const others = leased.filter((job) => job.kind !== "call");
    const calls = leased.filter((job) => job.kind === "call");
    const running = withStates(await admit(database, calls));
    await loadResults(database, memories(running));
    return {
      calls: running,
      others,
      more: others.length === OTHERS_AT_ONCE || (free > 0 && calls.length === free),
    };
  } catch (error) {
    await undo(leased.map(({ id }) => id));
    throw error;
  }
}

/** Holds back the calls that concurrency does not let through. A crash before this leaves them leased without a slot, to be freed as such. */
async function admit(database: Database, calls: readonly Leased[]): Promise<Leased[]> {
  if (calls.every((job) => job.keys.length === 0)) return [...calls];
  return await database.transaction(async (client) => {
    const admitted = await takeSlots(client, calls);
    const begun = admitted.flatMap((job) => (job.keys.length > 0 && job.run_id !== null ? [job.run_id] : []));
    await client.query("update runs set started_at = now() where id = any($1) and started_at is null", [begun]);
    return admitted;
  });
}

/** Calls of the same run share one state. */
function withStates(leased: readonly Leased[]): LeasedCall[] {
  const states = new Map<string, CallState>();
  return leased.map(({ events, version, planned, ...job }) => {
    if (events === null || job.run_id === null) return { job, state: null };
    const state = states.get(job.run_id) ?? { events, version, planned, steps: [] };
    states.set(job.run_id, state);
    return { job, state };
  });
}

/** States of the runs that may have results already: a run's first call has none. */
function memories(calls: readonly LeasedCall[]): Map<string, CallState> {
  const known = calls.filter(({ job }) => job.generation > 1 || !job.id.endsWith(".start"));
  return new Map(
    known.flatMap(({ job, state }): [string, CallState][] =>
      state === null || job.run_id === null ? [] : [[job.run_id, state]],
    ),
  );
}

/** Milliseconds until the next job is due, or null when none waits. */
export async function nextDue(database: Database): Promise<number | null> {
  const rows = await database.query<{ wait: number }>(
    "select (extract(epoch from due_at - clock_timestamp()) * 1000)::float8 as wait from jobs where status = 'later' order by due_at limit 1",
  );
  return rows[0] === undefined ? null : Math.max(0, rows[0].wait);
}
