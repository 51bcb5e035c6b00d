import type { Core } from "../core.ts";
import { announceEnds } from "../events/announce-ends.ts";
import type { Job } from "../queue/job.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import { maxAttempts } from "../registry/function-config.ts";
import { decide } from "./decide.ts";
import { noEffects } from "./effects.ts";
import { loadSteps, lockStates } from "./load-states.ts";
import type { Outcome } from "./outcome.ts";
import { writeEffects } from "./write-effects.ts";

export type Settlement = { job: Job; outcome: Outcome };

/**
 * Writes what became of a round of jobs, in one transaction. A job that is no longer leased as it was (its run ended, another engine
 * took it over) is left alone: its answer comes too late.
 */
export async function settleAll(core: Core, settlements: readonly Settlement[]): Promise<void> {
  const applied = await core.database.transaction(async (client) => {
    const runIds = settlements.flatMap(({ job }) => job.run_id ?? []);
    const states = await lockStates(client, runIds);
    const current = await stillLeased(client, settlements);
    const planning = current.filter(({ outcome }) => needsSteps(outcome)).flatMap(({ job }) => job.run_id ?? []);
    await loadSteps(client, states, [...new Set(planning)]);
    const effects = noEffects();
    for (const { job, outcome } of current) {
      const run = states.get(job.run_id ?? "");
      if (run === undefined || run.ended) {
        effects.done.push(job);
        continue;
      }
      const config = core.registry.find(run.functionId)?.config;
      decide(run, job, outcome, {
        effects,
        now: Date.now(),
        random: Math.random,
        retryDelays: core.retryDelays,
        maxAttempts: config === undefined ? job.max_attempts : maxAttempts(config),
        knows: (id) => core.registry.find(id) !== undefined,
        faults: core.faults,
      });
    }
    await announceEnds(core, client, effects, states);
    await writeEffects(client, effects);
    return effects;
  });
  if (applied.jobs.length > 0 || applied.retries.length > 0 || applied.done.length > 0) core.wake();
}

const stillLeasedText = `
  select jobs.id from jobs join unnest($1::text[], $2::int[]) as item (id, generation) using (id)
  where jobs.generation = item.generation and jobs.status = 'leased' order by jobs.id for update of jobs`;

async function stillLeased(client: Client, settlements: readonly Settlement[]): Promise<Settlement[]> {
  const jobs = settlements.map(({ job }) => job);
  const { rows } = await client.query<{ id: string }>(prepared(stillLeasedText, [jobs.map((job) => job.id), jobs.map((job) => job.generation)]));
  const known = new Set(rows.map((row) => row.id));
  return settlements.filter(({ job }) => known.has(job.id));
}

/** The common end of a run needs nothing but its row. */
function needsSteps(outcome: Outcome): boolean {
  if (outcome.kind === "settled") return true;
  return outcome.kind === "reported" && outcome.ops.some((op) => op.op !== "RunComplete");
}
