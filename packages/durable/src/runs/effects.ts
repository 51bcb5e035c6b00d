import type { Job, NewJob } from "../queue/job.ts";

export type SettledStep = {
  run_id: string;
  step_id: string;
  op: string;
  name: string | null;
  result: string | null;
};
export type ArmedStep = {
  run_id: string;
  step_id: string;
  op: string;
  name: string | null;
  grp: string | null;
};
export type NewWait = {
  run_id: string;
  step_id: string;
  kind: "event" | "cancel" | "signal";
  name: string;
  expression: string | null;
  path: string[] | null;
  value: unknown;
  /** milliseconds from now, null for ever */
  delay: number | null;
  /** signals only: what happens when another run waits for the same */
  conflict?: "fail" | "replace";
};
export type EndedRun = {
  run_id: string;
  outcome: "Completed" | "Failed" | "Cancelled";
  output: string;
};
export type Retry = { id: string; delay: number; error: string };

/** Everything a round of settlements will write, in one transaction. */
export type Effects = {
  done: Job[];
  retries: Retry[];
  settled: SettledStep[];
  armed: ArmedStep[];
  jobs: NewJob[];
  waits: NewWait[];
  /** armed waits that are over: by run and step */
  disarmed: { run_id: string; step_id: string }[];
  patched: Map<string, { planned: boolean; version: number }>;
  ended: EndedRun[];
};

export const noEffects = (): Effects => ({
  done: [],
  retries: [],
  settled: [],
  armed: [],
  jobs: [],
  waits: [],
  disarmed: [],
  patched: new Map(),
  ended: [],
});
