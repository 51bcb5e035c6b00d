import type { Application } from "@sportello/db/generated/client";
import { finalStatuses, statuses } from "@sportello/domain/applications/status";
import { ServiceOptions } from "@sportello/domain/services/options";
import { describe, expect, test } from "vitest";
import { blankContent } from "../services/creating/blank.ts";
import type { Version } from "../services/version.ts";
import { factsOf, rulesOf } from "./facts.ts";
import { dayOrNull, dueOnOf, isoOrNull, isRegistrationPending, timelineOf, type TimelineStep } from "./present.ts";

const options = (change: object = {}) => ServiceOptions.parse({ ...blankContent("x").options, ...change });
const registering = { classification: "6.3", folder: "ZTL {anno}" };
const version = (change: object = {}) => ({ options: options(change) }) as Version;
const row = (change: Partial<Application> = {}) =>
  ({
    status: "in_charge",
    personId: "p",
    officeId: "o",
    serviceId: "s",
    assigneeId: "a",
    registrationNumber: null,
    outcome: null,
    identity: { level: "spid2" },
    submittedAt: new Date("2026-11-02T10:00:00Z"),
    channel: "online",
    leavingId: null,
    ...change,
  }) as Application;
const step = (to: TimelineStep["to"], at: string): TimelineStep => ({
  id: at,
  at,
  command: "takeCharge",
  from: "submitted",
  to,
  by: "operator",
  actorId: null,
  onBehalfOf: null,
  reason: null,
});

describe("the last day that screens show", () => {
  const now = new Date("2026-11-20T10:00:00Z");

  test("is so many days after the day of sending, in Rome", () => {
    expect(dueOnOf(row(), version({ maxDays: 30 }), [], now)).toBe("2026-12-02");
    // Half an hour before midnight in London is the next day in Rome.
    expect(dueOnOf(row({ submittedAt: new Date("2026-11-02T23:30:00Z") }), version({ maxDays: 30 }), [], now)).toBe(
      "2026-12-03",
    );
  });

  test("moves by the days the citizen was awaited, and while they are it goes on moving", () => {
    const asked = step("awaiting_integration", "2026-11-05T10:00:00Z");
    const answered = step("in_charge_after_integration", "2026-11-15T10:00:00Z");
    expect(dueOnOf(row(), version({ maxDays: 30 }), [asked, answered], now)).toBe("2026-12-12");
    const waiting = row({ status: "awaiting_integration" });
    expect(dueOnOf(waiting, version({ maxDays: 30 }), [asked], now)).toBe("2026-12-17");
    expect(dueOnOf(waiting, version({ maxDays: 30 }), [asked], new Date("2026-11-21T10:00:00Z"))).toBe("2026-12-18");
  });

  test.each(finalStatuses)("is none any more when the application is %s", (status) => {
    expect(dueOnOf(row({ status }), version(), [], now)).toBeNull();
  });

  test("is none before it was sent", () => {
    expect(dueOnOf(row({ status: "draft", submittedAt: null }), version(), [], now)).toBeNull();
  });
});

describe("a number that is still to come", () => {
  test.each(statuses)("is awaited in %s exactly while the application is alive and was sent", (status) => {
    const isAlive = !(finalStatuses as readonly string[]).includes(status);
    expect(isRegistrationPending(row({ status }), version({ registration: registering }))).toBe(isAlive);
  });

  test("is not awaited by who has it, who sent nothing, or where nothing is registered", () => {
    const register = version({ registration: registering });
    expect(isRegistrationPending(row({ registrationNumber: "1/2026" }), register)).toBe(false);
    expect(isRegistrationPending(row({ submittedAt: null }), register)).toBe(false);
    expect(isRegistrationPending(row(), version())).toBe(false);
  });
});

describe("instants and days", () => {
  test("are ISO, or nothing where there is none", () => {
    const at = new Date("2026-11-02T10:00:00.123Z");
    expect([isoOrNull(at), isoOrNull(null)]).toEqual(["2026-11-02T10:00:00.123Z", null]);
    expect([dayOrNull(new Date("2026-11-02")), dayOrNull(null)]).toEqual(["2026-11-02", null]);
  });
});

test("a history is told in its order, without the tenant and the application it was read by", () => {
  const stored = {
    id: "c1",
    at: new Date("2026-11-02T10:00:00Z"),
    command: "submit",
    from: "draft" as const,
    to: "sent" as const,
    by: "citizen" as const,
    actorId: "p",
    onBehalfOf: null,
    reason: null,
  };
  const told = timelineOf([{ ...stored, tenantId: "t", applicationId: "x" } as typeof stored]);
  expect(told).toEqual([{ ...stored, at: "2026-11-02T10:00:00.000Z" }]);
});

describe("what the rules look at", () => {
  test("are the options of the publication it was sent with", () => {
    expect(rulesOf(options())).toEqual({
      needsRegistration: false,
      allowWithdraw: true,
      allowReopening: true,
      allowIntegration: true,
      payment: "none",
      stamp: false,
    });
    expect(rulesOf(options({ registration: registering, allowWithdraw: false }))).toMatchObject({
      needsRegistration: true,
      allowWithdraw: false,
    });
  });

  test.each<[string, Partial<Application>, boolean]>([
    ["sent online without an identity", { identity: null }, true],
    ["sent online with one", {}, false],
    ["typed at the counter: the person was identified by a document", { identity: null, channel: "counter" }, false],
    ["a draft that nobody has signed yet", { identity: null, submittedAt: null, status: "draft" }, false],
  ])("is a guest's: %s (%#)", (_, change, isFromGuest) => {
    expect(factsOf(row(change), options()).isFromGuest).toBe(isFromGuest);
  });

  test("is accepted only by its outcome, registered only by its number, leaving only while a decision is on its way", () => {
    const facts = factsOf(row(), options());
    expect([facts.wasAccepted, facts.isRegistered, facts.isLeaving]).toEqual([false, false, false]);
    const other = factsOf(row({ outcome: "accepted", registrationNumber: "1/2026", leavingId: "d" }), options());
    expect([other.wasAccepted, other.isRegistered, other.isLeaving]).toEqual([true, true, true]);
    expect(factsOf(row({ outcome: "rejected" }), options()).wasAccepted).toBe(false);
  });

  test("has no money and no stamp unless somebody says so", () => {
    expect(factsOf(row(), options())).toMatchObject({ hasPayments: false, isStamped: false });
    expect(factsOf(row(), options(), { hasPayments: true, isStamped: true })).toMatchObject({
      hasPayments: true,
      isStamped: true,
    });
  });
});
