import type { Core } from "../core.ts";
import { enqueue, type NewJob } from "../queue/job.ts";
import { holds } from "../registry/expression.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Arrival } from "./intake.ts";

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

/** Simple equalities are compared by the database; the runs' events are fetched only for the others. */
const find = `
  select waits.id, item.arrival, waits.run_id, waits.step_id, waits.kind, waits.expression, waits.path is not null as exact,
    case when waits.path is null and waits.expression is not null then runs.events end as events
  from json_to_recordset($1) as item (arrival integer, name text, body jsonb)
  join waits on waits.name = item.name and waits.kind <> 'signal'
    and (waits.expires_at is null or waits.expires_at > now())
    and (waits.path is null or item.body #> waits.path = waits.value)
  join runs on runs.id = waits.run_id and runs.ended_at is null
  order by item.arrival, waits.id`;

/**
 * Resumes the steps that wait for these events, each once, and cancels the runs that these events cancel. Called only with events whose
 * name something waits for.
 */
export async function wakeWaits(
  core: Core,
  client: Client,
  arrivals: readonly Arrival[],
): Promise<void> {
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

/** jsonb cannot hold U+0000; for comparing it is left out. */
const comparable = (body: string): string => body.replaceAll("\\u0000", "");

const firstOf = (events: string | null): unknown =>
  events === null ? undefined : (JSON.parse(events) as unknown[])[0];
