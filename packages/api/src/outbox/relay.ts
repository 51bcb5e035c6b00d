import { drainOutbox, type PendingEvent } from "@sportello/db/outbox";
import { describeError, type Log } from "../log.ts";
import type { Runtime } from "../runtime.ts";
import { listenForEvents } from "./listen.ts";

export type SentEvent = {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly ts: number;
};
export type SendEvents = (events: SentEvent[]) => Promise<unknown>;

export type Relay = {
  /** Sends what is pending now and resolves when nothing is left; rejects when the engine does not take it. */
  readonly drain: () => Promise<number>;
  /** Waits for the batch under way and leaves. */
  readonly stop: () => Promise<void>;
};

const batchSize = 100;
const pollMs = 5_000;
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/**
 * Carries events from the outbox to the engine: at once when the database announces them, every five seconds in any case.
 * Rows stay locked until the engine has taken them, so several relays share the work and a kill gives them back; the row's
 * id is the event's, by which the engine tells a repetition.
 */
export const startRelay = (
  { database, env, log }: Pick<Runtime, "database" | "env" | "log">,
  send: SendEvents,
): Relay => {
  const stopping = new AbortController();
  const bell = createBell(stopping.signal);
  const batch = () => drainOutbox(database, batchSize, async (events) => void (await send(events.map(asEvent))));
  const drain = async (): Promise<number> => {
    let sent = 0;
    for (let taken = await batch(); ; taken = await batch()) {
      sent += taken;
      if (taken < batchSize || stopping.signal.aborted) return sent;
    }
  };
  const ears = listenForEvents(env.DATABASE_URL, bell.ring, log);
  const work = relayUntil(stopping.signal, drain, bell, log);
  return {
    drain,
    stop: async () => {
      stopping.abort();
      await Promise.all([work, ears.stop()]);
    },
  };
};

const asEvent = ({ id, tenantId, name, payload, createdAt }: PendingEvent): SentEvent => ({
  id,
  name,
  data: { ...(typeof payload === "object" ? payload : {}), tenantId },
  ts: createdAt.getTime(),
});

const relayUntil = async (stopped: AbortSignal, drain: () => Promise<number>, bell: Bell, log: Log): Promise<void> => {
  let pause = firstPauseMs;
  while (!stopped.aborted) {
    try {
      await drain();
      pause = firstPauseMs;
      await bell.wait(pollMs);
    } catch (error) {
      log.warn({ err: describeError(error) }, "the outbox waits: database or engine did not answer");
      await bell.rest(pause);
      pause = Math.min(longestPauseMs, pause * 2);
    }
  }
};

type Bell = {
  readonly ring: () => void;
  readonly wait: (ms: number) => Promise<void>;
  readonly rest: (ms: number) => Promise<void>;
};

/** `wait` ends at the next ring or at one that came since the last wait; `rest` only when its time is over. Both end when the relay stops. */
const createBell = (stopped: AbortSignal): Bell => {
  let hasRung = false;
  let wake = (): void => undefined;
  const pause = (ms: number, isWoken: boolean): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(end, ms);
      function end() {
        clearTimeout(timer);
        stopped.removeEventListener("abort", end);
        wake = () => undefined;
        resolve();
      }
      stopped.addEventListener("abort", end, { once: true });
      if (isWoken) wake = end;
      if (stopped.aborted) end();
    });
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (ms) => {
      if (!hasRung) await pause(ms, true);
      hasRung = false;
    },
    rest: (ms) => pause(ms, false),
  };
};
