import type { Database } from "../store/database.ts";

/** How long an engine may be silent before others take over what it was doing. */
export const LEASE_MS = 15_000;

/** Says that this engine lives. The lease of its jobs is this one row: renewing it costs the same for one job or a thousand. */
export async function renew(database: Database, worker: string, leaseMs: number): Promise<void> {
  await database.query(
    `insert into workers (id, alive_until) values ($1, now() + $2 * interval '1 millisecond')
     on conflict (id) do update set alive_until = excluded.alive_until`,
    [worker, leaseMs],
  );
}

/**
 * Frees the jobs of other engines that fell silent, and those this engine holds without knowing it (the connection broke between
 * the lease and its answer). What it is working on it never takes from itself, however late its own heartbeat is. Freed jobs keep their
 * concurrency slots, so nothing overtakes them.
 * @returns how many were freed
 */
export async function reclaim(database: Database, worker: string, inFlight: readonly string[]): Promise<number> {
  const rows = await database.query<{ id: string }>(
    `update jobs set status = 'ready', leased_by = null, leased_at = null, lapses = lapses + 1
     where id in (
       select id from jobs where status = 'leased' and (
         (leased_by <> $1 and leased_by not in (select id from workers where alive_until > now()))
         or (leased_by = $1 and leased_at < now() - interval '30 seconds' and id <> all($2)))
       for update skip locked)
     returning id`,
    [worker, inFlight],
  );
  await database.query("delete from workers where alive_until < now() - interval '1 hour'");
  return rows.length;
}

/** Puts back what this engine leased and could not begin; the next look, here or elsewhere, takes it again. Not a lapse: nothing ran. */
export async function giveBack(database: Database, worker: string, ids: readonly string[]): Promise<void> {
  await database.query(
    "update jobs set status = 'ready', leased_by = null, leased_at = null where status = 'leased' and leased_by = $1 and id = any($2)",
    [worker, ids],
  );
}

/** Leaves: jobs still held are free at once, without counting as a lapse. */
export async function leave(database: Database, worker: string): Promise<void> {
  await database.query(
    "update jobs set status = 'ready', leased_by = null, leased_at = null where status = 'leased' and leased_by = $1",
    [worker],
  );
  await database.query("delete from workers where id = $1", [worker]);
}
