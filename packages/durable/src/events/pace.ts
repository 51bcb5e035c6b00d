import { durationMs } from "../protocol/duration.ts";
import { keyOf } from "../registry/expression.ts";
import type { FunctionConfig } from "../registry/function-config.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Start } from "./start.ts";

type Pace = { key: string; interval: number; burst: number; drops: boolean };

/**
 * Applies `rateLimit` (drops what is too much) and `throttle` (delays it). Both remember one moment per key: when the next start
 * would be free. A rate limit lets its whole number start at once, a throttle spreads it out except for its burst.
 */
export async function pace(client: Client, starts: readonly Start[]): Promise<Start[]> {
  const paced = starts.map((start) => ({ start, paces: pacesOf(start) }));
  const keys = [...new Set(paced.flatMap(({ paces }) => paces.map(({ key }) => key)))].toSorted();
  if (keys.length === 0) return [...starts];
  await client.query(
    prepared(
      "insert into pacing (key, free_at) select key, now() from unnest($1::text[]) as key order by key on conflict (key) do nothing",
      [keys],
    ),
  );
  const { rows } = await client.query<{ key: string; wait: number }>(
    prepared(
      "select key, (extract(epoch from free_at - now()) * 1000)::float8 as wait from pacing where key = any($1) order by key for update",
      [keys],
    ),
  );
  const waits = new Map(rows.map((row) => [row.key, row.wait]));
  const passed = paced.flatMap(({ start, paces }) => pass(start, paces, waits));
  await client.query(
    prepared(
      "update pacing set free_at = now() + item.wait * interval '1 millisecond' from unnest($1::text[], $2::float8[]) as item (key, wait) where pacing.key = item.key",
      [[...waits.keys()], [...waits.values()]],
    ),
  );
  return passed;
}

function pass(start: Start, paces: readonly Pace[], waits: Map<string, number>): Start[] {
  let delay = start.delay;
  for (const { key, interval, burst, drops } of paces) {
    const free = Math.max(0, waits.get(key) ?? 0);
    const late = free - interval * (burst - 1);
    if (late > 0.5 && drops) return [];
    waits.set(key, free + interval);
    delay = Math.max(delay, late);
  }
  return [{ ...start, delay }];
}

function pacesOf({ fn, arrivals }: Start): Pace[] {
  const { id, rateLimit, throttle } = fn.config;
  const scope = { event: arrivals[0]?.event };
  const paces: Pace[] = [];
  if (rateLimit !== undefined) {
    paces.push({
      key: `rate ${id} ${keyOf(rateLimit.key, scope)}`,
      interval: intervalOf(rateLimit),
      burst: rateLimit.limit,
      drops: true,
    });
  }
  if (throttle !== undefined) {
    paces.push({
      key: `throttle ${id} ${keyOf(throttle.key, scope)}`,
      interval: intervalOf(throttle),
      burst: throttle.burst ?? 1,
      drops: false,
    });
  }
  return paces;
}

const intervalOf = ({ limit, period }: NonNullable<FunctionConfig["rateLimit"]>): number =>
  (durationMs(period) ?? 0) / limit;
