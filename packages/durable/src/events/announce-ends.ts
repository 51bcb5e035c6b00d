import type { Core } from "../core.ts";
import { idFrom } from "../protocol/event-id.ts";
import type { Event } from "../protocol/event.ts";
import type { NewJob } from "../queue/job.ts";
import type { Effects, EndedRun } from "../runs/effects.ts";
import { loadEvents } from "../runs/load-states.ts";
import type { RunState } from "../runs/run-state.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import { triggersOn } from "./triggers.ts";

const FINISHED = "inngest/function.finished";
const byOutcome = {
  Completed: [FINISHED],
  Failed: [FINISHED, "inngest/function.failed"],
  Cancelled: [FINISHED, "inngest/function.cancelled"],
};

/**
 * Tells the end of runs: to the run that invoked them, and by internal events to whoever listens. An event nobody listens to is not
 * made, since it would repeat the run's own data. Runs that such an event started do not announce their end again.
 */
export async function announceEnds(
  core: Core,
  client: Client,
  effects: Effects,
  states: ReadonlyMap<string, RunState>,
): Promise<void> {
  if (effects.ended.length === 0) return;
  const awaited = await awaitedNames(client);
  const wanted = (name: string): boolean => awaited.has(name) || triggersOn(core.registry.all(), name).length > 0;
  const told: { run: RunState; ended: EndedRun; names: string[] }[] = [];
  for (const ended of effects.ended) {
    const run = states.get(ended.run_id);
    if (run === undefined) continue;
    if (run.correlation !== null) resumeParent(core, effects, run.correlation, ended);
    if (run.eventName.startsWith("inngest/function.") && run.eventName !== "inngest/function.invoked") continue;
    const names = byOutcome[ended.outcome].filter(wanted);
    if (names.length > 0) told.push({ run, ended, names });
  }
  await loadEvents(
    client,
    told.map(({ run }) => run),
  );
  for (const { run, ended, names } of told) for (const name of names) effects.jobs.push(routeOf(name, run, ended));
}

function routeOf(name: string, run: RunState, ended: EndedRun): NewJob {
  const event = endEvent(name, run, ended);
  const id = idFrom(event.ts, `${name} ${run.id}`);
  return {
    id: `${run.id}.${name}`,
    kind: "route",
    delay: 0,
    payload: JSON.stringify({ id, event: { ...event, id } }),
  };
}

/** An invoked run hands its result or its error to the step that waits for it. */
function resumeParent(core: Core, effects: Effects, correlation: string, ended: EndedRun): void {
  const [runId = "", stepId = ""] = correlation.split(".");
  const failed = ended.outcome !== "Completed" && !core.faults.has("child-error-hidden");
  const payload = failed ? `{"error":${ended.output}}` : `{"data":${ended.output}}`;
  effects.jobs.push({
    id: `${correlation}.result`,
    kind: "settle",
    run_id: runId,
    step_id: stepId,
    delay: 0,
    payload,
  });
}

function endEvent(name: string, run: RunState, ended: EndedRun): Event {
  const events = JSON.parse(run.events ?? "[]") as unknown[];
  const output: unknown = JSON.parse(ended.output);
  const result = ended.outcome === "Completed" ? { result: output } : { error: output };
  const correlation = run.correlation === null ? {} : { correlation_id: run.correlation };
  return {
    id: "",
    name,
    data: {
      function_id: run.functionId,
      run_id: run.id,
      event: events[0],
      events,
      ...result,
      ...correlation,
      _inngest: { status: ended.outcome },
    },
    user: {},
    ts: Date.now(),
  };
}

async function awaitedNames(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    prepared("select distinct name from waits where name = any($1) and kind <> 'signal'", [
      [FINISHED, "inngest/function.failed", "inngest/function.cancelled"],
    ]),
  );
  return new Set(rows.map((row) => row.name));
}
