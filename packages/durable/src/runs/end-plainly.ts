import type { Core } from "../core.ts";
import { triggersOn } from "../events/triggers.ts";
import type { Settlement } from "./settlement.ts";

const text = `
  with item as (
    select * from json_to_recordset($1) as item (job text, generation integer, output text)
  ), live as (
    select jobs.run_id, item.output, item.job from jobs join item on item.job = jobs.id and item.generation = jobs.generation
    where jobs.status = 'leased' and jobs.keys = '{}' order by jobs.run_id for update of jobs
  ), ended as (
    update runs set outcome = 'Completed', output = live.output, ended_at = now(), started_at = coalesce(started_at, now())
    from live
    where runs.id = live.run_id and runs.ended_at is null and runs.correlation is null
      and not exists (select 1 from waits where name = 'inngest/function.finished')
    returning runs.id, live.job
  ), gone as (
    delete from jobs using ended where jobs.run_id = ended.id
  ), disarmed as (
    delete from waits using ended where waits.run_id = ended.id
  )
  select job from ended`;

/** The output of an answer that only says the run is complete, or null. */
function plainOutput({ outcome }: Settlement): string | null {
  if (outcome.kind === "returned") return outcome.output;
  if (outcome.kind !== "reported" || outcome.ops.length !== 1 || outcome.ops[0]?.op !== "RunComplete") return null;
  return JSON.stringify(outcome.ops[0].data ?? null);
}

/**
 * Ends in one statement the runs that nobody waits for and that hold no concurrency slot: most runs end like this, and it spares
 * them five round trips.
 * @returns the settlements that must go the long way
 */
export async function endPlainly(core: Core, settlements: readonly Settlement[]): Promise<Settlement[]> {
  if (triggersOn(core.registry.all(), "inngest/function.finished").length > 0) return [...settlements];
  const items = settlements.flatMap((settlement) => {
    const output = plainOutput(settlement);
    return output === null ? [] : [{ job: settlement.job.id, generation: settlement.job.generation, output }];
  });
  if (items.length === 0) return [...settlements];
  const rows = await core.database.query<{ job: string }>(text, [JSON.stringify(items)]);
  const ended = new Set(rows.map((row) => row.job));
  return settlements.filter(({ job }) => !ended.has(job.id));
}
