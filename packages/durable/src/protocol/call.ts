import type { Faults } from "../faults.ts";
import type { Job } from "../queue/job.ts";
import type { RegisteredFunction } from "../registry/registry.ts";
import type { CallState } from "../runs/load-call.ts";
import { canonicalJson, sign } from "./signature.ts";

/** A request to an app, before it takes its way. */
export type Call = {
  method: "POST" | "PUT";
  url: string;
  headers: Record<string, string>;
  body: string;
};

/** Above this many characters events and results are not sent along: the SDK fetches them. */
const MAX_CHARACTERS = 4_000_000;

/** The call of a function for a job, signed when there is a key. */
export function callOf(
  fn: RegisteredFunction,
  job: Job,
  state: CallState,
  signingKey: string | undefined,
  faults: Faults,
  now: number,
): Call {
  const url = new URL(fn.config.steps.step.runtime.url);
  url.searchParams.set("fnId", fn.config.id);
  url.searchParams.set("stepId", job.step_id);
  const text = bodyText(fn, job, state, faults);
  const body = signingKey === undefined ? text : canonicalJson(JSON.parse(text));
  return {
    method: "POST",
    url: url.href,
    body,
    headers: {
      ...signedHeaders(body, signingKey, now),
      "x-run-id": job.run_id ?? "",
      "x-request-id": `${job.id}.${job.generation}`,
      "x-inngest-job-id": job.id,
      "x-inngest-generation-id": String(job.generation),
    },
  };
}

/** What every request to an app carries: the kind of server, and the signature of the body's exact text. */
export function signedHeaders(body: string, signingKey: string | undefined, now: number): Record<string, string> {
  const content = { "content-type": "application/json" };
  if (signingKey === undefined) return { ...content, "x-inngest-server-kind": "dev" };
  return {
    ...content,
    "x-inngest-server-kind": "cloud",
    "x-inngest-signature": sign(body, signingKey, now),
  };
}

/** The JSON of the call. Events and results are texts already: they are put in as they are. */
function bodyText(
  fn: RegisteredFunction,
  job: Job,
  { events, version, planned, steps }: CallState,
  faults: Faults,
): string {
  const stack = steps.map(({ id }) => id);
  if (faults.has("stack-reversed")) stack.reverse();
  const size = steps.reduce((sum, { result }) => sum + (result?.length ?? 4), events.length);
  const large = size > MAX_CHARACTERS;
  const ctx = {
    run_id: job.run_id,
    fn_id: fn.uid,
    env: "production",
    step_id: job.step_id,
    attempt: job.attempt,
    max_attempts: job.max_attempts,
    qi_id: job.id,
    request_id: `${job.id}.${job.generation}`,
    generation_id: job.generation,
    job_id: job.id,
    stack: { stack, current: stack.length },
    disable_immediate_execution: planned,
    use_api: large,
  };
  const results = large ? "" : steps.map(({ id, result }) => `${JSON.stringify(id)}:${result ?? "null"}`).join(",");
  return `{"event":${firstOf(events)},"events":${large ? "[]" : events},"steps":{${results}},"defers":{},"version":${version},"use_api":${large},"ctx":${JSON.stringify(ctx)}}`;
}

const firstOf = (events: string): string => JSON.stringify((JSON.parse(events) as unknown[])[0] ?? null);
