import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "../log.ts";

/** Repeats work that the database refuses until it takes it: what a function answered is not lost to a restart of the database. */
export async function persist(log: Log, stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (stopping.aborted || !isOutage(error)) throw error;
      log.warn(
        { tries, error: error instanceof Error ? error.message : String(error) },
        "the database did not take a result; trying again",
      );
      await pause(Math.min(5_000, 100 * 2 ** tries));
    }
  }
}

/** Connection trouble, shutdown and lack of resources (SQLSTATE classes 08, 53, 57) pass; a statement that is wrong does not. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return /^(08|53|57|40)/.test(code) || /^E[A-Z]+$/.test(code) || /[Cc]onnection|timeout/.test(error.message);
}
