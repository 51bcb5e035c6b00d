import { z } from "zod";
import type { Core } from "../core.ts";
import { idFrom } from "../protocol/event-id.ts";
import type { Event } from "../protocol/event.ts";
import { enqueue, type Job } from "../queue/job.ts";
import { tickAfter } from "../registry/cron.ts";
import { cronOf, insertTick } from "../registry/registry.ts";
import type { Client } from "../store/database.ts";
import { prepared } from "../store/prepared.ts";
import type { Arrival } from "./arrival.ts";
import { takeDebounced } from "./debounce.ts";
import { takeBatch } from "./gather.ts";
import { beginNow, takeIn } from "./intake.ts";

const Route = z.object({
  id: z.string(),
  event: z.custom<Event>((value) => typeof value === "object" && value !== null),
  only: z.string().optional(),
  correlation: z.string().optional(),
});
const BatchPayload = z.object({ id: z.string(), key: z.string() });

const stillLeased = "select due_at from jobs where id = $1 and generation = $2 and status = 'leased' for update";

/** Does a job that starts runs (an internal event, a cron tick, a full batch, a debounced event) and removes it, in one transaction. */
export async function doDue(core: Core, job: Job): Promise<void> {
  // Another engine may have registered the function a moment ago.
  if (job.function_id !== null && core.registry.find(job.function_id) === undefined) await core.registry.load();
  await core.database.transaction(async (client) => {
    const { rows } = await client.query<{ due_at: Date }>(prepared(stillLeased, [job.id, job.generation]));
    const [row] = rows;
    if (row === undefined) return;
    await client.query(prepared("delete from jobs where id = $1", [job.id]));
    if (job.kind === "route") await route(core, client, job.payload ?? "");
    else if (job.kind === "cron") await tick(core, client, job, row.due_at);
    else await startGathered(core, client, job);
  });
  core.wake();
}

async function route(core: Core, client: Client, payload: string): Promise<void> {
  const { id, event, only, correlation } = Route.parse(JSON.parse(payload));
  if (only !== undefined && correlation !== undefined && core.registry.find(only) === undefined)
    return await refuseInvocation(client, only, correlation);
  const arrival: Arrival = { id, key: null, event, body: JSON.stringify(event) };
  await takeIn(core, client, [
    {
      arrival,
      ...(only === undefined ? {} : { only }),
      ...(correlation === undefined ? {} : { correlation }),
    },
  ]);
}

/** The function was removed after it was invoked: the step that waits for it is told. */
async function refuseInvocation(client: Client, functionId: string, correlation: string): Promise<void> {
  const [runId = "", stepId = ""] = correlation.split(".");
  const message = `could not find function "${functionId}"`;
  const payload = JSON.stringify({ error: { name: "InvokeError", message } });
  await enqueue(client, [
    {
      id: `${correlation}.result`,
      kind: "settle",
      run_id: runId,
      step_id: stepId,
      delay: 0,
      payload,
    },
  ]);
}

/** A tick makes its run and plans the next one. After a long stop the tick that was missed comes once, late; those between are not made up. */
async function tick(core: Core, client: Client, job: Job, scheduledAt: Date): Promise<void> {
  const functionId = job.function_id ?? "";
  const fn = core.registry.find(functionId);
  const cron = cronOf(job.payload ?? "", functionId);
  if (fn === undefined || !fn.config.triggers.some((trigger) => "cron" in trigger && trigger.cron === cron)) return;
  const iso = scheduledAt.toISOString();
  const id = idFrom(scheduledAt.getTime(), `cron ${functionId} ${cron} ${iso}`);
  const event: Event = {
    id: iso,
    name: "inngest/scheduled.timer",
    data: { cron, scheduledAt: iso, fireAt: iso },
    user: {},
    ts: scheduledAt.getTime(),
  };
  await takeIn(core, client, [{ arrival: { id, key: null, event, body: JSON.stringify(event) }, only: functionId }]);
  const next = tickAfter(cron, new Date(Math.max(scheduledAt.getTime(), Date.now())));
  if (next !== null) await insertTick(client, functionId, cron, next);
}

async function startGathered(core: Core, client: Client, job: Job): Promise<void> {
  const taken =
    job.kind === "batch"
      ? await takeBatch(client, BatchPayload.parse(JSON.parse(job.payload ?? "")))
      : await takeDebounced(client, job.payload ?? "");
  const fn = core.registry.find(job.function_id ?? "");
  if (fn === undefined || taken.length === 0) return;
  const arrivals = taken.map(({ event_id, body }): Arrival => ({
    id: event_id,
    key: null,
    event: JSON.parse(body) as Event,
    body,
  }));
  await beginNow(core, client, [{ fn, arrivals, delay: 0, correlation: null }]);
}
