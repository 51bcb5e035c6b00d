import { keyOf } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Start } from "./start.ts";

/** The key under which a function runs only once at a time, or null. */
export function singletonKey({ fn, arrivals }: Start): string | null {
  const { id, singleton } = fn.config;
  return singleton === undefined ? null : `${id} ${keyOf(singleton.key, { event: arrivals[0]?.event })}`;
}

/**
 * Applies `singleton`: while a run of the same key is open, `skip` drops the new start, `cancel` ends the open run for it.
 * Starts of one key are decided one after the other, over all engines.
 * @returns the starts that stay and the open runs to cancel
 */
export async function singular(
  client: Client,
  starts: readonly Start[],
): Promise<{ starts: Start[]; cancelled: string[] }> {
  const keyed = starts.map((start) => ({ start, key: singletonKey(start) }));
  const keys = [...new Set(keyed.flatMap(({ key }) => key ?? []))].toSorted();
  if (keys.length === 0) return { starts: [...starts], cancelled: [] };
  for (const key of keys)
    await client.query(prepared("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`singleton ${key}`]));
  const { rows } = await client.query<{ id: string; key: string }>(
    prepared("select id, singleton_key as key from runs where singleton_key = any($1) and ended_at is null", [keys]),
  );
  const open = new Map(rows.map((row) => [row.key, row.id]));
  const cancelled = new Set<string>();
  const kept = new Map<string, Start>();
  const free: Start[] = [];
  for (const { start, key } of keyed) {
    if (key === null) free.push(start);
    else if (start.fn.config.singleton?.mode === "cancel") {
      const running = open.get(key);
      if (running !== undefined) cancelled.add(running);
      kept.set(key, start);
    } else if (!open.has(key) && !kept.has(key)) kept.set(key, start);
  }
  return { starts: [...free, ...kept.values()], cancelled: [...cancelled] };
}
