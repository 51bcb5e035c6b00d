import type { Fault } from "../faults.ts";
import type { Opcode } from "../protocol/opcode.ts";
import type { Job } from "../queue/job.ts";
import type { Deciding } from "../runs/decide.ts";
import { noEffects } from "../runs/effects.ts";
import type { Outcome } from "../runs/outcome.ts";
import type { RunState } from "../runs/run-state.ts";

/** A run of the function that registers documents, with nothing done yet. */
export const aRun = (change: Partial<RunState> = {}): RunState => ({
  id: "run",
  functionId: "town-register",
  eventName: "application/sent",
  events: '[{"id":"e","name":"application/sent","data":{"code":"BU-1"},"user":{},"ts":1}]',
  version: 2,
  planned: false,
  priority: 7,
  keys: ["fn town-register tenant"],
  limits: [2],
  correlation: null,
  ended: false,
  open: new Map(),
  settled: new Set(),
  calls: new Set(["run.start"]),
  discoveryWaits: false,
  callWaits: false,
  ...change,
});

/** The call a run begins with, in its first attempt of four. */
export const aJob = (change: Partial<Job> = {}): Job => ({
  id: "run.start",
  kind: "call",
  run_id: "run",
  function_id: "town-register",
  step_id: "step",
  attempt: 0,
  max_attempts: 4,
  generation: 1,
  lapses: 0,
  keys: [],
  limits: [],
  slotted: false,
  payload: null,
  ...change,
});

/** The world at one moment: waits of a second, no jitter, functions `town-register` and `town-notify`. */
export const aWorld = (...faults: Fault[]): Deciding => ({
  effects: noEffects(),
  now: Date.parse("2026-03-01T00:00:00Z"),
  random: () => 0,
  retryDelays: [1_000],
  maxAttempts: 4,
  knows: (id) => ["town-register", "town-notify"].includes(id),
  faults: new Set(faults),
});

export const reported = (ops: Opcode[], change: Partial<Outcome & { kind: "reported" }> = {}): Outcome => ({
  kind: "reported",
  ops,
  version: null,
  retry: true,
  retryAfter: null,
  ...change,
});

export const threw = (message: string, change: Partial<Outcome & { kind: "threw" }> = {}): Outcome => ({
  kind: "threw",
  error: { name: "Error", message },
  version: null,
  retry: true,
  retryAfter: null,
  ...change,
});
