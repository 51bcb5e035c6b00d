import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestDue, newsKinds, newsPaces, NewsWish, romeHour, romeWeekday, usualWish } from "./news-wish.ts";

const wish = (more: Partial<NewsWish> = {}): NewsWish => ({
  ...usualWish,
  mentioned: "never",
  assigned: "never",
  answered: "never",
  arrived: "never",
  ...more,
});

describe("the clock of an Italian office", () => {
  test.each([
    ["2026-11-26T07:00:00Z", 8, 4],
    ["2026-07-26T07:00:00Z", 9, 7],
    ["2026-11-22T23:30:00Z", 0, 1],
    ["2026-07-19T22:30:00Z", 0, 1],
  ])("at %s it is %i on weekday %i", (instant, hour, weekday) => {
    expect([romeHour(new Date(instant)), romeWeekday(new Date(instant))]).toEqual([hour, weekday]);
  });
});

describe("a digest", () => {
  test("is due from its hour on, all day long", () => {
    const at = (instant: string) => digestDue(wish({ arrived: "daily", hour: 8 }), new Date(instant));
    expect(at("2026-11-26T06:59:59Z")).toBeNull();
    expect(at("2026-11-26T07:00:00Z")).toEqual({ name: "digest-2026-11-26", kinds: ["arrived"] });
    expect(at("2026-11-26T22:59:59Z")).toEqual({ name: "digest-2026-11-26", kinds: ["arrived"] });
    expect(at("2026-11-26T23:00:00Z")).toBeNull();
  });

  test("of the week is due on its weekday only, together with what is daily", () => {
    const weekly = wish({ arrived: "weekly", answered: "daily", weekday: 4, hour: 0 });
    expect(digestDue(weekly, new Date("2026-11-26T10:00:00Z"))?.kinds).toEqual(["answered", "arrived"]);
    expect(digestDue(weekly, new Date("2026-11-27T10:00:00Z"))?.kinds).toEqual(["answered"]);
  });

  test("holds nothing that is told at once, and nothing that is not wanted", () => {
    expect(digestDue(wish({ mentioned: "at_once" }), new Date("2026-11-26T10:00:00Z"))).toBeNull();
    expect(digestDue(wish(), new Date("2026-11-26T10:00:00Z"))).toBeNull();
  });

  test.each([
    ["the night summer time begins, which has no half past two", "2026-03-29", 2],
    ["the night it ends, which has it twice", "2026-10-25", 2],
    ["any night", "2026-11-26", 2],
  ])("has one name in %s", (_night, day, hour) => {
    const names = new Set<string>();
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const due = digestDue(
        wish({ arrived: "daily", hour }),
        new Date(Date.parse(`${day}T01:00:00Z`) + minute * 60_000),
      );
      if (due) names.add(due.name);
    }
    expect([...names].filter((name) => name === `digest-${day}`)).toHaveLength(1);
  });

  test("has one name a day and one day a name, whoever wishes what", () => {
    const wishes = fc.record({
      mentioned: fc.constantFrom(...newsPaces),
      assigned: fc.constantFrom(...newsPaces),
      answered: fc.constantFrom(...newsPaces),
      arrived: fc.constantFrom(...newsPaces),
      hour: fc.integer({ min: 0, max: 23 }),
      weekday: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(
        wishes,
        fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
        (one, now) => {
          const due = digestDue(one, now);
          if (due === null) return;
          expect(romeHour(now)).toBeGreaterThanOrEqual(one.hour);
          for (const kind of newsKinds)
            expect(due.kinds.includes(kind)).toBe(
              one[kind] === "daily" || (one[kind] === "weekly" && romeWeekday(now) === one.weekday),
            );
        },
      ),
    );
  });
});

test("what nobody chose is the usual: named and handed at once, answers daily at eight, arrivals not", () => {
  expect(usualWish).toEqual({
    mentioned: "at_once",
    assigned: "at_once",
    answered: "daily",
    arrived: "never",
    hour: 8,
    weekday: 1,
  });
  expect(NewsWish.safeParse({ ...usualWish, hour: 24 }).success).toBe(false);
  expect(NewsWish.safeParse({ ...usualWish, weekday: 0 }).success).toBe(false);
  expect(NewsWish.safeParse({ ...usualWish, other: "daily" }).success).toBe(false);
});
