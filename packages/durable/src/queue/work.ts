import { randomUUID } from "node:crypto";
import type { Core } from "../core.ts";
import { doDue } from "../events/due.ts";
import { call } from "../runs/call.ts";
import { expiry } from "../runs/expiry.ts";
import type { CallState } from "../runs/load-call.ts";
import type { Outcome } from "../runs/outcome.ts";
import { settleAll } from "../runs/settle.ts";
import type { Settlement } from "../runs/settlement.ts";
import { type Batcher, createBatcher } from "./batcher.ts";
import { claim, nextDue, promoteDue } from "./claim.ts";
import type { Job } from "./job.ts";
import { giveBack, leave, reclaim, renew } from "./lease.ts";
import { persist } from "./persist.ts";
import { letForgottenThrough } from "./slots.ts";

/** Without any notice an engine looks for work this often. */
const POLL_MS = 5_000;

export type Work = {
  start(): Promise<void>;
  stop(): Promise<void>;
  look: () => void;
  isBusy(): boolean;
};

/** The loop of one engine: lease what is due, do it, write what became of it; asleep while nothing is due. */
export function createWork(core: Core, concurrency: number, leaseMs: number): Work {
  const worker = randomUUID();
  const stopping = new AbortController();
  /** Aborted at once when the engine stops: nothing new is begun, and nothing waits for the database in order to begin. */
  const closing = new AbortController();
  const inFlight = new Map<string, Promise<void>>();
  const settling: Batcher<Settlement, null> = createBatcher(
    async (round) => {
      await persist(core.log, stopping.signal, () => settleAll(core, round));
      return round.map(() => null);
    },
    { largest: 100, once: 2 },
  );
  let calls = 0;
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let again = false;
  let running = false;
  let started = false;
  /** when the next waiting job comes due, by this process's clock */
  let dueAt = 0;

  const isRunning = (): boolean => running;

  function look(): void {
    if (!running) return;
    again = true;
    looking ??= lookAround().finally(() => {
      looking = null;
      if (again) look();
    });
  }

  async function lookAround(): Promise<void> {
    clearTimeout(timer);
    let wait: number | null = POLL_MS;
    try {
      if (performance.now() >= dueAt) await promoteDue(core.database);
      while (again && isRunning()) {
        // Answers that came together free their places together: one lease for all of them.
        await nextTurn();
        again = false;
        const claimed = await claim(core.database, worker, concurrency - calls, putBack);
        if (claimed.more) again = true;
        for (const { job, state } of claimed.calls) track(job, doCall(job, state));
        for (const job of claimed.others) track(job, doOther(job));
        if (calls >= concurrency && claimed.more) {
          again = false;
          core.tellOthers();
        }
      }
      wait = await nextDue(core.database);
      dueAt = performance.now() + (wait ?? Number.POSITIVE_INFINITY);
    } catch (error) {
      core.log.error({ error: messageOf(error) }, "looking for work failed; trying again");
      wait = 1_000;
    }
    if (running) timer = setTimeout(look, Math.ceil(Math.min(POLL_MS, wait ?? POLL_MS)));
  }

  const putBack = (ids: readonly string[]): Promise<void> =>
    persist(core.log, closing.signal, () => giveBack(core.database, worker, ids));

  function track(job: Job, work: Promise<void>): void {
    const key = `${job.id} ${job.generation}`;
    const done = work
      .catch((error: unknown) => {
        // Jobs left when the engine stops are handed over, not lost.
        if (!stopping.signal.aborted)
          core.log.error({ job: job.id, error: messageOf(error) }, "a job could not be finished");
      })
      .finally(() => inFlight.delete(key));
    inFlight.set(key, done);
  }

  async function doCall(job: Job, state: CallState | null): Promise<void> {
    calls += 1;
    try {
      const outcome = await call(core, job, state, stopping.signal);
      await settling.add({ job, outcome });
    } finally {
      calls -= 1;
      if (calls === concurrency - 1) look();
    }
  }

  async function doOther(job: Job): Promise<void> {
    if (job.kind === "settle") await settling.add({ job, outcome: { kind: "settled", result: job.payload } });
    else if (job.kind === "cancel")
      await settling.add({ job, outcome: { kind: "cancelled", reason: job.payload ?? "" } });
    else if (job.kind === "expire") await settling.add({ job, outcome: await expiryOf(job) });
    else await persist(core.log, stopping.signal, () => doDue(core, job));
  }

  const expiryOf = (job: Job): Promise<Outcome> => expiry(core, job);

  async function beat(): Promise<void> {
    try {
      await renew(core.database, worker, leaseMs);
      const held = [...inFlight.keys()].map((key) => key.slice(0, key.lastIndexOf(" ")));
      const freed = core.faults.has("run-lost") ? 0 : await reclaim(core.database, worker, held);
      if (freed > 0) core.log.warn({ freed }, "jobs of an engine that fell silent were taken over");
      const passedOver = await letForgottenThrough(core.database);
      if (freed + passedOver > 0) core.wake();
    } catch (error) {
      core.log.error({ error: messageOf(error) }, "the heartbeat failed; trying again");
    }
    if (running) heartbeat = setTimeout(() => void beat(), leaseMs / 3);
  }

  return {
    start: async () => {
      running = true;
      started = true;
      await beat();
      look();
    },
    stop: async () => {
      running = false;
      closing.abort();
      clearTimeout(timer);
      clearTimeout(heartbeat);
      await looking;
      const drained = Promise.all(inFlight.values());
      await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
      stopping.abort(new Error("the engine stops"));
      await drained;
      if (!started) return;
      // Without a database nothing can be handed over: others take over when the lease is over.
      await leave(core.database, worker).catch((error: unknown) =>
        core.log.warn({ error: messageOf(error) }, "jobs could not be handed over"),
      );
    },
    look,
    isBusy: () => !running || calls >= concurrency,
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
