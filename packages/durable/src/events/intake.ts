import type { Core } from "../core.ts";
import type { Event, Incoming } from "../protocol/event.ts";
import { enqueue } from "../queue/job.ts";
import { holds } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Arrival } from "./arrival.ts";
import { createRuns } from "./create-runs.ts";
import { debounce } from "./debounce.ts";
import { gather } from "./gather.ts";
import { onlyOnce } from "./once.ts";
import { pace } from "./pace.ts";
import { singular } from "./singular.ts";
import type { Start } from "./start.ts";
import { triggersOn } from "./triggers.ts";
import { wakeWaits } from "./wake-waits.ts";

/** Where an event may go: `only` one function (an invocation, a tick of its cron), or whoever is triggered by its name. */
export type Routed = { arrival: Arrival; only?: string; correlation?: string };

const store = `
  with item as (
    select id, public_id, name, body from json_to_recordset($1) as item (id text, public_id text, name text, body text)
  ), stored as (
    insert into events (id, public_id, name, body) select id, public_id, name, body from item on conflict (id) do nothing returning id, name
  )
  select id, exists (select 1 from waits where waits.name = stored.name and kind <> 'signal') as awaited from stored`;

/**
 * Stores events and starts what they trigger, in the caller's transaction: an event is never stored without its runs.
 * An event whose internal id is known was taken in before and does nothing.
 */
export async function takeIn(core: Core, client: Client, incoming: readonly Routed[]): Promise<void> {
  const rows = incoming.map(({ arrival }) => ({
    id: arrival.id,
    public_id: arrival.event.id,
    name: arrival.event.name,
    body: arrival.body,
  }));
  const { rows: stored } = await client.query<{ id: string; awaited: boolean }>(
    prepared(store, [JSON.stringify(rows)]),
  );
  const fresh = new Set(stored.map(({ id }) => id));
  const awaited = new Set(stored.filter((row) => row.awaited).map(({ id }) => id));
  const arrived = incoming.filter(({ arrival }) => fresh.delete(arrival.id));
  const waking = arrived.filter(({ arrival, only }) => only === undefined && awaited.has(arrival.id));
  await wakeWaits(
    core,
    client,
    waking.map(({ arrival }) => arrival),
  );
  await begin(
    core,
    client,
    arrived.flatMap((routed) => startsOf(core, routed)),
  );
}

/** Lets starts through the function's flow control, in the order a start meets it, and makes the runs that remain. */
export async function begin(core: Core, client: Client, starts: readonly Start[]): Promise<void> {
  if (starts.length === 0) return;
  const first = await onlyOnce(core, client, starts);
  const waiting = await debounce(client, await gather(client, first));
  await beginNow(core, client, waiting);
}

/** As `begin`, for starts that were already gathered or held back. */
export async function beginNow(core: Core, client: Client, starts: readonly Start[]): Promise<void> {
  const { starts: kept, cancelled } = await singular(client, await pace(client, starts));
  await enqueue(
    client,
    cancelled.map((run) => ({
      id: `${run}.cancel`,
      kind: "cancel" as const,
      run_id: run,
      delay: 0,
      payload: "a newer run of the same singleton began",
    })),
  );
  await createRuns(client, kept);
}

function startsOf(core: Core, { arrival, only, correlation }: Routed): Start[] {
  const common = {
    arrivals: [arrival],
    delay: delayOf(arrival.event),
    correlation: correlation ?? null,
  };
  if (only !== undefined) {
    const fn = core.registry.find(only);
    return fn === undefined ? [] : [{ fn, ...common }];
  }
  // An event starts a function once, however many of its triggers it meets.
  const met = triggersOn(core.registry.all(), arrival.event.name)
    .filter(({ expression }) => holds(expression, { event: arrival.event }))
    .map(({ fn }) => fn);
  return [...new Set(met)].map((fn) => ({ fn, ...common }));
}

/**
 * An event dated ahead starts its runs then; a few seconds are only clocks that differ. Internal events are of now, whatever
 * the clock of the engine that made them said.
 */
function delayOf({ name, ts }: Event): number {
  const ahead = ts - Date.now();
  return ahead > 5_000 && !name.startsWith("inngest/") ? ahead : 0;
}

/** The events of a request become those of the intake. */
export const asRouted = (incoming: Incoming): Routed => ({ arrival: incoming });
