import type { Core } from "../core.ts";
import { type Answer, broken, readAnswer } from "../protocol/answer.ts";
import { type Call, callOf } from "../protocol/call.ts";
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
  if (job.lapses >= MOST_LAPSES)
    return unreachable(`the engine stopped ${job.lapses} times while it called the function`, false);
  const now = Date.now();
  try {
    const answer = await inTime(core, callOf(fn, job, state, core.signingKeys[0], core.faults, now), stopping);
    return readAnswer(answer, core.faults.has("unsigned-accepted") ? [] : core.signingKeys, Date.now());
  } catch (error) {
    if (stopping.aborted) throw error;
    return broken(`no answer (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** A function called in this process cannot be interrupted: the engine just stops waiting for it. */
async function inTime(core: Core, request: Call, stopping: AbortSignal): Promise<Answer> {
  const limit = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (reason: unknown): void => {
    limit.abort(reason);
    reject(reason);
  };
  const stopped = (): void => stop(stopping.reason);
  const timer = setTimeout(() => stop(new Error("it took more than two hours")), LONGEST_CALL);
  stopping.addEventListener("abort", stopped, { once: true });
  try {
    return await Promise.race([core.callApp(request, limit.signal), promise]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener("abort", stopped);
  }
}

function unreachable(message: string, retry: boolean): Outcome {
  return {
    kind: "threw",
    error: { name: "FunctionUnreachable", message },
    retry,
    retryAfter: null,
    version: null,
  };
}
