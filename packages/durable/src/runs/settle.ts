import type { Core } from "../core.ts";
import { announceEnds } from "../events/announce-ends.ts";
import type { Job } from "../queue/job.ts";
import { maxAttempts } from "../registry/function-config.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import { decide } from "./decide.ts";
import { type Effects, noEffects } from "./effects.ts";
import { endPlainly } from "./end-plainly.ts";
import { loadEvents, loadSteps, lockStates } from "./load-states.ts";
import type { Outcome } from "./outcome.ts";
import type { RunState } from "./run-state.ts";
import type { Settlement } from "./settlement.ts";
import { writeEffects } from "./write-effects.ts";

/**
 * Writes what became of a round of jobs, in one transaction (plain ends in a statement of their own). A job that is no longer leased as it was (its run ended, another engine
 * took it over) is left alone: its answer comes too late.
 */
export async function settleAll(core: Core, all: readonly Settlement[]): Promise<void> {
  const settlements = await endPlainly(core, all);
  if (settlements.length === 0) return;
  const isMore = await core.database.transaction(async (client) => {
    const { live, states } = await lockStates(
      client,
      settlements.map(({ job }) => job),
    );
    const current = settlements.filter(({ job }) => live.has(job.id));
    await loadWhatPlansNeed(client, states, current);
    const decided = noEffects();
    for (const { job, outcome } of current) {
      const run = states.get(job.run_id ?? "");
      if (run === undefined || run.ended) decided.done.push(job);
      else decideOne(core, run, job, outcome, decided);
    }
    await announceEnds(core, client, decided, states);
    const more = await writeEffects(client, decided);
    // Without their run these jobs are nobody's: the end of an invocation whose invoker was pruned.
    await removeOrphans(
      client,
      settlements.filter(({ job }) => !live.has(job.id)),
    );
    // Nothing new, but locked until now: whoever looked for work in the meantime has passed it over and sleeps.
    const passedOver = [...states.values()].some(({ callWaits }) => callWaits);
    return more || passedOver;
  });
  if (isMore) core.wake();
}

function decideOne(core: Core, run: RunState, job: Job, outcome: Outcome, effects: Effects): void {
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

/** The common end of a run needs nothing but its row; a plan needs its steps, and its events for the waits it may arm. */
async function loadWhatPlansNeed(
  client: Client,
  states: ReadonlyMap<string, RunState>,
  settlements: readonly Settlement[],
): Promise<void> {
  const planning = settlements.filter(
    ({ outcome }) =>
      outcome.kind === "settled" || (outcome.kind === "reported" && outcome.ops.some((op) => op.op !== "RunComplete")),
  );
  const arming = planning.filter(
    ({ outcome }) => outcome.kind === "reported" && outcome.ops.some((op) => op.op === "WaitForEvent"),
  );
  const ids = (some: readonly Settlement[]): string[] => [...new Set(some.flatMap(({ job }) => job.run_id ?? []))];
  await loadSteps(client, states, ids(planning));
  await loadEvents(
    client,
    ids(arming).flatMap((id) => states.get(id) ?? []),
  );
}

async function removeOrphans(client: Client, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return;
  const ids = settlements.map(({ job }) => job.id);
  await client.query(
    prepared("delete from jobs where id = any($1) and not exists (select 1 from runs where runs.id = jobs.run_id)", [
      ids,
    ]),
  );
}
