import { enqueue } from "../queue/job.ts";
import { releaseSlots } from "../queue/slots.ts";
import type { Client } from "../store/database.ts";
import { insertMany } from "../store/insert-many.ts";
import { prepared } from "../store/prepared.ts";
import { armSignals } from "./arm-signals.ts";
import type { ArmedStep, Effects, EndedRun, NewWait, Retry, SettledStep } from "./effects.ts";

/**
 * Writes a round of settlements. Every statement takes all rows of its kind; a kind without rows costs nothing.
 * @returns true when jobs may have become ready
 */
export async function writeEffects(client: Client, effects: Effects): Promise<boolean> {
  const released: string[] = [];
  await settleSteps(client, effects.settled);
  await armSteps(client, effects.armed);
  await disarm(client, effects.disarmed);
  await armWaits(
    client,
    effects.waits.filter((wait) => wait.kind !== "signal"),
  );
  const told = await armSignals(
    client,
    effects.waits.filter((wait) => wait.kind === "signal"),
  );
  if (effects.patched.size > 0) {
    const rows = [...effects.patched].map(([id, patch]) => ({ id, ...patch }));
    await client.query(
      prepared(
        `update runs set planned = item.planned, version = item.version
         from json_to_recordset($1) as item (id text, planned boolean, version integer) where runs.id = item.id`,
        [JSON.stringify(rows)],
      ),
    );
  }
  const over = new Set(effects.ended.map((run) => run.run_id));
  const done = effects.done.filter((job) => !over.has(job.run_id ?? "")).map((job) => job.id);
  released.push(
    ...(await remove(client, done)),
    ...(await postpone(client, effects.retries)),
    ...(await endRuns(client, effects.ended)),
  );
  await enqueue(client, [...effects.jobs, ...told]);
  await releaseSlots(client, released);
  return effects.jobs.length + told.length + effects.retries.length + released.length > 0;
}

async function settleSteps(client: Client, steps: readonly SettledStep[]): Promise<void> {
  if (steps.length === 0) return;
  await client.query(
    prepared(
      `insert into steps (run_id, step_id, op, name, position, result, settled_at)
       select run_id, step_id, op, name, nextval('settlements'), result, now()
       from json_to_recordset($1) as item (run_id text, step_id text, op text, name text, result text)
       on conflict (run_id, step_id) do update set position = excluded.position, result = excluded.result, settled_at = excluded.settled_at
       where steps.position is null`,
      [JSON.stringify(steps)],
    ),
  );
}

async function armSteps(client: Client, steps: readonly ArmedStep[]): Promise<void> {
  const columns = { run_id: "text", step_id: "text", op: "text", name: "text", grp: "text" };
  await insertMany(client, "steps", columns, steps, "on conflict (run_id, step_id) do nothing");
}

async function disarm(client: Client, steps: readonly { run_id: string; step_id: string }[]): Promise<void> {
  if (steps.length === 0) return;
  const ids = steps.map((step) => `${step.run_id}.${step.step_id}`);
  await client.query(prepared("delete from jobs where id = any($1)", [ids.map((id) => `${id}.timer`)]));
  await client.query(
    prepared(
      `delete from waits using unnest($1::text[], $2::text[]) as item (run_id, step_id)
       where waits.run_id = item.run_id and waits.step_id = item.step_id and waits.kind <> 'cancel'`,
      [steps.map((step) => step.run_id), steps.map((step) => step.step_id)],
    ),
  );
}

async function armWaits(client: Client, waits: readonly NewWait[]): Promise<void> {
  if (waits.length === 0) return;
  await client.query(
    prepared(
      `insert into waits (run_id, step_id, kind, name, expression, path, value, expires_at)
       select run_id, step_id, kind, name, expression, path, value, now() + delay * interval '1 millisecond'
       from json_to_recordset($1) as item (run_id text, step_id text, kind text, name text, expression text, path text[], value jsonb, delay double precision)
       on conflict do nothing`,
      [JSON.stringify(waits)],
    ),
  );
}

const end = `
  with item as (
    select * from json_to_recordset($1) as item (run_id text, outcome text, output text)
  ), ended as (
    update runs set outcome = item.outcome, output = item.output, ended_at = now(), started_at = coalesce(started_at, now())
    from item where runs.id = item.run_id
  ), disarmed as (
    delete from waits using item where waits.run_id = item.run_id
  ), gone as (
    delete from jobs using item where jobs.run_id = item.run_id returning keys, slotted
  )
  select keys from gone where slotted`;

/** Ends runs; whatever is queued or armed for them goes. @returns the concurrency slots their jobs held */
async function endRuns(client: Client, ended: readonly EndedRun[]): Promise<string[]> {
  if (ended.length === 0) return [];
  const { rows } = await client.query<{ keys: string[] }>(prepared(end, [JSON.stringify(ended)]));
  return rows.flatMap((row) => row.keys);
}

/** @returns the concurrency slots the removed jobs held */
async function remove(client: Client, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<{ keys: string[] }>(
    prepared(
      "with gone as (delete from jobs where id = any($1) returning keys, slotted) select keys from gone where slotted",
      [ids],
    ),
  );
  return rows.flatMap((row) => row.keys);
}

/** Puts jobs back for later, one attempt further. @returns the concurrency slots they held */
async function postpone(client: Client, retries: readonly Retry[]): Promise<string[]> {
  if (retries.length === 0) return [];
  const { rows } = await client.query<{ keys: string[]; slotted: boolean }>(
    prepared(
      `update jobs set status = case when item.delay > 0 then 'later' else 'ready' end, due_at = now() + item.delay * interval '1 millisecond',
         rank = now() + item.delay * interval '1 millisecond' - (jobs.due_at - jobs.rank), attempt = jobs.attempt + 1,
         last_error = item.error, leased_by = null, leased_at = null, slotted = false
       from json_to_recordset($1) as item (id text, delay double precision, error text), (select id, slotted from jobs where id = any($2)) as before
       where jobs.id = item.id and before.id = jobs.id
       returning jobs.keys, before.slotted`,
      [JSON.stringify(retries), retries.map((retry) => retry.id)],
    ),
  );
  return rows.filter((row) => row.slotted).flatMap((row) => row.keys);
}
