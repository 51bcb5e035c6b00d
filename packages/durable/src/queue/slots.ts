import type { Client, Database } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Job } from "./job.ts";

/**
 * Takes one slot under every key of each job, or holds the job back on the first key that is full. Counters and jobs change
 * in the caller's transaction, so a slot is never lost and never given twice; keys are locked in order, so nobody deadlocks.
 * @returns the jobs that may run now
 */
export async function takeSlots<Held extends Job>(client: Client, jobs: readonly Held[]): Promise<Held[]> {
  const limited = jobs.filter((job) => job.keys.length > 0 && !job.slotted);
  if (limited.length === 0) return [...jobs];
  const used = await lockSlots(client, [...new Set(limited.flatMap((job) => job.keys))].toSorted());
  const taken: Held[] = [];
  const held: { id: string; key: string }[] = [];
  const spared: string[] = [];
  for (const job of limited) {
    const full = job.keys.find((key, index) => (used.get(key) ?? 0) >= (job.limits[index] ?? 0));
    if (full === undefined) {
      for (const key of job.keys) used.set(key, (used.get(key) ?? 0) + 1);
      taken.push(job);
    } else {
      held.push({ id: job.id, key: full });
      // The job may have been let through for another key that still has room: somebody else takes that room.
      spared.push(...job.keys.filter((key) => key !== full));
    }
  }
  await client.query(
    prepared(
      "update slots set used = item.used from unnest($1::text[], $2::int[]) as item (key, used) where slots.key = item.key",
      [[...used.keys()], [...used.values()]],
    ),
  );
  await client.query(prepared("update jobs set slotted = true where id = any($1)", [taken.map((job) => job.id)]));
  await client.query(
    prepared(
      `update jobs set status = 'held', held_on = item.key, leased_by = null, leased_at = null
       from unnest($1::text[], $2::text[]) as item (id, key) where jobs.id = item.id`,
      [held.map((job) => job.id), held.map((job) => job.key)],
    ),
  );
  await letThrough(client, spared);
  const stopped = new Set(held.map((job) => job.id));
  return jobs.filter((job) => !stopped.has(job.id));
}

/** Gives slots back, one for each mention of a key, and lets as many held jobs through. */
export async function releaseSlots(client: Client, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const counts = count(keys);
  await lockSlots(client, [...counts.keys()].toSorted());
  await client.query(
    prepared(
      `update slots set used = greatest(0, slots.used - item.used)
       from unnest($1::text[], $2::int[]) as item (key, used) where slots.key = item.key`,
      [[...counts.keys()], [...counts.values()]],
    ),
  );
  await letThrough(client, keys);
}

async function lockSlots(client: Client, keys: readonly string[]): Promise<Map<string, number>> {
  await client.query(
    prepared(
      "insert into slots (key, used) select key, 0 from unnest($1::text[]) as key on conflict (key) do nothing",
      [keys],
    ),
  );
  const { rows } = await client.query<{ key: string; used: number }>(
    prepared("select key, used from slots where key = any($1) order by key for update", [keys]),
  );
  return new Map(rows.map((row) => [row.key, row.used]));
}

async function letThrough(client: Client, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const counts = count(keys);
  await client.query(
    prepared(
      `update jobs set status = 'ready', held_on = null where id in (
         select held.id from unnest($1::text[], $2::int[]) as item (key, wanted)
         cross join lateral (
           select id from jobs where status = 'held' and held_on = item.key order by rank limit item.wanted for update skip locked
         ) as held)`,
      [[...counts.keys()], [...counts.values()]],
    ),
  );
}

/**
 * Lets through the first held job of every key that has room. Whoever gives a slot back passes over a held job that is locked at that moment; were it the last
 * of its key, nobody would come back to it. Being let through is no promise: who takes the job asks for its slots again.
 * @returns how many were let through
 */
export async function letForgottenThrough(database: Database): Promise<number> {
  const rows = await database.query<{ id: string }>(
    `with first as materialized (
       select held.id from slots cross join lateral (
         select id, limits[array_position(keys, slots.key)] as room from jobs
         where status = 'held' and held_on = slots.key order by rank limit 1 for update skip locked
       ) as held where slots.used < held.room
     )
     update jobs set status = 'ready', held_on = null from first where jobs.id = first.id
     returning jobs.id`,
  );
  return rows.length;
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
