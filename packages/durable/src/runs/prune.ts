import type { Database } from "../store/database.ts";

const BATCH = 1_000;

/**
 * Removes what ended longer ago than the retention: runs with their steps, events of no open run, and spent keys; in small
 * transactions, so that nothing waits for it.
 * @returns how many runs were removed
 */
export async function prune(database: Database, retentionDays: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const rows = await database.query<{ id: string }>(
      `with old as (
         select id from runs where ended_at < now() - $1 * interval '1 day' order by ended_at limit ${BATCH} for update skip locked
       ), gone_steps as (delete from steps where run_id in (select id from old))
       delete from runs where id in (select id from old) returning id`,
      [retentionDays],
    );
    removed += rows.length;
    if (rows.length < BATCH) break;
  }
  for (;;) {
    const rows = await database.query<{ id: string }>(
      `delete from events where id in (
         select id from events where received_at < now() - $1 * interval '1 day' order by received_at limit ${BATCH} for update skip locked
       ) returning id`,
      [retentionDays],
    );
    if (rows.length < BATCH) break;
  }
  await database.query("delete from once where expires_at < now()");
  await database.query("delete from pacing where free_at < now() - interval '1 hour'");
  await database.query(
    "delete from slots where used = 0 and not exists (select 1 from jobs where status = 'held' and held_on = slots.key)",
  );
  return removed;
}
