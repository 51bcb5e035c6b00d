import { setTimeout as pause } from "node:timers/promises";

/** A turn counts for so much at most: a process that was stopped or starved was not waiting. */
const LONGEST_TURN = 1_000;

/** Asks again until there is an answer. Fails with `what` after the patience is over, so that a hang says what it hung on. */
export async function until<T>(
  what: string | (() => string),
  ask: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  patienceMs = 60_000,
): Promise<T> {
  let waited = 0;
  for (let began = performance.now(); ;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (waited > patienceMs) throw new Error(`still waiting until ${typeof what === "string" ? what : what()}`);
    await pause(10);
    waited += Math.min(LONGEST_TURN, performance.now() - began);
    began = performance.now();
  }
}
