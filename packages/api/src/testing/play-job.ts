import type { JobClient } from "../job-rules.ts";
import type { Runtime } from "../runtime.ts";
import type { TestRuntime } from "./runtime.ts";

type Trigger = { readonly event?: unknown; readonly cron?: string; readonly if?: string };
type Job = {
  readonly id: string;
  readonly triggers: readonly Trigger[];
  readonly work: (given: { event: object; step: object }) => Promise<unknown>;
};

/** The jobs of an area as they describe themselves to the engine, to be played without one. */
export const jobsOf = (
  make: (client: JobClient, runtime: Runtime) => readonly unknown[],
  runtime: Runtime,
): ReadonlyMap<string, Job> => {
  const jobs = new Map<string, Job>();
  const client = {
    createFunction: ({ id, triggers }: Omit<Job, "work">, work: Job["work"]) =>
      void jobs.set(id, { id, triggers, work }),
  };
  make(client as unknown as JobClient, runtime);
  return jobs;
};

/** What becomes of a run: its results so far, as the engine keeps them, how often each step was done, and how long it paused. */
export type Run = {
  readonly memory: Map<string, unknown>;
  readonly done: string[];
  readonly pauses: { readonly id: string; readonly seconds: number }[];
};
export const newRun = (): Run => ({ memory: new Map(), done: [], pauses: [] });

type Weather = {
  /** The process dies after this step was done and before anybody noted its result. */
  readonly diesAfter?: string;
  /** The process dies before this step. */
  readonly diesBefore?: string;
  /** What happens while the run sleeps. */
  readonly meanwhile?: (pause: string) => Promise<unknown>;
};

class Died extends Error {}
const seconds = (duration: string): number =>
  Number(/^\d+/.exec(duration)?.[0] ?? Number.NaN) *
  ({ s: 1, m: 60, h: 3_600, d: 86_400 }[duration.slice(-1)] ?? Number.NaN);

/**
 * Plays a job on a real database as the engine would: results of steps are JSON, remembered under their ids and not done again, pauses let the
 * test's clock go on. Answers what the job returned, or "died".
 */
export const playJob = async (
  runtime: TestRuntime,
  job: Job | undefined,
  event: { readonly data: object; readonly id?: string },
  run: Run = newRun(),
  { diesAfter, diesBefore, meanwhile }: Weather = {},
): Promise<unknown> => {
  if (job === undefined) throw new Error("there is no such job");
  const named = new Set<string>();
  const once = (id: string) => {
    if (named.has(id)) throw new Error(`the job uses the step ${id} twice: the engine would not do it the second time`);
    named.add(id);
  };
  const pause = async (id: string, duration: string) => {
    once(id);
    if (run.memory.has(id)) return;
    run.pauses.push({ id, seconds: seconds(duration) });
    runtime.clock.pass(seconds(duration) * 1_000);
    await meanwhile?.(id);
    run.memory.set(id, null);
  };
  const step = {
    run: async (id: string, work: () => Promise<unknown>) => {
      once(id);
      if (run.memory.has(id)) return run.memory.get(id);
      if (diesBefore === id) throw new Died();
      const value = JSON.parse(JSON.stringify((await work()) ?? null)) as unknown;
      run.done.push(id);
      if (diesAfter === id) throw new Died();
      run.memory.set(id, value);
      return value;
    },
    sleep: pause,
    waitForEvent: (id: string, { timeout }: { timeout: string }) => pause(id, timeout),
  };
  try {
    return await job.work({ event: { id: "event", ...event }, step });
  } catch (error) {
    if (error instanceof Died) return "died";
    throw error;
  }
};
