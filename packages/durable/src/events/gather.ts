import { durationMs } from "../protocol/duration.ts";
import { newId } from "../protocol/event-id.ts";
import { enqueue } from "../queue/job.ts";
import { holds, keyOf } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Start } from "./start.ts";

/**
 * Puts starts of functions with `batchEvents` into their open batch. A batch runs when it is full, at once, or when its time-out
 * after the first event has passed.
 * @returns the starts that are not gathered
 */
export async function gather(client: Client, starts: readonly Start[]): Promise<Start[]> {
  const rest: Start[] = [];
  for (const start of starts) {
    const batch = start.fn.config.batchEvents;
    const scope = { event: start.arrivals[0]?.event };
    if (batch === undefined || start.correlation !== null || !holds(batch.if, scope)) rest.push(start);
    else
      await add(
        client,
        start,
        `${start.fn.config.id} ${keyOf(batch.key, scope)}`,
        batch.maxSize,
        durationMs(batch.timeout) ?? 0,
      );
  }
  return rest;
}

async function add(
  client: Client,
  { fn, arrivals }: Start,
  key: string,
  maxSize: number,
  timeout: number,
): Promise<void> {
  const { rows } = await client.query<{ id: string; size: number }>(
    prepared(
      `insert into open_batches (key, function_id, id, size) values ($1, $2, $3, 1)
       on conflict (key) do update set size = open_batches.size + 1 returning id, size`,
      [key, fn.config.id, newId()],
    ),
  );
  const batch = rows[0];
  if (batch === undefined) return;
  for (const { id, body } of arrivals)
    await client.query(prepared("insert into batches (id, event_id, body) values ($1, $2, $3)", [batch.id, id, body]));
  if (batch.size === 1 && maxSize > 1) {
    await enqueue(client, [
      {
        id: `batch ${batch.id}`,
        kind: "batch",
        function_id: fn.config.id,
        delay: timeout,
        payload: JSON.stringify({ id: batch.id, key }),
      },
    ]);
  }
  if (batch.size < maxSize) return;
  await client.query(prepared("delete from open_batches where key = $1 and id = $2", [key, batch.id]));
  await client.query(prepared("delete from jobs where id = $1", [`batch ${batch.id}`]));
  await enqueue(client, [
    {
      id: `batch ${batch.id} full`,
      kind: "batch",
      function_id: fn.config.id,
      delay: 0,
      payload: JSON.stringify({ id: batch.id, key }),
    },
  ]);
}

/** Takes a batch's events out, in the order they came; a batch still open is closed. */
export async function takeBatch(
  client: Client,
  payload: { id: string; key: string },
): Promise<{ event_id: string; body: string }[]> {
  await client.query(prepared("delete from open_batches where key = $1 and id = $2", [payload.key, payload.id]));
  const { rows } = await client.query<{ event_id: string; body: string }>(
    prepared(
      `with taken as (delete from batches where id = $1 returning position, event_id, body)
       select event_id, body from taken order by position`,
      [payload.id],
    ),
  );
  return rows;
}
