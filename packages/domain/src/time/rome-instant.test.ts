import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { romeDay } from "./rome-day.ts";
import { romeInstant } from "./rome-instant.ts";

describe("the clocks of Rome", () => {
  test.each([
    ["in winter", "2026-11-26", "10:05:00", "2026-11-26T09:05:00.000Z"],
    ["in summer", "2026-07-01", "10:05:00", "2026-07-01T08:05:00.000Z"],
    ["at midnight, when it is still yesterday elsewhere", "2026-11-26", "00:00:00", "2026-11-25T23:00:00.000Z"],
    ["on New Year's eve", "2026-12-31", "23:59:59", "2026-12-31T22:59:59.000Z"],
    ["to the thousandth", "2026-11-26", "10:05:00.125", "2026-11-26T09:05:00.125Z"],
    ["the last second of summer time", "2026-10-25", "01:59:59", "2026-10-24T23:59:59.000Z"],
    ["in the hour that autumn shows twice, the first time", "2026-10-25", "02:30:00", "2026-10-25T00:30:00.000Z"],
    ["after it", "2026-10-25", "03:00:00", "2026-10-25T02:00:00.000Z"],
    ["in the hour that spring leaves out", "2026-03-29", "02:30:00", "2026-03-29T01:30:00.000Z"],
    ["after it", "2026-03-29", "03:00:00", "2026-03-29T01:00:00.000Z"],
  ])("%s (%s %s)", (_when, day, time, instant) => expect(romeInstant(day, time)?.toISOString()).toBe(instant));

  test("without a time mean the beginning of the day", () =>
    expect(romeInstant("2026-07-01")?.toISOString()).toBe("2026-06-30T22:00:00.000Z"));

  test.each([
    ["2026-02-30", "10:00:00"],
    ["2026-13-01", "10:00:00"],
    ["ieri", "10:00:00"],
    ["2026-11-26", "25:00:00"],
    ["2026-11-26", "10:61:00"],
    ["", ""],
  ])("know no %s %s", (day, time) => expect(romeInstant(day, time)).toBeNull());

  test("show on any day and hour the day that was said", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2060-12-31T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 86_399 }),
        (date, second) => {
          const day = date.toISOString().slice(0, 10);
          const time = new Date(second * 1_000).toISOString().slice(11, 19);
          expect(romeDay(romeInstant(day, time) ?? new Date(0))).toBe(day);
        },
      ),
    );
  });
});
