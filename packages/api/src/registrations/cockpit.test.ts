import { randomUUID } from "node:crypto";
import { ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { acquired, asJob, type SentForRegistration } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown } from "../testing/town.ts";
import { listRegistrations, type RegistrationsQuestion } from "./list.ts";
import { markByHand } from "./mark-by-hand.ts";
import { retryRegistrations } from "./retry.ts";
import { tryRegistration } from "./try-registration.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let citizen: CitizenContext;
let manager: StaffContext;
let neighbour: StaffContext;
/** One document in each state. */
let waiting: SentForRegistration;
let registered: SentForRegistration;
let refused: SentForRegistration;
let failed: SentForRegistration;

const attempt = async ({ registrationId }: SentForRegistration, number = 0) =>
  tryRegistration(await asJob(citizen), { registrationId, number });
const row = ({ registrationId }: SentForRegistration) =>
  citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: registrationId } }));
const list = async (question: RegistrationsQuestion = {}, who = manager) =>
  (await listRegistrations(who, question)).items.map(({ id }) => id);
const announced = ({ registrationId }: SentForRegistration) =>
  manager.inTenant(async (tx) =>
    (
      await tx.outboxEvent.findMany({
        where: { payload: { path: ["registrationId"], equals: registrationId } },
        orderBy: { id: "asc" },
      })
    ).map(({ name }) => name),
  );

beforeAll(async () => {
  const town = await makeTown(runtime, database.owner, "bugliano");
  citizen = await town.citizen();
  manager = await town.staff("manager", [town.mobility]);
  const other = await makeTown(runtime, database.owner, "montefiore");
  neighbour = await other.staff("manager", [other.mobility]);
  [waiting, registered, refused, failed] = [
    await acquired(citizen, 1),
    await acquired(citizen, 2),
    await acquired(citizen, 3),
    await acquired(citizen, 4),
  ];
  await attempt(registered);
  const refuse = vi
    .spyOn(runtime.protocol, "register")
    .mockRejectedValueOnce(new ConnectorRefused("E1", "Fascicolo 50% chiuso_ieri"));
  await attempt(refused);
  refuse.mockRestore();
  runtime.protocol.failNext("before");
  await attempt(failed, 99);
});

describe("the cockpit of registrations", () => {
  test.each<[RegistrationsQuestion, () => SentForRegistration[]]>([
    [{}, () => [failed, refused, registered, waiting]],
    [{ state: "unsettled" }, () => [failed, refused, waiting]],
    [{ state: "waiting" }, () => [waiting]],
    [{ state: "registered" }, () => [registered]],
    [{ state: "refused" }, () => [refused]],
    [{ state: "failed" }, () => [failed]],
    [{ query: "fascicolo 50%" }, () => [refused]],
    [{ query: "chiuso_" }, () => [refused]],
    [{ query: "50%chiuso" }, () => []],
    [{ query: "_" }, () => [refused]],
    [{ query: "50%", state: "failed" }, () => []],
    [{ query: "fake registry is down" }, () => [failed]],
    [{ query: "nothing like it" }, () => []],
  ])("asked for %j shows just that, the newest first", async (question, expected) => {
    expect(await list(question)).toEqual(expected().map(({ registrationId }) => registrationId));
  });

  test("finds a document by the code of its application, however it is written, and by its number", async () => {
    const item = (await listRegistrations(manager, { state: "registered" })).items[0];
    const code = item?.application.code ?? "";
    for (const query of [code, code.toLowerCase(), ` ${code} `])
      expect([query, await list({ query })]).toEqual([query, [registered.registrationId]]);
    expect(await list({ query: item?.number ?? "" })).toEqual([registered.registrationId]);
  });

  test("shows a neighbour nothing, not even how many there are", async () => {
    expect(await listRegistrations(neighbour, {})).toMatchObject({ items: [], counts: [], nextCursor: null });
  });

  test("says that a try is late when its time has passed, and only then", async () => {
    const late = async () =>
      (await listRegistrations({ ...manager, now: runtime.now() }, { state: "waiting" })).items[0]?.isLate;
    await manager.inTenant((tx) =>
      tx.registration.update({
        where: { id: waiting.registrationId },
        data: { nextTryAt: new Date(runtime.now().getTime() + 60_000) },
      }),
    );
    expect(await late()).toBe(false);
    runtime.clock.pass(61_000);
    expect(await late()).toBe(true);
  });
});

describe("mending", () => {
  test.each<[string, () => Promise<unknown>]>([
    ["try again", () => retryRegistrations(neighbour, { ids: [refused.registrationId] })],
    [
      "mark by hand",
      () =>
        markByHand(neighbour, { id: refused.registrationId, number: "1/2026", registeredAt: "2026-01-01T00:00:00Z" }),
    ],
  ])("a neighbour cannot %s what is not theirs, and is not told that it exists", async (_, work) => {
    const before = await row(refused);
    await expect(work()).rejects.toMatchObject({ code: "not_found" });
    expect(await row(refused)).toEqual(before);
  });

  test("of a neighbour who tries all again wakes nothing here", async () => {
    const before = await announced(refused);
    for (const input of [{ all: true as const }, { vendor: "fake-protocol" }])
      expect(await retryRegistrations(neighbour, input)).toEqual({ retried: 0 });
    expect(await announced(refused)).toEqual(before);
  });

  test("with one document that does not exist does nothing with the others", async () => {
    await expect(retryRegistrations(manager, { ids: [refused.registrationId, randomUUID()] })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await row(refused)).state).toBe("refused");
  });

  test("of a document that waits wakes it and keeps its tries; of one that ended begins anew; of one that has its number does nothing", async () => {
    await manager.inTenant((tx) =>
      tx.registration.update({ where: { id: waiting.registrationId }, data: { attempts: 3 } }),
    );
    const ids = [waiting, refused, failed, registered, waiting].map(({ registrationId }) => registrationId);
    expect(await retryRegistrations(manager, { ids })).toEqual({ retried: 3 });
    expect([
      (await row(waiting)).attempts,
      (await row(refused)).attempts,
      (await row(failed)).state,
      (await row(registered)).state,
    ]).toEqual([3, 0, "waiting", "registered"]);
    expect([
      (await announced(waiting)).at(-1),
      (await announced(refused)).at(-1),
      (await announced(registered)).length,
    ]).toEqual(["registration/retried", "registration/waiting", 1]);
  });

  test("by a service leaves those of other services alone", async () => {
    expect(await retryRegistrations(manager, { serviceId: randomUUID() })).toEqual({ retried: 0 });
  });

  test("by hand while the vendor answers late gives one number: the first that is written", async () => {
    let answer: (number: string) => void = () => undefined;
    const late = vi
      .spyOn(runtime.protocol, "register")
      .mockImplementationOnce(
        () =>
          new Promise((resolve) => (answer = (number) => resolve({ number, registeredAt: new Date(), folder: "x" }))),
      );
    const trying = attempt(waiting, 1);
    await expect.poll(() => late.mock.calls.length).toBe(1);
    await markByHand(manager, { id: waiting.registrationId, number: "77/2026", registeredAt: "2026-01-01T00:00:00Z" });
    answer("88/2026");
    expect(await trying).toEqual({ state: "registered" });
    late.mockRestore();
    expect(await row(waiting)).toMatchObject({ number: "77/2026", byHandBy: manager.actor.id });
  });
});
