import type { Core } from "../core.ts";
import { enqueue, type NewJob } from "../queue/job.ts";
import { holds } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Arrival } from "./arrival.ts";
import { comparable } from "./comparable.ts";

type Wait = {
  id: string;
  arrival: number;
  run_id: string;
  step_id: string;
  kind: "event" | "cancel";
  expression: string | null;
  exact: boolean;
  events: string | null;
};

/**
 * Simple equalities are looked up by the value the event has at each path that anything waits on, so that ten thousand waiting runs cost an event no
 * more than ten; the runs' events are fetched only for other conditions.
 */
const find = `
  with item as materialized (
    select * from json_to_recordset($1) as item (arrival integer, name text, body jsonb)
  ), path as materialized (
    select distinct name, path from waits
    where name in (select name from item) and kind <> 'signal' and path is not null
  ), found as (
    select waits.*, item.arrival
    from item join path using (name)
    join waits on waits.name = item.name and waits.path = path.path
      and md5(waits.value::text) = md5((item.body #> path.path)::text) and waits.value = item.body #> path.path
    where waits.path is not null and waits.kind <> 'signal'
    union all
    select waits.*, item.arrival
    from item join waits on waits.name = item.name and waits.path is null and waits.kind <> 'signal'
  )
  select found.id, found.arrival, found.run_id, found.step_id, found.kind, found.expression, found.path is not null as exact,
    case when found.path is null and found.expression is not null then runs.events end as events
  from found join runs on runs.id = found.run_id and runs.ended_at is null
  where found.expires_at is null or found.expires_at > now()
  order by found.arrival, found.id`;

/**
 * Resumes the steps that wait for these events, each once, and cancels the runs that these events cancel. Called only with events whose
 * name something waits for.
 */
export async function wakeWaits(core: Core, client: Client, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const items = arrivals.map(
    ({ event, body }, arrival) =>
      `{"arrival":${arrival},"name":${JSON.stringify(event.name)},"body":${comparable(body)}}`,
  );
  const { rows } = await client.query<Wait>(prepared(find, [`[${items.join(",")}]`]));
  const matched = new Map<string, { wait: Wait; arrival: Arrival }>();
  for (const wait of rows) {
    const arrival = arrivals[wait.arrival];
    if (arrival === undefined || matched.has(wait.id)) continue;
    if (wait.kind === "cancel" && core.faults.has("cancel-ignored")) continue;
    if (wait.exact || holds(wait.expression, { event: firstOf(wait.events), async: arrival.event }))
      matched.set(wait.id, { wait, arrival });
  }
  const taken = await client.query<{ id: string }>(
    prepared("delete from waits where id = any($1::bigint[]) returning id", [[...matched.keys()]]),
  );
  await enqueue(
    client,
    taken.rows.flatMap(({ id }) => {
      const match = matched.get(id);
      return match === undefined ? [] : [jobOf(match.wait, match.arrival)];
    }),
  );
}

function jobOf({ run_id, step_id, kind }: Wait, arrival: Arrival): NewJob {
  if (kind === "cancel")
    return {
      id: `${run_id}.cancel`,
      kind: "cancel",
      run_id,
      delay: 0,
      payload: `the event ${arrival.event.name} came`,
    };
  return {
    id: `${run_id}.${step_id}.event`,
    kind: "settle",
    run_id,
    step_id,
    delay: 0,
    payload: arrival.body,
  };
}

const firstOf = (events: string | null): unknown =>
  events === null ? undefined : (JSON.parse(events) as unknown[])[0];
