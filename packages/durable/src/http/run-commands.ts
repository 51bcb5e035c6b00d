import { z } from "zod";
import type { Core } from "../core.ts";
import type { Arrival } from "../events/arrival.ts";
import { createRuns } from "../events/create-runs.ts";
import type { Routed } from "../events/intake.ts";
import { newId } from "../protocol/event-id.ts";
import type { Event } from "../protocol/event.ts";
import { isStorable } from "../protocol/storable.ts";
import type { Batcher } from "../queue/batcher.ts";
import { enqueue } from "../queue/job.ts";
import { parseJson, readJson, refuse } from "./answer.ts";

const accepted = (body: object): Response => Response.json({ data: body }, { status: 202 });

/** `DELETE /v1/runs/:id` or `POST /v1/runs/:id/cancel`: ends an open run; nothing of it runs afterwards. */
export async function cancelRun(core: Core, id: string): Promise<Response> {
  const open = await core.database.query<{ id: string }>("select id from runs where id = $1 and ended_at is null", [
    id,
  ]);
  if (open.length === 0) return refuse(404, "there is no such open run");
  await cancelAll(core, [id]);
  return accepted({ run_id: id });
}

const Cancellation = z.object({
  function_id: z.string().refine(isStorable),
  started_after: z.iso.datetime({ offset: true }).optional(),
  started_before: z.iso.datetime({ offset: true }),
});

/** `POST /v1/cancellations {function_id, started_after?, started_before}`: ends every open run of a function queued in that time. */
export async function cancelRuns(core: Core, request: Request): Promise<Response> {
  const sent = Cancellation.safeParse(await readJson(request));
  if (!sent.success)
    return refuse(400, `the cancellation cannot be read: ${sent.error.issues[0]?.message ?? "unknown reason"}`);
  const rows = await core.database.query<{ id: string }>(
    "select id from runs where function_id = $1 and ended_at is null and queued_at <= $2 and queued_at >= coalesce($3::timestamptz, '-infinity')",
    [sent.data.function_id, sent.data.started_before, sent.data.started_after ?? null],
  );
  await cancelAll(
    core,
    rows.map((row) => row.id),
  );
  return accepted({ cancelled: rows.length });
}

async function cancelAll(core: Core, ids: readonly string[]): Promise<void> {
  const jobs = ids.map((run) => ({
    id: `${run}.cancel`,
    kind: "cancel" as const,
    run_id: run,
    delay: 0,
    payload: "it was cancelled by an operator",
  }));
  await core.database.transaction((client) => enqueue(client, jobs));
  core.wake();
}

/** `POST /v1/runs/:id/replay`: a new run of the same events, from the beginning. The old run stays as it is. */
export async function replayRun(core: Core, id: string): Promise<Response> {
  const [run] = await core.database.query<{
    function_id: string;
    event_ids: string[];
    events: string;
  }>("select function_id, event_ids, events from runs where id = $1", [id]);
  if (run === undefined) return refuse(404, "there is no such run");
  const fn = core.registry.find(run.function_id);
  if (fn === undefined) return refuse(409, `the function ${run.function_id} is no longer registered`);
  const arrivals = (JSON.parse(run.events) as Event[]).map((event, index): Arrival => ({
    id: run.event_ids[index] ?? "",
    key: null,
    event,
    body: JSON.stringify(event),
  }));
  const made = await core.database.transaction((client) =>
    createRuns(client, [{ fn, arrivals, delay: 0, correlation: null, replayOf: id }]),
  );
  core.wake();
  return accepted({ run_id: made[0] });
}

/** `POST /v1/runs/:id/retry`: what waits to be tried again is tried now, without waiting for its time. */
export async function retryRun(core: Core, id: string): Promise<Response> {
  const rows = await core.database.query<{ id: string }>(
    "update jobs set status = 'ready', due_at = now(), rank = now() where run_id = $1 and kind = 'call' and status = 'later' returning id",
    [id],
  );
  if (rows.length === 0)
    return refuse(409, "nothing of this run waits to be tried again: a run that ended can be replayed");
  core.wake();
  return accepted({ run_id: id, jobs: rows.length });
}

const Invocation = z.object({ data: z.record(z.string(), z.unknown()).nullish() });

/** `POST /invoke/:function {data}`: starts one function, whatever its triggers. Without a body the data is empty; a body that cannot be read starts nothing. */
export async function invoke(
  core: Core,
  intake: Batcher<Routed[], null>,
  functionId: string,
  request: Request,
): Promise<Response> {
  if (core.registry.find(functionId) === undefined) return refuse(404, `there is no function "${functionId}"`);
  const text = await request.text();
  const sent = Invocation.safeParse(text === "" ? {} : parseJson(text));
  if (!sent.success)
    return refuse(400, `the invocation cannot be read: ${sent.error.issues[0]?.message ?? "unknown reason"}`);
  const { data } = sent.data;
  const id = newId();
  const event: Event = {
    id,
    name: "inngest/function.invoked",
    data: data ?? {},
    user: {},
    ts: Date.now(),
  };
  await intake.add([{ arrival: { id, key: null, event, body: JSON.stringify(event) }, only: functionId }]);
  return accepted({ event_id: id });
}
