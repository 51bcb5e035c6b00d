import type { Database } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Job } from "./job.ts";
import { takeSlots } from "./slots.ts";

const promote = `
  update jobs set status = 'ready' where id in (
    select id from jobs where status = 'later' and due_at <= now() order by due_at limit 1000 for update skip locked)`;

const lease = (which: string): string => `
  with picked as (
    select id from jobs where status = 'ready' and ${which} order by rank limit $1 for update skip locked
  )
  update jobs set status = 'leased', leased_by = $2, leased_at = now(), generation = generation + 1
  from picked where jobs.id = picked.id
  returning jobs.id, kind, run_id, function_id, step_id, attempt, max_attempts, generation, lapses, keys, limits, slotted, payload, rank`;

const leaseCalls = lease("kind = 'call'");
const leaseOthers = lease("kind <> 'call'");
const start = "update runs set started_at = now() where id = any($1) and started_at is null";

type Leased = Job & { rank: Date };
export type Claim = { calls: Job[]; others: Job[]; more: boolean };

/**
 * Leases what is due: at most `free` calls, and the engine's own work in any case, so that calls that take hours never hold up a
 * cancellation. Rows another engine is looking at are skipped, not waited for.
 */
export async function claim(database: Database, worker: string, free: number): Promise<Claim> {
  const othersAtOnce = 200;
  return await database.transaction(async (client) => {
    await client.query(prepared(promote));
    const others = (await client.query<Leased>(prepared(leaseOthers, [othersAtOnce, worker]))).rows;
    const leased = free > 0 ? (await client.query<Leased>(prepared(leaseCalls, [free, worker]))).rows : [];
    const calls = await takeSlots(client, leased.toSorted((one, other) => one.rank.getTime() - other.rank.getTime()));
    if (calls.length > 0) await client.query(prepared(start, [calls.map((job) => job.run_id)]));
    return { calls, others, more: others.length === othersAtOnce || (free > 0 && leased.length === free) };
  });
}

/** Milliseconds until the next job is due, or null when none waits. */
export async function nextDue(database: Database): Promise<number | null> {
  const rows = await database.query<{ wait: number }>(
    "select (extract(epoch from due_at - clock_timestamp()) * 1000)::float8 as wait from jobs where status = 'later' order by due_at limit 1",
  );
  return rows[0] === undefined ? null : Math.max(0, rows[0].wait);
}
