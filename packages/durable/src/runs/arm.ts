import type { Faults } from "../faults.ts";
import { delayMs } from "../protocol/duration.ts";
import { newId } from "../protocol/event-id.ts";
import type { Event } from "../protocol/event.ts";
import { type Opcode, titleOf } from "../protocol/opcode.ts";
import { sessionsOf } from "../protocol/sessions.ts";
import { isStorable } from "../protocol/storable.ts";
import { asLookup, refusedExpression } from "../registry/expression.ts";
import type { Effects } from "./effects.ts";
import type { RunState } from "./run-state.ts";

const YEAR = 31_536_000_000;

/** What arming needs to know of the world. */
export type Arming = {
  run: RunState;
  effects: Effects;
  now: number;
  maxAttempts: number;
  knows(functionId: string): boolean;
  faults: Faults;
};

const memoError = (name: string, message: string): string =>
  JSON.stringify({ error: { name, message, stack: `${name}: ${message}` } });
const timedOut = memoError("InngestInvokeTimeoutError", "Timed out waiting for invoked function to complete");

/** Operations that leave a step waiting for something. */
export const isArmed = (op: Opcode): boolean =>
  ["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction", "WaitForSignal"].includes(op.op);

/** Arms one reported step: the job that will run it, the timer, the wait, the invocation. Once for each run and step. */
export function arm(op: Opcode, group: string | null, arming: Arming): void {
  const { run, effects, faults } = arming;
  const known = run.settled.has(op.id) || run.open.has(op.id);
  if (known && !(faults.has("wait-armed-twice") && op.op === "WaitForEvent")) return;
  run.open.set(op.id, { op: op.op, group });
  effects.armed.push({ run_id: run.id, step_id: op.id, op: op.op, name: titleOf(op), grp: group });
  if (op.op === "StepPlanned") armPlanned(op, arming);
  else if (op.op === "Sleep")
    settleLater(op, arming, delayMs(op.opts?.duration ?? op.name ?? "", arming.now) ?? 0, null);
  else if (op.op === "WaitForEvent") armWait(op, arming);
  else if (op.op === "InvokeFunction") armInvocation(op, arming);
  else armSignal(op, arming);
}

function armPlanned(op: Opcode, { run, effects, maxAttempts }: Arming): void {
  effects.jobs.push({
    id: `${run.id}.${op.id}`,
    kind: "call",
    run_id: run.id,
    function_id: run.functionId,
    step_id: op.id,
    delay: 0,
    priority: run.priority,
    max_attempts: maxAttempts,
    keys: run.keys,
    limits: run.limits,
  });
}

/** The job that settles a step when nothing else did before. */
function settleLater(op: Opcode, { run, effects }: Arming, delay: number, result: string | null): void {
  effects.jobs.push({
    id: `${run.id}.${op.id}.timer`,
    kind: "settle",
    run_id: run.id,
    function_id: run.functionId,
    step_id: op.id,
    delay,
    payload: result,
  });
}

function armWait(op: Opcode, arming: Arming): void {
  const { run, effects, faults } = arming;
  const expression = op.opts?.if ?? null;
  const name = op.opts?.event ?? op.name ?? "";
  if (![name, expression ?? ""].every(isStorable)) return refuse(op, arming, "event or condition");
  const wrong = expression === null ? null : refusedExpression(expression);
  if (wrong !== null)
    return settleLater(
      op,
      arming,
      0,
      memoError("InvalidExpression", `The condition "${expression}" cannot be used: ${wrong}`),
    );
  const delay = delayMs(op.opts?.timeout ?? "", arming.now) ?? 0;
  if (delay === 0) return settleLater(op, arming, 0, null);
  const lookup = asLookup(expression, firstEvent(run));
  const wait = {
    run_id: run.id,
    kind: "event" as const,
    name,
    expression,
    path: lookup?.path ?? null,
    value: lookup?.value ?? null,
    delay,
  };
  effects.waits.push({ ...wait, step_id: op.id });
  if (faults.has("wait-armed-twice")) effects.waits.push({ ...wait, step_id: `${op.id}#2` });
  settleLater(op, arming, delay, null);
}

/** What cannot be stored cannot be waited for: the step fails with the reason. */
function refuse(op: Opcode, arming: Arming, what: string): void {
  settleLater(op, arming, 0, memoError("InvalidName", `The ${what} holds what is no text`));
}

function armInvocation(op: Opcode, arming: Arming): void {
  const { run, effects } = arming;
  const target = op.opts?.function_id ?? "";
  if (!arming.knows(target))
    return settleLater(op, arming, 0, memoError("InvokeError", `could not find function "${target}"`));
  const id = newId();
  const correlation = `${run.id}.${op.id}`;
  const sessions = sessionsOf(op.opts?.payload?.meta);
  const event: Event = {
    id,
    name: "inngest/function.invoked",
    data: {
      ...op.opts?.payload?.data,
      _inngest: { fn_id: target, correlation_id: correlation, source_fn_id: run.functionId },
    },
    user: {},
    ts: arming.now,
    ...(op.opts?.payload?.v ? { v: op.opts.payload.v } : {}),
    ...(sessions === undefined ? {} : { meta: { sessions } }),
  };
  effects.jobs.push({
    id: `${correlation}.invoke`,
    kind: "route",
    delay: 0,
    function_id: target,
    payload: JSON.stringify({ id, event, only: target, correlation }),
  });
  settleLater(op, arming, delayMs(op.opts?.timeout ?? "", arming.now) ?? YEAR, timedOut);
}

function armSignal(op: Opcode, arming: Arming): void {
  const { run, effects } = arming;
  const delay = delayMs(op.opts?.timeout ?? "", arming.now) ?? YEAR;
  const name = op.opts?.signal ?? "";
  if (!isStorable(name)) return refuse(op, arming, "signal");
  effects.waits.push({
    run_id: run.id,
    step_id: op.id,
    kind: "signal",
    name,
    expression: null,
    path: null,
    value: null,
    delay,
    conflict: op.opts?.conflict ?? "fail",
  });
  settleLater(op, arming, delay, null);
}

/** The event that started the run; of a batch, the first. */
export function firstEvent(run: RunState): unknown {
  return (JSON.parse(run.events ?? "[]") as unknown[])[0];
}
