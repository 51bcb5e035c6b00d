import { type Status, statuses } from "@sportello/domain/applications/status";
import { type CommandName, type Transition, transitions } from "@sportello/domain/applications/transitions";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../testing/database.ts";
import { type ApplicationWish, makeApplication } from "./make-application.ts";
import { makeOffice } from "./make-office.ts";
import { makePerson } from "./make-person.ts";
import { makeService } from "./make-service.ts";
import { makeStaff } from "./make-staff.ts";
import { makeTenant } from "./make-tenant.ts";

const { db, owner } = testDatabase();
let tenantId = "";
let usual: Pick<ApplicationWish, "service" | "personId" | "officeId" | "assigneeId">;
beforeAll(async () => {
  ({ id: tenantId } = await makeTenant(owner));
  const office = await makeOffice(db, tenantId);
  const service = await makeService(db, tenantId, { officeId: office.id });
  const person = await makePerson(db, tenantId);
  const staff = await makeStaff(db, tenantId, { role: "operator", offices: [office.id] });
  usual = { service, personId: person.id, officeId: office.id, assigneeId: staff.id };
});

const made = async (wish: Partial<ApplicationWish> = {}) => {
  const { id } = await makeApplication(db, tenantId, { ...usual, ...wish });
  return db.inTenant(tenantId, (tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      include: { changes: { orderBy: [{ at: "asc" }, { id: "asc" }] }, integrations: true },
    }),
  );
};
/** In which lives a status is met: with or without a registry, with or without money and stamps. */
const lives: readonly [string, Partial<ApplicationWish>][] = [
  ["a service that registers nothing", {}],
  ["one that registers", { isRegistered: true, registrationNumber: "0000012/2026" }],
  ["one that is paid at once", { isRegistered: true, dues: { payment: "immediate" } }],
  ["one that is stamped and paid when accepted", { isRegistered: true, dues: { payment: "deferred", stamp: true } }],
];
const reachable = async (wish: Partial<ApplicationWish>) => {
  const found: Awaited<ReturnType<typeof made>>[] = [];
  for (const status of statuses) {
    const application = await made({ ...wish, status }).catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith("no life leads to")) return null;
      throw error;
    });
    if (application) found.push(application);
  }
  return found;
};

describe.each(lives)("an application of %s", (_, wish) => {
  let all: Awaited<ReturnType<typeof made>>[] = [];
  beforeAll(async () => {
    all = await reachable(wish);
  });

  test("is made for every status that its life knows, by moves of the table that follow each other", () => {
    expect(all.length).toBeGreaterThan(10);
    for (const { status, changes } of all) {
      expect(changes.at(-1)?.to ?? "draft").toBe(status);
      changes.forEach(({ command, from, to, by }, step) => {
        expect(from).toBe(changes[step - 1]?.to ?? "draft");
        const rows: readonly Transition[] = transitions[command as CommandName];
        expect(rows.some((row) => row.to === to && row.from.includes(from) && row.by.includes(by))).toBe(true);
      });
    }
  });

  test("has code, instant and signature once it was sent, and none of them before", () => {
    for (const { status, code, submittedAt, identity, changes } of all) {
      expect([code, submittedAt, identity].map((value) => value !== null)).toEqual(
        status === "draft" ? [false, false, false] : [true, true, true],
      );
      expect(changes[0]?.at ?? null).toEqual(submittedAt);
    }
  });

  test("has an outcome with its reason exactly when it was decided, and an assignee once somebody worked on it", () => {
    for (const { outcome, outcomeAt, outcomeReason, assigneeId, changes } of all) {
      const decision = changes.find(({ command }) => command === "accept" || command === "reject");
      expect(outcome).toBe(decision ? (decision.command === "accept" ? "accepted" : "rejected") : null);
      expect([outcomeAt, outcomeReason === null]).toEqual([decision?.at ?? null, decision === undefined]);
      expect(assigneeId !== null).toBe(changes.some(({ by }) => by === "operator"));
    }
  });

  test("keeps a request for integrations with its answer, where the history asks for one", () => {
    for (const { changes, integrations } of all) {
      const isAsked = changes.some(({ command }) => command === "requestIntegration");
      const isAnswered = changes.some(({ command }) => command === "answerIntegration");
      expect(integrations.map(({ answeredAt }) => answeredAt !== null)).toEqual(isAsked ? [isAnswered] : []);
    }
  });
});

describe("the time of a history", () => {
  const submittedAt = new Date("2026-10-05T21:00:00Z");

  test("goes on for some hours from move to move, and ends before the instant that is given", async () => {
    const until = new Date("2026-10-05T22:00:00Z");
    const { changes } = await made({ status: "accepted", submittedAt, until });
    const instants = changes.map(({ at }) => at.getTime());
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
    expect(new Set(instants).size).toBe(instants.length);
    expect(Math.max(...instants)).toBeLessThan(until.getTime());
    expect(instants[0]).toBe(submittedAt.getTime());
  });

  test.each<[Status, number]>([
    ["in_charge", 0],
    ["awaiting_integration", 0],
    ["in_charge_after_integration", 1],
  ])("moves the last day by the pauses that are over: in %s by %i", async (status, days) => {
    // Asked at ten in the evening in Rome; five hours later it is another day.
    const { dueOn, changes } = await made({ status, submittedAt: new Date("2026-10-05T05:00:00Z"), maxDays: 30 });
    const asked = changes.findIndex(({ to }) => to === "awaiting_integration");
    const [began, ended] = [changes[asked]?.at, changes[asked + 1]?.at].map((at) => at && romeDay(at));
    if (days > 0) expect(ended).toBe(addDays(began ?? "", days));
    expect(dueOn?.toISOString().slice(0, 10)).toBe(addDays("2026-10-05", 30 + days));
  });

  test("has no last day where none is asked for, and the given one where it is", async () => {
    expect((await made({ status: "in_charge" })).dueOn).toBeNull();
    expect((await made({ status: "draft", maxDays: 30 })).dueOn).toBeNull();
    const dueOn = new Date("2026-12-24");
    expect((await made({ status: "in_charge", dueOn, maxDays: 1 })).dueOn).toEqual(dueOn);
  });
});

test("a number is of the year in which the registry gave it, also when the application was sent the year before", async () => {
  const registrationNumber = (at: Date) => `0000001/${romeDay(at).slice(0, 4)}`;
  const submittedAt = new Date("2026-12-31T20:00:00Z");
  const { registeredAt, registrationNumber: number } = await made({
    status: "registered",
    isRegistered: true,
    submittedAt,
    registrationNumber,
  });
  expect(romeDay(registeredAt ?? submittedAt)).toBe("2027-01-01");
  expect(number).toBe("0000001/2027");
});

test("a guest's has no signature, though it was sent", async () => {
  const { identity, submittedAt } = await made({ status: "submitted", isFromGuest: true });
  expect([identity, submittedAt !== null]).toEqual([null, true]);
});
