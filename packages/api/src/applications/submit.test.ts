import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { submit } from "./submit.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
});

const key = () => randomUUID();
const draft = async (ctx = citizen) => {
  const { id } = await startDraft(ctx, { slug: "simple", fresh: true, locale: "it" });
  await consent(ctx, { id });
  await savePage(ctx, { id, page: "richiesta", answers: { motivo: "Mi serve il permesso" }, force: false });
  return id;
};
const stored = (id: string) =>
  citizen.inTenant(async (tx) => ({
    application: await tx.application.findUniqueOrThrow({ where: { id } }),
    history: await tx.statusChange.findMany({ where: { applicationId: id } }),
    events: await tx.outboxEvent.findMany({ where: { payload: { path: ["applicationId"], equals: id } } }),
  }));

describe("sending an application", () => {
  test("writes the application, its history and its event together", async () => {
    const id = await draft();
    const sent = await submit(citizen, { id, idempotencyKey: key() });
    expect(sent).toMatchObject({ id, status: "sent" });
    const { application, history, events } = await stored(id);
    expect(application).toMatchObject({ status: "sent", code: sent.code, answers: { motivo: "Mi serve il permesso" } });
    expect(application.dueOn?.toISOString().slice(0, 10)).toBe("2026-12-23");
    expect(application.identity).toMatchObject({ protocol: "spid", level: "spid2" });
    expect(history).toMatchObject([
      { command: "submit", from: "draft", to: "sent", by: "citizen", actorId: citizen.actor.id },
    ]);
    expect(events).toMatchObject([
      { name: "application/sent", payload: { applicationId: id, changeId: history[0]?.id } },
    ]);
  });

  test("fifty presses of the same button make one application and get the same answer", async () => {
    const id = await draft();
    const idempotencyKey = key();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(citizen, { id, idempotencyKey })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { history, events } = await stored(id);
    expect([history.length, events.length]).toEqual([1, 1]);
  });

  test("the answer stays the same when the application has moved on meanwhile", async () => {
    const id = await draft();
    const idempotencyKey = key();
    const first = await submit(citizen, { id, idempotencyKey });
    await citizen.inTenant((tx) => tx.application.update({ where: { id }, data: { status: "submitted" } }));
    expect(await submit(citizen, { id, idempotencyKey })).toEqual(first);
  });

  test("a key that sent one draft does not send another, one after the other or both at once", async () => {
    const [one, other, third, fourth] = [await draft(), await draft(), await draft(), await draft()];
    const idempotencyKey = key();
    await submit(citizen, { id: one, idempotencyKey });
    await expect(submit(citizen, { id: other, idempotencyKey })).rejects.toMatchObject({
      code: "same_key_other_request",
    });
    const shared = key();
    const race = await Promise.allSettled([third, fourth].map((id) => submit(citizen, { id, idempotencyKey: shared })));
    expect(race.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(race.find((result) => result.status === "rejected")).toMatchObject({
      reason: { code: "same_key_other_request" },
    });
  });

  test("a draft that was sent is not sent again with another key", async () => {
    const id = await draft();
    await submit(citizen, { id, idempotencyKey: key() });
    await expect(submit(citizen, { id, idempotencyKey: key() })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("another citizen's draft does not exist", async () => {
    const stranger = await town.citizen();
    await expect(submit(stranger, { id: await draft(), idempotencyKey: key() })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("what is not right is not sent, and the draft stays", () => {
  test("answers that are wrong", async () => {
    const { id } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await consent(citizen, { id });
    await expect(submit(citizen, { id, idempotencyKey: key() })).rejects.toMatchObject({
      code: "invalid_answers",
      params: { first: "motivo" },
    });
    expect((await stored(id)).application.status).toBe("draft");
  });

  test("a privacy notice that was not read", async () => {
    const { id } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" });
    await savePage(citizen, { id, page: "richiesta", answers: { motivo: "x" }, force: false });
    await expect(submit(citizen, { id, idempotencyKey: key() })).rejects.toMatchObject({
      code: "invalid_answers",
      params: { first: "privacy" },
    });
  });

  test("a service that closed while the form was open", async () => {
    const id = await draft();
    await citizen.inTenant((tx) =>
      tx.service.update({ where: { id: town.simple.id }, data: { closesAt: new Date("2026-11-22T00:00:00Z") } }),
    );
    await expect(submit(citizen, { id, idempotencyKey: key() })).rejects.toMatchObject({
      code: "service_closed",
      params: { state: "closed" },
    });
    await citizen.inTenant((tx) => tx.service.update({ where: { id: town.simple.id }, data: { closesAt: null } }));
    expect(await submit(citizen, { id, idempotencyKey: key() })).toMatchObject({ status: "sent" });
  });

  test("a sign-in that is too weak for the service", async () => {
    const weak = await town.citizen({ level: "spid1" });
    await expect(startDraft(weak, { slug: "simple", fresh: false, locale: "it" })).rejects.toMatchObject({
      code: "identity_level_too_low",
      params: { needed: "spid2" },
    });
  });
});
