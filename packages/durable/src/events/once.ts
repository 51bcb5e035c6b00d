import { createHash } from "node:crypto";
import type { Core } from "../core.ts";
import { keyOf } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Start } from "./start.ts";

const take = `
  insert into once (key, run_id, expires_at)
  select key, '', now() + interval '24 hours' from unnest($1::text[]) as key order by key
  on conflict (key) do update set expires_at = excluded.expires_at where once.expires_at < now()
  returning key`;

/** What was taken for starts that were dropped all the same: no run used it, so it stays free for the next event that brings it. */
const giveBack = "delete from once where key = any($1)";

/**
 * Drops the starts that happened already in the last 24 hours: by the author's event id, and by the function's idempotency expression.
 * Only a start that is let through uses its id and its value. Two engines with the same key wait for each other's transaction.
 */
export async function onlyOnce(core: Core, client: Client, starts: readonly Start[]): Promise<Start[]> {
  const keyed = starts.map((start) => ({ start, keys: keysOf(core, start) }));
  const wanted = [...new Set(keyed.flatMap(({ keys }) => keys))].toSorted();
  if (wanted.length === 0) return [...starts];
  const { rows } = await client.query<{ key: string }>(prepared(take, [wanted]));
  const free = new Set(rows.map((row) => row.key));
  const passed = keyed.filter(({ keys }) => {
    const first = keys.every((key) => free.has(key));
    if (first) for (const key of keys) free.delete(key);
    return first;
  });
  if (free.size > 0) await client.query(prepared(giveBack, [[...free]]));
  return passed.map(({ start }) => start);
}

function keysOf(core: Core, { fn, arrivals }: Start): string[] {
  const { id, idempotency } = fn.config;
  const [arrival] = arrivals;
  const keys: string[] = [];
  if (arrival?.key && !core.faults.has("event-id-ignored")) keys.push(digest(`event ${id} ${arrival.key}`));
  if (arrival !== undefined && idempotency !== undefined) {
    const value = keyOf(idempotency, { event: arrival.event });
    // Without a value (the field is missing) there is nothing to be the same as.
    if (value !== "null") keys.push(digest(`idempotency ${id} ${value}`));
  }
  return keys;
}

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");
