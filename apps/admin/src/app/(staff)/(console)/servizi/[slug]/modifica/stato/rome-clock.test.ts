import { expect, test } from "vitest";
import { romeInstant } from "../../../../registrazioni/rome-instant.ts";
import { romeClock } from "./rome-clock.ts";

test.each([
  ["2026-12-01T07:00:00.000Z", "2026-12-01T08:00"],
  ["2026-07-01T22:30:00.000Z", "2026-07-02T00:30"],
  [null, ""],
])("%s is %j on the municipality's clock", (instant, clock) => {
  expect(romeClock(instant)).toBe(clock);
});

test.each(["2026-01-31T23:59", "2026-08-15T12:00"])("%s read and written again is the same", (clock) => {
  expect(romeClock(new Date(romeInstant(clock) ?? "").toISOString())).toBe(clock);
});
