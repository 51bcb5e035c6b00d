import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, romeDay, startOfRomeDay } from "./rome-day.ts";

test.each([
  ["in winter the day begins at 23 UTC", "2026-01-10T23:00:00Z", "2026-01-11"],
  ["in winter it is still the day before a second earlier", "2026-01-10T22:59:59Z", "2026-01-10"],
  ["in summer the day begins at 22 UTC", "2026-07-10T22:00:00Z", "2026-07-11"],
  ["the year ends in Rome before it does in London", "2026-12-31T23:30:00Z", "2027-01-01"],
])("%s", (_rule, instant, day) => {
  expect(romeDay(new Date(instant))).toBe(day);
});

test("the leap day and the changes of hour are ordinary days", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
});

test("counting forward and back agree", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      expect(daysBetween("2026-11-23", addDays("2026-11-23", days))).toBe(days);
    }),
  );
});

test.each([
  ["2026-01-11", "2026-01-10T23:00:00.000Z"],
  ["2026-07-11", "2026-07-10T22:00:00.000Z"],
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z"],
])("%s begins in Rome at %s", (day, instant) => expect(startOfRomeDay(day).toISOString()).toBe(instant));
