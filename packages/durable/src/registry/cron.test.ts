import fc from "fast-check";
import { expect, test } from "vitest";

import { refusedCron, tickAfter } from "./cron.ts";

const local = (date: Date): string =>
  new Intl.DateTimeFormat("sv", {
    timeZone: "Europe/Rome",
    dateStyle: "short",
    timeStyle: "short",
  }).format(date);
const ticks = (cron: string, from: string, count: number): string[] => {
  const seen: string[] = [];
  let at = new Date(from);
  for (let n = 0; n < count; n += 1) {
    at = tickAfter(cron, at) ?? at;
    seen.push(at.toISOString());
  }
  return seen;
};

test("in the night without 02:30 the tick comes right after the jump, once", () => {
  expect(ticks("TZ=Europe/Rome 30 2 * * *", "2026-03-28T00:00:00Z", 3)).toEqual([
    "2026-03-28T01:30:00.000Z",
    "2026-03-29T01:00:00.000Z",
    "2026-03-30T00:30:00.000Z",
  ]);
});

test("in the night with two 02:30 the tick comes at the first, once", () => {
  expect(ticks("TZ=Europe/Rome 30 2 * * *", "2026-10-24T00:00:00Z", 3)).toEqual([
    "2026-10-24T00:30:00.000Z",
    "2026-10-25T00:30:00.000Z",
    "2026-10-26T01:30:00.000Z",
  ]);
});

test("an interval goes on by elapsed time through both nights", () => {
  for (const night of ["2026-03-28T23:00:00Z", "2026-10-24T23:00:00Z"]) {
    const times = ticks("TZ=Europe/Rome */30 * * * *", night, 12).map(Date.parse);
    expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) === 1_800_000)).toBe(
      true,
    );
  }
});

test("at any hour that exists every night, a daily tick keeps its local time", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 23 }),
      fc.nat(59),
      fc.integer({ min: 0, max: 3_000 }),
      (hour, minute, day) => {
        const after = new Date(Date.parse("2026-01-01T00:00:00Z") + day * 86_400_000);
        const tick = tickAfter(`TZ=Europe/Rome ${minute} ${hour} * * *`, after);
        expect(tick !== null && local(tick).slice(11)).toBe(
          `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
        );
      },
    ),
  );
});

test.each(["", "* * * *", "* * * * * *", "61 * * * *", "TZ=Nowhere/Town 0 6 * * *", "0 0 30 2 *"])(
  "%j is refused with a reason",
  (cron) => {
    expect(refusedCron(cron)).toMatch(/\w{3}/);
  },
);

test.each(["0 6 * * *", "TZ=Europe/Rome 0 6 * * 1-5", "*/5 * * * *"])("%j is accepted", (cron) => {
  expect(refusedCron(cron)).toBeNull();
});
