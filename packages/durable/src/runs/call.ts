import type { Core } from "../core.ts";
import { type Answer, broken, readAnswer } from "../protocol/answer.ts";
import { callRequest } from "../protocol/call.ts";
import type { Job } from "../queue/job.ts";
import { refusedOrigin } from "../registry/registration.ts";
import type { CallState } from "./load-call.ts";
import type { Outcome } from "./outcome.ts";

/** A function may take this long to answer. */
const LONGEST_CALL = 7_200_000;
/** An engine that dies this often over one job dies of it. */
const MOST_LAPSES = 10;

/** Calls the function of a job and says what became of it; a failure on the way is an outcome too. */
export async function call(core: Core, job: Job, state: CallState | null, stopping: AbortSignal): Promise<Outcome> {
  if (state === null) return { kind: "none" };
  const functionId = job.function_id ?? "";
  if (core.registry.find(functionId) === undefined) await core.registry.load();
  const fn = core.registry.find(functionId);
  if (fn === undefined) return unreachable(`the function ${functionId} is no longer registered`, true);
  const refused = refusedOrigin(fn.config.steps.step.runtime.url, core.origins);
  if (refused !== null) return unreachable(refused, true);
  if (job.lapses >= MOST_LAPSES) return unreachable(`the engine stopped ${job.lapses} times while it called the function`, false);
  const now = Date.now();
  try {
    const request = callRequest(fn, job, state, core.signingKeys[0], core.faults, now);
    const limit = AbortSignal.any([stopping, AbortSignal.timeout(LONGEST_CALL)]);
    const answer = await unlessAborted(limit, fetchAnswer(core, new Request(request, { signal: limit })));
    return readAnswer(answer, core.faults.has("unsigned-accepted") ? [] : core.signingKeys, Date.now());
  } catch (error) {
    if (stopping.aborted) throw error;
    return broken(`no answer (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function fetchAnswer(core: Core, request: Request): Promise<Answer> {
  const response = await core.callFunction(request);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** A function called in this process cannot be interrupted: the engine just stops waiting for it. */
async function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function unreachable(message: string, retry: boolean): Outcome {
  return { kind: "threw", error: { name: "FunctionUnreachable", message }, retry, retryAfter: null, version: null };
}
