import { expect, test } from "vitest";
import { DEFAULT_RETRY_DELAYS, retryDelay } from "./retry-delay.ts";

test.each([
  [0, 15_000],
  [1, 30_000],
  [5, 600_000],
  [9, 7_200_000],
  [20, 7_200_000],
])("after attempt %i the wait is at least %i ms and at most 30 s more", (attempt, base) => {
  expect(retryDelay(DEFAULT_RETRY_DELAYS, attempt, 0)).toBe(base);
  const longest = retryDelay(DEFAULT_RETRY_DELAYS, attempt, 0.999999);
  expect(longest).toBeGreaterThan(base);
  expect(longest).toBeLessThanOrEqual(base + 30_000);
});

test("a short wait has no more jitter than itself, and an empty table does not wait", () => {
  expect(retryDelay([20], 3, 0.999)).toBe(40);
  expect(retryDelay([], 0, 0.5)).toBe(0);
});
