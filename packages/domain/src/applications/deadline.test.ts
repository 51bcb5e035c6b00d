import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../time/rome-day.ts";
import { deadlineOf, pausesOf } from "./deadline.ts";

const at = (iso: string) => new Date(iso);
const sent = { submittedAt: at("2026-11-02T10:00:00Z"), maxDays: 30, pauses: [], now: at("2026-11-10T10:00:00Z") };

describe("the last day to conclude", () => {
  test("is thirty calendar days after the day of sending, which does not count", () => {
    expect(deadlineOf(sent)).toEqual({ dueOn: "2026-12-02", isPaused: false, daysLeft: 22 });
  });

  test("counts the day of Rome when the citizen sends at half past midnight", () => {
    expect(deadlineOf({ ...sent, submittedAt: at("2026-11-02T23:30:00Z") }).dueOn).toBe("2026-12-03");
  });

  test("is moved by the days an integration was awaited", () => {
    const pauses = [{ from: at("2026-11-05T09:00:00Z"), to: at("2026-11-09T18:00:00Z") }];
    expect(deadlineOf({ ...sent, pauses }).dueOn).toBe("2026-12-06");
  });

  test("is not moved by an integration answered on the same day", () => {
    const pauses = [{ from: at("2026-11-05T09:00:00Z"), to: at("2026-11-05T18:00:00Z") }];
    expect(deadlineOf({ ...sent, pauses }).dueOn).toBe("2026-12-02");
  });

  test("moves on every day while the integration is still awaited", () => {
    const pauses = [{ from: at("2026-11-05T09:00:00Z"), to: null }];
    expect(deadlineOf({ ...sent, pauses })).toEqual({ dueOn: "2026-12-07", isPaused: true, daysLeft: 27 });
  });

  test("overdue is told in negative days", () => {
    expect(deadlineOf({ ...sent, now: at("2026-12-04T10:00:00Z") }).daysLeft).toBe(-2);
  });

  test("is the sum of the term and of all the pauses, however many", () => {
    const days = fc.array(fc.tuple(fc.nat(5), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), days, (maxDays, stretches) => {
        let day = "2026-11-02";
        const pauses = stretches.map(([gap, length]) => {
          const from = addDays(day, gap);
          day = addDays(from, length);
          return { from: at(`${from}T09:00:00Z`), to: at(`${day}T11:00:00Z`) };
        });
        const waited = stretches.reduce((sum, [, length]) => sum + length, 0);
        expect(deadlineOf({ ...sent, maxDays, pauses }).dueOn).toBe(addDays("2026-11-02", maxDays + waited));
      }),
    );
  });
});

describe("the pauses in a history", () => {
  const requested = at("2026-11-05T09:00:00Z");
  const awaited = at("2026-11-05T09:05:00Z");
  const answered = at("2026-11-09T18:00:00Z");

  test("run from the request, not from its registration, to the answer", () => {
    expect(
      pausesOf([
        { to: "in_charge", at: at("2026-11-04T09:00:00Z") },
        { to: "integration_requested", at: requested },
        { to: "awaiting_integration", at: awaited },
        { to: "integration_sent", at: answered },
        { to: "integration_registered", at: at("2026-11-09T18:01:00Z") },
      ]),
    ).toEqual([{ from: requested, to: answered }]);
  });

  test("stay open while nobody answers", () => {
    expect(pausesOf([{ to: "awaiting_integration", at: awaited }])).toEqual([{ from: awaited, to: null }]);
  });

  test("of an application never integrated are none", () => {
    expect(
      pausesOf([
        { to: "sent", at: requested },
        { to: "submitted", at: awaited },
      ]),
    ).toEqual([]);
  });

  test("of two integrations are two", () => {
    const history = [requested, answered, at("2026-11-12T08:00:00Z"), at("2026-11-13T08:00:00Z")].map(
      (moment, index) => ({
        to: index % 2 === 0 ? ("awaiting_integration" as const) : ("in_charge_after_integration" as const),
        at: moment,
      }),
    );
    expect(pausesOf(history)).toHaveLength(2);
  });
});
