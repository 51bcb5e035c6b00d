import type { Core } from "../core.ts";
import { loadCalls } from "../runs/load-call.ts";
import { refuse } from "./answer.ts";

/** `GET /v0/runs/:run/actions`: the results so far of a run too large to send them along. */
export async function actionsOfRun(core: Core, runId: string): Promise<Response> {
  const state = (await loadCalls(core.database, [runId])).get(runId);
  if (state === undefined) return refuse(404, "there is no such open run");
  return json(`{${state.steps.map(({ id, result }) => `${JSON.stringify(id)}:${result ?? "null"}`).join(",")}}`);
}

/** `GET /v0/runs/:run/batch`: the events of a run too large to send them along. */
export async function batchOfRun(core: Core, runId: string): Promise<Response> {
  const state = (await loadCalls(core.database, [runId])).get(runId);
  return state === undefined ? refuse(404, "there is no such open run") : json(state.events);
}

const json = (body: string): Response => new Response(body, { headers: { "content-type": "application/json" } });
