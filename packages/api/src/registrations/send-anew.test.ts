import { describe, expect, test } from "vitest";
import { twoRegistries } from "../testing/two-registries.ts";
import { markByHand } from "./mark-by-hand.ts";
import { sendAnew } from "./send-anew.ts";

const { stage, systems, use, document, attempt, row, seen, keys, uncertain } = twoRegistries();

describe("who decides for a document that was sent elsewhere", () => {
  /** In the cockpit, since the system of before does not let us in. */
  const stuck = async () => {
    const sent = await uncertain("after");
    await use("today");
    systems.delete("before");
    await attempt(sent, 1);
    return sent;
  };
  const audited = (subjectId: string) =>
    stage.manager.inTenant((tx) => tx.auditEntry.findMany({ where: { subjectId } }));

  test("may say that it is not there: it begins anew with the system of today, and the log says so", async () => {
    const sent = await stuck();
    expect(await seen(sent)).toMatchObject({ state: "failed", isElsewhere: true, vendor: "before" });
    expect(await sendAnew(stage.manager, { id: sent.registrationId })).toEqual({ id: sent.registrationId });
    expect(await row(sent)).toMatchObject({ state: "waiting", vendor: "today", sentWith: null, attempts: 0 });
    const tasks = await stage.citizen.inTenant((tx) =>
      tx.task.findMany({ where: { subjectId: sent.registrationId, resolvedAt: null } }),
    );
    expect(tasks).toEqual([]);
    expect(await audited(sent.registrationId)).toMatchObject([
      { action: "registration.sent_anew", actorId: stage.manager.actor.id, details: { vendor: "before → today" } },
    ]);
    expect(await attempt(sent)).toEqual({ state: "registered" });
    expect(keys(stage.today)).toEqual([sent.documentId]);
    expect((await seen(sent))?.isElsewhere).toBe(false);
  });

  test("may enter the number that it has there, and it is that system's number", async () => {
    const sent = await stuck();
    await markByHand(stage.manager, {
      id: sent.registrationId,
      number: "4711/2026",
      registeredAt: "2026-11-20T10:00:00Z",
    });
    expect(await row(sent)).toMatchObject({
      state: "registered",
      vendor: "before",
      number: "4711/2026",
      sentWith: null,
    });
    expect(keys(stage.today)).toEqual([]);
  });

  test("may do so while it still waits: the job is woken, not begun a second time", async () => {
    const sent = await uncertain("after");
    await use("today");
    await sendAnew(stage.manager, { id: sent.registrationId });
    const events = await stage.manager.inTenant((tx) =>
      tx.outboxEvent.findMany({
        where: { payload: { path: ["registrationId"], equals: sent.registrationId } },
        orderBy: { id: "asc" },
      }),
    );
    expect(events.map(({ name }) => name)).toEqual(["registration/waiting", "registration/retried"]);
  });

  test("cannot for a document that was sent to the system of today, was never sent, or has its number", async () => {
    const here = await uncertain("before");
    const never = await document();
    const done = await document();
    await attempt(done);
    for (const { registrationId } of [here, done])
      await expect(sendAnew(stage.manager, { id: registrationId })).rejects.toMatchObject({
        code: "not_in_this_status",
      });
    await use("today");
    for (const { registrationId } of [never, done])
      await expect(sendAnew(stage.manager, { id: registrationId })).rejects.toMatchObject({
        code: "not_in_this_status",
      });
    await use(null);
    await expect(sendAnew(stage.manager, { id: here.registrationId })).rejects.toMatchObject({ code: "not_found" });
  });
});
