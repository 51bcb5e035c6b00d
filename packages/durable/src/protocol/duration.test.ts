import fc from "fast-check";
import { expect, test } from "vitest";
import { delayMs, durationMs } from "./duration.ts";

test.each([
  ["1s", 1_000],
  ["1d2h", 93_600_000],
  ["52w1d", 31_536_000_000],
  ["1w1d1h1m1s", 694_861_000],
  ["", null],
  ["5", null],
  ["1h 30m", null],
  ["2h1d", null],
  ["-1s", null],
])("the duration %j is %j milliseconds", (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});

test("a date is as far away as it is, and a date that passed is now", () => {
  const now = Date.parse("2026-03-01T00:00:00Z");
  expect(delayMs("2026-03-02T00:00:00.000Z", now)).toBe(86_400_000);
  expect(delayMs("2020-03-02T00:00:00.000Z", now)).toBe(0);
  expect(delayMs("2026-99-02T00:00:00.000Z", now)).toBeNull();
  expect(delayMs("10s", now)).toBe(10_000);
});

test("every duration the SDK can write is read as its sum", () => {
  fc.assert(
    fc.property(fc.nat(51), fc.nat(6), fc.nat(23), fc.nat(59), fc.integer({ min: 1, max: 59 }), (w, d, h, m, s) => {
      const text = [
        [w, "w"],
        [d, "d"],
        [h, "h"],
        [m, "m"],
        [s, "s"],
      ]
        .map(([count, unit]) => (count === 0 ? "" : `${count}${unit}`))
        .join("");
      expect(durationMs(text)).toBe(((((w * 7 + d) * 24 + h) * 60 + m) * 60 + s) * 1000);
    }),
  );
});
