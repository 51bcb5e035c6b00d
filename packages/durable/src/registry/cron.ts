import { Cron } from "croner";

const ZONED = /^TZ=(\S+)\s+(.+)$/;

function parse(text: string): Cron {
  const match = ZONED.exec(text.trim());
  const pattern = match?.[2] ?? text.trim();
  if (pattern.split(/\s+/).length !== 5) throw new Error("five fields are expected: minute, hour, day, month, weekday");
  return new Cron(pattern, { timezone: match?.[1] ?? "UTC", paused: true });
}

/** Why a cron text is refused, or null. `TZ=Europe/Rome 0 6 * * *` sets a zone; without one it is UTC. */
export function refusedCron(text: string): string | null {
  try {
    return parse(text).nextRun() === null ? "it never comes due" : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The first tick strictly after a moment. When the clock jumps forward over a fixed time the tick comes right after the
 * jump; when an hour repeats a fixed time comes once, and an interval (`*` or a step) goes on by elapsed time.
 */
export function tickAfter(text: string, after: Date): Date | null {
  return parse(text).nextRun(after);
}
