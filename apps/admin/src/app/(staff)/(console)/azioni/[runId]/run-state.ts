import type { Tone } from "../../../../../components/badge.tsx";

/** How the engine calls the state of a run or of a step (its HTTP API), and how people do. */
const states = {
  Open: "running",
  Running: "running",
  Queued: "queued",
  Waiting: "waiting",
  Completed: "completed",
  Failed: "failed",
  Cancelled: "cancelled",
} as const;

export type RunState = (typeof states)[keyof typeof states] | "unknown";

/** A word of a newer engine is not guessed. */
export const runState = (status: string): RunState =>
  Object.hasOwn(states, status) ? states[status as keyof typeof states] : "unknown";

export const toneOfRun: Record<RunState, Tone> = {
  queued: "neutral",
  running: "primary",
  waiting: "wait",
  completed: "good",
  failed: "bad",
  cancelled: "neutral",
  unknown: "neutral",
};
