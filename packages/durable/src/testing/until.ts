import { setTimeout as pause } from "node:timers/promises";

/** Asks again until there is an answer. Fails with `what` after the patience is over, so that a hang says what it hung on. */
export async function until<T>(
  what: string | (() => string),
  ask: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  patienceMs = 10_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (Date.now() > end)
      throw new Error(`still waiting until ${typeof what === "string" ? what : what()}`);
    await pause(10);
  }
}
