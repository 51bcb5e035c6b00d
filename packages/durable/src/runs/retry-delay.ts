/** Milliseconds before attempt 2, 3, …: 15 s growing to 2 h, as the protocol's reference has it. */
export const DEFAULT_RETRY_DELAYS = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200].map(
  (seconds) => seconds * 1000,
);
const MAX_JITTER = 30_000;

/**
 * Milliseconds until the next try. Jitter of up to as much again (30 s at most) keeps those who failed together from coming back together.
 * @param attempt zero-based number of the attempt that failed
 * @param random 0 ≤ random < 1
 */
export function retryDelay(delays: readonly number[], attempt: number, random: number): number {
  const base = delays[Math.min(attempt, delays.length - 1)] ?? 0;
  return Math.round(base + random * Math.min(base, MAX_JITTER));
}
