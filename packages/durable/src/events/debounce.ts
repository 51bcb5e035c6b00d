import { createHash } from "node:crypto";
import { durationMs } from "../protocol/duration.ts";
import { keyOf } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Start } from "./start.ts";

const remember = `
  insert into debounces (key, function_id, event_id, body, last_at)
  values ($1, $2, $3, $4, case when $5::float8 is null then null else now() + $5::float8 * interval '1 millisecond' end)
  on conflict (key) do update set event_id = excluded.event_id, body = excluded.body
  returning (extract(epoch from last_at - now()) * 1000)::float8 as left`;

/** Only the job's time moves; when the job is being worked on right now, a new one takes its place. */
const schedule = `
  insert into jobs (id, kind, status, function_id, due_at, rank, payload)
  values ($1, 'debounce', 'later', $2, now() + $3::float8 * interval '1 millisecond', now() + $3::float8 * interval '1 millisecond', $4)
  on conflict (id) do update set status = 'later', due_at = excluded.due_at, rank = excluded.rank, leased_by = null, leased_at = null`;

/**
 * Holds back starts of functions with `debounce` until no event of their key came for the period, or `timeout` after the first;
 * the last event is the one that runs.
 * @returns the starts that are not held back
 */
export async function debounce(client: Client, starts: readonly Start[]): Promise<Start[]> {
  const rest: Start[] = [];
  for (const start of starts) {
    const settings = start.fn.config.debounce;
    const [arrival] = start.arrivals;
    if (settings === undefined || arrival === undefined || start.correlation !== null) {
      rest.push(start);
      continue;
    }
    const { id } = start.fn.config;
    const key = createHash("sha256")
      .update(`${id} ${keyOf(settings.key, { event: arrival.event })}`)
      .digest("base64url");
    const longest = settings.timeout === undefined ? null : (durationMs(settings.timeout) ?? 0);
    const { rows } = await client.query<{ left: number | null }>(
      prepared(remember, [key, id, arrival.id, arrival.body, longest]),
    );
    const left = rows[0]?.left ?? Number.POSITIVE_INFINITY;
    await client.query(
      prepared(schedule, [`debounce ${key}`, id, Math.max(0, Math.min(durationMs(settings.period) ?? 0, left)), key]),
    );
  }
  return rest;
}

/** Takes the last event of a debounced key. */
export async function takeDebounced(client: Client, key: string): Promise<{ event_id: string; body: string }[]> {
  const { rows } = await client.query<{ event_id: string; body: string }>(
    prepared("delete from debounces where key = $1 returning event_id, body", [key]),
  );
  return rows;
}
