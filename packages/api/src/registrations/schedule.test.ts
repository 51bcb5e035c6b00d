import { expect, test } from "vitest";
import { pauseAfter, retrySeconds } from "./schedule.ts";

test("the tries go on for two days, from seconds to hours, each pause at least as long as the one before", () => {
  const total = retrySeconds.reduce((sum, seconds) => sum + seconds, 0);
  expect(total / 3600).toBeGreaterThanOrEqual(48);
  expect(total / 3600).toBeLessThan(52);
  expect(retrySeconds[0]).toBeLessThan(60);
  expect(retrySeconds.toSorted((one, other) => one - other)).toEqual(retrySeconds);
});

test("a pause is lengthened by chance, never shortened, and after the last try there is none", () => {
  expect([pauseAfter(0, 0), pauseAfter(0, 1)]).toEqual([10, 12]);
  expect(pauseAfter(retrySeconds.length, 0)).toBeNull();
});
