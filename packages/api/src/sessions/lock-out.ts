import { RateLimiterRes } from "rate-limiter-flexible";
import { limiterFor, secondsOf } from "../rate-limits.ts";
import { Refused } from "../refused.ts";
import type { Runtime } from "../runtime.ts";

type Gate = Pick<Runtime, "database">;

/** Failures are forgotten a day after the first. */
const memorySeconds = 86_400;
const longestSeconds = 3_600;

/** What is counted: `free` tries in a row, then one per pause, the pause doubling from `firstSeconds` to an hour. */
export type LockOut = { readonly name: string; readonly free: number; readonly firstSeconds: number };

/** An account, known or not: five mistakes are human. */
export const accountLockOut: LockOut = { name: "sign-in-account", free: 5, firstSeconds: 30 };
/** An address, behind which a whole office may sit. */
export const addressLockOut: LockOut = { name: "sign-in-address", free: 30, firstSeconds: 30 };

const triesOf = (gate: Gate, { name, free }: LockOut) =>
  limiterFor(gate, { name: `${name}-tries`, points: free, seconds: memorySeconds });
const turnsOf = (gate: Gate, { name }: LockOut) =>
  limiterFor(gate, { name: `${name}-turns`, points: 1, seconds: longestSeconds });

/**
 * Counts a try before it is looked at, so that parallel tries count too. Beyond the free ones only one per pause passes;
 * the others throw `locked_out` with the seconds to wait and do not lengthen it.
 */
export const countSignIn = async (gate: Gate, lockOut: LockOut, key: string): Promise<void> => {
  const tries = triesOf(gate, lockOut);
  const { consumedPoints } = await tries.penalty(key);
  if (consumedPoints <= lockOut.free) return;
  const pause = Math.min(longestSeconds, lockOut.firstSeconds * 2 ** Math.min(20, consumedPoints - lockOut.free - 1));
  try {
    await turnsOf(gate, lockOut).consume(key, 1, { customDuration: pause });
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    await tries.reward(key);
    throw new Refused("locked_out", { seconds: secondsOf(error) });
  }
};

/** A right sign-in forgets the mistakes before it. */
export const forgetMistakes = async (gate: Gate, lockOut: LockOut, key: string): Promise<void> => {
  await triesOf(gate, lockOut).delete(key);
  await turnsOf(gate, lockOut).delete(key);
};
