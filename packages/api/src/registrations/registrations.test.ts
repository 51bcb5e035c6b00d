import { ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { findApplication } from "../applications/find.ts";
import { withdraw } from "../applications/withdraw.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listRegistrations } from "./list.ts";
import { markByHand } from "./mark-by-hand.ts";
import { retryRegistrations } from "./retry.ts";
import { retrySeconds } from "./schedule.ts";
import { tryRegistration } from "./try-registration.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let manager: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  manager = await town.staff("manager", [town.mobility]);
});

const attempt = async (registrationId: string, number = 0) =>
  tryRegistration(await asJob(citizen), { registrationId, number });
const row = (id: string) => citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id } }));
const tasks = (subjectId: string) => citizen.inTenant((tx) => tx.task.findMany({ where: { subjectId } }));
const seen = (id: string) => findApplication(citizen, { id, locale: "it" });
const sentWith = (key: string) => runtime.protocol.registrations.filter(({ request }) => request.key === key);

describe("a document that waits for its number", () => {
  test("is registered with its attachments, its folder of the year and its subject, and the application goes on", async () => {
    const { applicationId, registrationId, documentId } = await acquired(citizen);
    expect(await attempt(registrationId)).toEqual({ state: "registered" });
    const [sent] = sentWith(documentId);
    expect(sent?.request).toMatchObject({
      direction: "incoming",
      sender: { fiscalCode: citizen.actor.fiscalCode },
      classification: expect.any(String),
    });
    expect(sent?.request.subject).toMatch(new RegExp(`ZTL.*${citizen.actor.fiscalCode}.*${applicationId}`));
    expect(sent?.request.folder).not.toContain("{anno}");
    expect(sent?.request.attachments.length).toBe((await seen(applicationId)).uploads.length);
    expect(await seen(applicationId)).toMatchObject({
      status: "registered",
      registrationNumber: sent?.receipt.number,
      isRegistrationPending: false,
    });
  });

  test("has one number however often the step is done", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    await Promise.allSettled([attempt(registrationId), attempt(registrationId)]);
    expect(await attempt(registrationId)).toEqual({ state: "registered" });
    expect(sentWith(documentId)).toHaveLength(1);
  });

  test("is looked up by its key after an unknown outcome, not sent again", async () => {
    const { registrationId, documentId } = await acquired(citizen);
    runtime.protocol.failNext("after");
    expect(await attempt(registrationId)).toMatchObject({ state: "waiting" });
    const register = vi.spyOn(runtime.protocol, "register");
    expect(await attempt(registrationId, 1)).toEqual({ state: "registered" });
    expect(register).not.toHaveBeenCalled();
    expect(sentWith(documentId)).toHaveLength(1);
    register.mockRestore();
  });

  test("waits longer after each failure, with the reason on the screen, and after the last one a person is told", async () => {
    const { registrationId } = await acquired(citizen);
    runtime.protocol.failNext("before");
    const first = await attempt(registrationId);
    expect(first).toMatchObject({ state: "waiting" });
    expect(await row(registrationId)).toMatchObject({
      attempts: 1,
      lastReason: "fake registry is down",
      nextTryAt: expect.any(Date),
    });
    runtime.protocol.failNext("before");
    expect((await attempt(registrationId, 8)).waitSeconds).toBeGreaterThan(first.waitSeconds ?? 0);
    runtime.protocol.failNext("before");
    expect(await attempt(registrationId, retrySeconds.length)).toEqual({ state: "failed" });
    expect(await tasks(registrationId)).toMatchObject([
      { kind: "registration", reason: "fake registry is down", resolvedAt: null },
    ]);
  });

  test("goes to the cockpit at once when the vendor refuses it", async () => {
    const { registrationId, applicationId } = await acquired(citizen);
    const refuse = vi
      .spyOn(runtime.protocol, "register")
      .mockRejectedValueOnce(new ConnectorRefused("E12", "Classifica inesistente"));
    expect(await attempt(registrationId)).toEqual({ state: "refused" });
    refuse.mockRestore();
    expect(await row(registrationId)).toMatchObject({ state: "refused", lastReason: "Classifica inesistente" });
    expect(await seen(applicationId)).toMatchObject({ status: "submitted", isRegistrationPending: true });
  });

  test("does not take a number that another document has", async () => {
    const [one, other] = [await acquired(citizen), await acquired(citizen)];
    await attempt(one.registrationId);
    const [taken] = sentWith(one.documentId);
    if (!taken) throw new Error("the first document has no number");
    const repeat = vi.spyOn(runtime.protocol, "register").mockResolvedValueOnce(taken.receipt);
    expect(await attempt(other.registrationId)).toEqual({ state: "refused" });
    repeat.mockRestore();
    expect((await row(other.registrationId)).lastReason).toContain(taken.receipt.number);
  });

  test("of an application withdrawn meanwhile gets its number, and the application stays withdrawn", async () => {
    const { applicationId, registrationId } = await acquired(citizen);
    await withdraw(citizen, { id: applicationId });
    expect(await attempt(registrationId)).toEqual({ state: "registered" });
    expect(await seen(applicationId)).toMatchObject({ status: "withdrawn", registrationNumber: expect.any(String) });
  });
});

describe("the cockpit", () => {
  const refused = async () => {
    const made = await acquired(citizen);
    const refuse = vi
      .spyOn(runtime.protocol, "register")
      .mockRejectedValueOnce(new ConnectorRefused("E1", "Fascicolo chiuso"));
    await attempt(made.registrationId);
    refuse.mockRestore();
    return made;
  };

  test("shows what waits, since when, and why", async () => {
    const { registrationId } = await refused();
    const { items, counts } = await listRegistrations(manager, { state: "refused" });
    expect(items.find(({ id }) => id === registrationId)).toMatchObject({
      reason: "Fascicolo chiuso",
      attempts: 1,
      document: { kind: "receipt" },
    });
    expect(counts.find(({ state }) => state === "refused")?.count).toBe(items.length);
  });

  test("tries again what was refused: the task is settled and a new run begins", async () => {
    const { registrationId } = await refused();
    expect(await retryRegistrations(manager, { ids: [registrationId] })).toEqual({ retried: 1 });
    expect(await row(registrationId)).toMatchObject({ state: "waiting", attempts: 0 });
    expect((await tasks(registrationId)).every(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
    const events = await manager.inTenant((tx) =>
      tx.outboxEvent.findMany({
        where: { payload: { path: ["registrationId"], equals: registrationId } },
        orderBy: { id: "asc" },
      }),
    );
    expect(events.map(({ name }) => name)).toEqual(["registration/waiting", "registration/waiting"]);
    expect(await attempt(registrationId)).toEqual({ state: "registered" });
  });

  test("tries again all of a vendor, and leaves alone what has its number", async () => {
    const done = await acquired(citizen);
    await attempt(done.registrationId);
    await refused();
    const open = (await listRegistrations(manager, {})).counts
      .filter(({ state }) => state !== "registered")
      .reduce((sum, { count }) => sum + count, 0);
    expect(await retryRegistrations(manager, { vendor: "fake-protocol" })).toEqual({ retried: open });
    expect((await row(done.registrationId)).state).toBe("registered");
    expect(await retryRegistrations(manager, { vendor: "another" })).toEqual({ retried: 0 });
  });

  test("takes a number registered by hand, with its day, and says who typed it", async () => {
    const { registrationId, applicationId } = await refused();
    await expect(
      markByHand(manager, { id: registrationId, number: "99/2026", registeredAt: "2030-01-01T00:00:00Z" }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    await markByHand(manager, { id: registrationId, number: "99/2026", registeredAt: "2026-11-20T10:00:00Z" });
    expect(await seen(applicationId)).toMatchObject({
      status: "registered",
      registrationNumber: "99/2026",
      registeredAt: "2026-11-20T10:00:00.000Z",
    });
    expect(await row(registrationId)).toMatchObject({ byHandBy: manager.actor.id });
    const entries = await manager.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "registration.marked_by_hand", subjectId: registrationId } }),
    );
    expect(entries).toMatchObject([{ actorId: manager.actor.id, details: { number: "99/2026" } }]);
    await expect(
      markByHand(manager, { id: registrationId, number: "1", registeredAt: "2026-11-20T10:00:00Z" }),
    ).rejects.toMatchObject({ code: "not_in_this_status" });
    const next = await refused();
    await expect(
      markByHand(manager, { id: next.registrationId, number: "99/2026", registeredAt: "2026-11-20T10:00:00Z" }),
    ).rejects.toMatchObject({ code: "invalid_input", params: { field: "number" } });
  });
});
