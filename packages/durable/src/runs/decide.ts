import { randomUUID } from "node:crypto";
import type { Faults } from "../faults.ts";
import { ErrorObject, type Opcode, titleOf } from "../protocol/opcode.ts";
import { storable } from "../protocol/storable.ts";
import type { Job } from "../queue/job.ts";
import { arm, isArmed } from "./arm.ts";
import type { Effects } from "./effects.ts";
import type { Outcome } from "./outcome.ts";
import { retryDelay } from "./retry-delay.ts";
import type { RunState } from "./run-state.ts";

/** What deciding needs to know of the world. */
export type Deciding = {
  effects: Effects;
  now: number;
  random(): number;
  retryDelays: readonly number[];
  maxAttempts: number;
  knows(functionId: string): boolean;
  faults: Faults;
};

/** Applies what became of a job to its run: updates `run` in place and adds what must be written to `effects`. */
export function decide(run: RunState, job: Job, outcome: Outcome, world: Deciding): void {
  const { effects } = world;
  if ("version" in outcome && outcome.version !== null && outcome.version !== run.version)
    patch(run, effects, { version: outcome.version });
  if (outcome.kind === "postponed") return void effects.retries.push({ id: job.id, delay: outcome.delay, error: "" });
  if (outcome.kind === "reported") return applyOps(run, job, outcome, world);
  if (outcome.kind === "threw" && outcome.retry && job.attempt + 1 < job.max_attempts)
    return retry(job, outcome.error, outcome.retryAfter, world);
  effects.done.push(job);
  run.calls.delete(job.id);
  if (outcome.kind === "settled") {
    if (!run.open.has(job.step_id)) return;
    if (settle(run, job.step_id, null, outcome.result, world)) discover(run, world);
  } else if (outcome.kind === "returned") end(run, "Completed", outcome.output, effects);
  else if (outcome.kind === "threw") end(run, "Failed", JSON.stringify(outcome.error), effects);
  else if (outcome.kind === "cancelled")
    end(run, "Cancelled", JSON.stringify({ name: "Cancelled", message: outcome.reason }), effects);
}

/** Results first, then what is planned, then the end: one answer may hold all three. */
function applyOps(run: RunState, job: Job, outcome: Outcome & { kind: "reported" }, world: Deciding): void {
  const { effects } = world;
  let wanted = false;
  let again = false;
  for (const op of outcome.ops) {
    if (op.op === "StepError" && outcome.retry && job.attempt + 1 < job.max_attempts) {
      retry(job, ErrorObject.parse(op.error), outcome.retryAfter, world);
      again = true;
    } else {
      const result = resultOf(op);
      if (result !== null) wanted = settle(run, op.id, op, result, world) || wanted;
    }
  }
  if (!again) {
    effects.done.push(job);
    run.calls.delete(job.id);
  }
  const deferred = outcome.ops.find((op) => op.op === "DeferAdd" || op.op === "DeferAbort");
  if (deferred !== undefined) return end(run, "Failed", unsupported("defer()"), effects);
  const plan = outcome.ops.filter(isArmed);
  if (plan.length > 1 && !run.planned) patch(run, effects, { planned: true });
  const group = plan.length > 1 && run.version !== 1 ? `${job.id}.${job.generation}` : null;
  for (const op of plan) arm(op, op.opts?.parallelMode === "race" ? null : group, { run, ...world });
  const complete = outcome.ops.find((op) => op.op === "RunComplete");
  if (complete !== undefined) return end(run, "Completed", JSON.stringify(complete.data ?? null), effects);
  if (outcome.ops.some((op) => op.op === "DiscoveryRequest") || (wanted && plan.length === 0 && !again))
    return discover(run, world);
  // An answer with nothing in it is right only while something else of the run is under way.
  if (!again && run.open.size === 0 && run.calls.size === 0)
    end(
      run,
      "Failed",
      JSON.stringify({ name: "NothingToDo", message: "The function neither ended nor went on" }),
      effects,
    );
}

/** The memoised result of an operation that is over, or null for one that is not. */
function resultOf(op: Opcode): string | null {
  if (op.op === "StepRun") return JSON.stringify({ data: op.data ?? null });
  if (op.op === "StepError" || op.op === "StepFailed") return JSON.stringify({ error: ErrorObject.parse(op.error) });
  if (op.op === "Gateway" || op.op === "AIGateway") {
    return `{"error":${unsupported(op.op === "Gateway" ? "step.fetch (use fetch inside step.run)" : "step.ai.infer (use step.ai.wrap or step.run)")}}`;
  }
  return null;
}

/** @returns true when the function should be called to go on */
function settle(
  run: RunState,
  stepId: string,
  op: Opcode | null,
  result: string | null,
  { effects, faults }: Deciding,
): boolean {
  if (run.settled.has(stepId)) return false;
  const armed = run.open.get(stepId);
  run.open.delete(stepId);
  run.settled.add(stepId);
  effects.settled.push({
    run_id: run.id,
    step_id: stepId,
    op: op?.op ?? armed?.op ?? "StepRun",
    name: op === null ? null : titleOf(op),
    result,
  });
  if (armed !== undefined) effects.disarmed.push({ run_id: run.id, step_id: stepId });
  if (armed === undefined || armed.group === null || faults.has("two-discoveries")) return true;
  return ![...run.open.values()].some((step) => step.group === armed.group);
}

/** Queues a call that goes on with the run, unless one is queued already and will see everything written here. */
function discover(run: RunState, { effects, maxAttempts, faults }: Deciding): void {
  const planned = run.open.size > 0;
  if (run.planned !== planned) patch(run, effects, { planned });
  if (run.discoveryWaits && !faults.has("two-discoveries")) return;
  run.discoveryWaits = true;
  const id = `${run.id}.${randomUUID()}`;
  run.calls.add(id);
  effects.jobs.push({
    id,
    kind: "call",
    run_id: run.id,
    function_id: run.functionId,
    delay: 0,
    priority: run.priority,
    max_attempts: maxAttempts,
    keys: run.keys,
    limits: run.limits,
  });
}

function retry(job: Job, error: ErrorObject, retryAfter: number | null, world: Deciding): void {
  const asked = world.faults.has("retry-after-ignored") ? null : retryAfter;
  const delay = asked ?? retryDelay(world.retryDelays, job.attempt, world.random());
  world.effects.retries.push({
    id: job.id,
    delay,
    error: storable(`${error.name}: ${error.message}`),
  });
}

function end(run: RunState, outcome: "Completed" | "Failed" | "Cancelled", output: string, effects: Effects): void {
  run.ended = true;
  effects.ended.push({ run_id: run.id, outcome, output });
}

function patch(run: RunState, effects: Effects, change: { planned?: boolean; version?: number }): void {
  Object.assign(run, change);
  effects.patched.set(run.id, { planned: run.planned, version: run.version });
}

const unsupported = (what: string): string =>
  JSON.stringify({ name: "NotSupported", message: `${what} is not supported by this engine` });
