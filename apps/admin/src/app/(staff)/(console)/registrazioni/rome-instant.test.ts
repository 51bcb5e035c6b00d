import { expect, test } from "vitest";
import { romeInstant } from "./rome-instant.ts";

test.each([
  ["2026-11-23T10:30", "2026-11-23T09:30:00.000Z"],
  ["2026-07-01T10:30", "2026-07-01T08:30:00.000Z"],
  ["2026-01-01T00:00", "2025-12-31T23:00:00.000Z"],
  ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T12:00", "2026-10-25T11:00:00.000Z"],
])("%s on the office's clock is the instant %s", (typed, instant) => {
  expect(romeInstant(typed)).toBe(instant);
});

test.each(["", "ieri", "2026-13-01T10:00", "2026-11-23", "2026-11-23T25:00"])("%j is no date", (typed) => {
  expect(romeInstant(typed)).toBeNull();
});
