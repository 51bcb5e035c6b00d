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
    expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) === 1_800_000)).toBe(true);
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

test.each([
  ["30 2 * * *", 3_652],
  ["0 3 * * *", 3_652],
  ["59 1 * * *", 3_652],
  ["0 0 * * 1", 522],
  ["15 2 1 * *", 120],
  ["0 2 29 2 *", 2],
])("over ten years in Rome %s comes %i times: never missing, never twice on one day", (cron, count) => {
  const days = new Set<string>();
  let at = new Date("2025-12-31T23:00:00Z");
  const end = Date.parse("2035-12-31T23:00:00Z") - 1;
  let ticks = 0;
  for (
    let next = tickAfter(`TZ=Europe/Rome ${cron}`, new Date(at.getTime() - 1));
    next !== null && next.getTime() < end;
    next = tickAfter(`TZ=Europe/Rome ${cron}`, at)
  ) {
    expect(next.getTime()).toBeGreaterThan(at.getTime() - 1);
    at = next;
    ticks += 1;
    days.add(local(at).slice(0, 10));
  }
  expect([ticks, days.size]).toEqual([count, count]);
});

test("a tick is always later than the moment it is asked for, also a moment before or after the clocks change", () => {
  const changes = ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z"].map(Date.parse);
  fc.assert(
    fc.property(
      fc.constantFrom(...changes),
      fc.integer({ min: -7_200_000, max: 7_200_000 }),
      fc.constantFrom("* * * * *", "*/7 * * * *", "30 2 * * *", "0 * * * *", "0 2,3 * * *"),
      (change, off, cron) => {
        const after = new Date(change + off);
        const next = tickAfter(`TZ=Europe/Rome ${cron}`, after);
        expect(next?.getTime()).toBeGreaterThan(after.getTime());
        expect(next?.getSeconds()).toBe(0);
      },
    ),
  );
});

test.each([
  ["TZ=UTC 0 6 * * *", "2026-07-01T06:00:00.000Z"],
  ["0 6 * * *", "2026-07-01T06:00:00.000Z"],
  ["TZ=Europe/Rome 0 6 * * *", "2026-07-01T04:00:00.000Z"],
  ["TZ=America/New_York 0 6 * * *", "2026-07-01T10:00:00.000Z"],
  ["  TZ=Europe/Rome   0 6 * * *  ", "2026-07-01T04:00:00.000Z"],
])("%s comes at %s", (cron, expected) => {
  expect(tickAfter(cron, new Date("2026-07-01T00:00:00Z"))?.toISOString()).toBe(expected);
});
