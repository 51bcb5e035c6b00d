import { ConnectorDown, ConnectorRefused } from "@sportello/connectors/failures";
import { createFakeProtocol } from "@sportello/connectors/protocol/fake";
import {
  openRegistryServer,
  type RegistryServer,
} from "@sportello/connectors/protocol/sandbox-registry/registry-server.testing";
import { writeSymptom } from "@sportello/domain/connectors/reason";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { failuresThatOpen } from "../connectors/record-call.ts";
import { sealOptions } from "../connectors/seal-options.ts";
import { twoRegistries } from "../testing/two-registries.ts";
import { retryRegistrations } from "./retry.ts";
import { retrySeconds } from "./schedule.ts";

const { stage, runtime, systems, use, document, attempt, row, seen, keys, uncertain } = twoRegistries();

describe("a document whose outcome is not known when the municipality changes its protocol system", () => {
  test("that was registered gets the number it has, from the system that gave it, and the new one is not called", async () => {
    const sent = await uncertain("after");
    await use("today");
    const calls = [vi.spyOn(stage.today, "find"), vi.spyOn(stage.today, "register")];
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    expect(await row(sent)).toMatchObject({ vendor: "before", number: "0000001/2026", sentWith: null });
    for (const call of calls) expect(call).not.toHaveBeenCalled();
    expect([keys(stage.before), keys(stage.today)]).toEqual([[sent.documentId], []]);
  });

  test("that was not is sent to the new one, once the old one has said so, and has one number in all", async () => {
    const sent = await uncertain("before");
    await use("today");
    const asked = vi.spyOn(stage.before, "find");
    const resent = vi.spyOn(stage.before, "register");
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    expect([asked.mock.calls, resent.mock.calls]).toEqual([[[sent.documentId]], []]);
    expect(await row(sent)).toMatchObject({ vendor: "today", state: "registered", sentWith: null });
    expect([keys(stage.before), keys(stage.today)]).toEqual([[], [sent.documentId]]);
  });

  test("waits while the old one is silent: the new one is not called, and a later try asks again", async () => {
    const sent = await uncertain("after");
    await use("today");
    const find = vi.spyOn(stage.before, "find").mockRejectedValueOnce(new ConnectorDown("the old registry is down"));
    expect(await attempt(sent, 1)).toMatchObject({ state: "waiting", waitSeconds: expect.any(Number) });
    expect(await row(sent)).toMatchObject({ vendor: "before", lastReason: "the old registry is down", attempts: 2 });
    expect(keys(stage.today)).toEqual([]);
    find.mockRestore();
    expect(await attempt(sent, 2)).toEqual({ state: "registered" });
    expect([keys(stage.before), keys(stage.today)]).toEqual([[sent.documentId], []]);
  });

  test("and comes to the cockpit when the old one has been silent for two days", async () => {
    const sent = await uncertain("after");
    await use("today");
    vi.spyOn(stage.before, "find").mockRejectedValueOnce(new ConnectorDown("the old registry is down"));
    expect(await attempt(sent, retrySeconds.length)).toEqual({ state: "failed" });
    expect(await seen(sent)).toMatchObject({ state: "failed", reason: "the old registry is down", isElsewhere: true });
    expect(keys(stage.today)).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    [
      "does not let us in any more",
      () =>
        vi
          .spyOn(stage.before, "find")
          .mockRejectedValueOnce(new ConnectorRefused("HTTP_401", "Chiave revocata", { isOfUs: true })),
    ],
    ["is of a vendor that Sportello does not know any more", () => systems.delete("before")],
  ])("comes to the cockpit at once when the old one %s: only a person can look there", async (_, happens) => {
    const sent = await uncertain("after");
    await use("today");
    happens();
    expect(await attempt(sent, 1)).toEqual({ state: "failed" });
    expect(await row(sent)).toMatchObject({
      lastReason: writeSymptom("sent_elsewhere", "before"),
      vendor: "before",
      number: null,
    });
    const tasks = await stage.citizen.inTenant((tx) => tx.task.findMany({ where: { subjectId: sent.registrationId } }));
    expect(tasks).toMatchObject([{ kind: "registration", reason: "@sent_elsewhere before", resolvedAt: null }]);
    expect(keys(stage.today)).toEqual([]);
  });

  test("whose old system is not even kept, from the time before that was noted, goes to the cockpit too", async () => {
    const sent = await uncertain("after");
    await stage.citizen.inTenant((tx) =>
      tx.registration.update({ where: { id: sent.registrationId }, data: { sentWith: null } }),
    );
    await use("today");
    expect(await attempt(sent, 1)).toEqual({ state: "failed" });
    expect(await seen(sent)).toMatchObject({ reason: "@sent_elsewhere before", isElsewhere: true });
    await use("before");
    await retryRegistrations(stage.manager, { ids: [sent.registrationId] });
    expect(await attempt(sent)).toEqual({ state: "registered" });
    expect(keys(stage.before)).toEqual([sent.documentId]);
  });

  test("is asked for where it was sent also when the municipality has no protocol system at all now", async () => {
    const sent = await uncertain("after");
    await use(null);
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    const other = await (use("before"), uncertain("before"));
    await use(null);
    expect(await attempt(other, 1)).toEqual({ state: "refused" });
    expect((await row(other)).lastReason).toContain("pagina Connettori");
  });

  test("is not registered twice when everything stops between the old one's answer and the new one's", async () => {
    const sent = await uncertain("before");
    await use("today");
    stage.today.failNext("after");
    expect(await attempt(sent, 1)).toMatchObject({ state: "waiting" });
    expect(await row(sent)).toMatchObject({ vendor: "today" });
    const [old, again] = [vi.spyOn(stage.before, "find"), vi.spyOn(stage.today, "register")];
    expect(await attempt(sent, 2)).toEqual({ state: "registered" });
    expect([old.mock.calls, again.mock.calls, keys(stage.today)]).toEqual([[], [], [sent.documentId]]);
  });

  test("that goes from one system to a second and a third is asked for in the one it was sent to last, the others having said no", async () => {
    const third = createFakeProtocol({ now: runtime.now });
    systems.set("third", third);
    const sent = await uncertain("before");
    await use("today");
    stage.today.failNext("after");
    await attempt(sent, 1);
    await use("third");
    expect(await attempt(sent, 2)).toEqual({ state: "registered" });
    expect([keys(stage.before), keys(stage.today), keys(third), (await row(sent)).vendor]).toEqual([
      [],
      [sent.documentId],
      [],
      "today",
    ]);
  });
});

describe("a document that was never sent", () => {
  test("goes to the system of today, and the old one is asked nothing", async () => {
    const sent = await document();
    await use("today");
    const asked = vi.spyOn(stage.before, "find");
    expect(await attempt(sent)).toEqual({ state: "registered" });
    expect([asked.mock.calls, keys(stage.today)]).toEqual([[], [sent.documentId]]);
  });

  test("because its circuit was closed is not taken for one that was", async () => {
    const sent = await document();
    await stage.citizen.inTenant((tx) =>
      tx.connectorHealth.create({
        data: {
          kind: "protocol",
          vendor: "before",
          consecutiveFailures: failuresThatOpen,
          openUntil: new Date(runtime.now().getTime() + 60_000),
        },
      }),
    );
    expect(await attempt(sent)).toMatchObject({ state: "waiting" });
    await use("today");
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    expect(keys(stage.today)).toEqual([sent.documentId]);
  });
});

describe("the way to the old system", () => {
  test("is kept sealed, only while there is no number", async () => {
    await use("before", { apiKey: "segretissima" });
    const sent = await uncertain("after");
    const kept = Buffer.from((await row(sent)).sentWith ?? []);
    expect([kept.length > 0, kept.includes("segretissima")]).toEqual([true, false]);
    await attempt(sent, 1);
    expect((await row(sent)).sentWith).toBeNull();
  });

  test("while it is left in peace holds back what must be asked there, and nothing else", async () => {
    const [sent, other] = [await uncertain("after"), await document()];
    await use("today");
    await stage.citizen.inTenant((tx) =>
      tx.connectorHealth.updateMany({
        where: { vendor: "before" },
        data: { consecutiveFailures: failuresThatOpen, openUntil: new Date(runtime.now().getTime() + 60_000) },
      }),
    );
    const find = vi.spyOn(stage.before, "find");
    expect(await attempt(sent, 1)).toMatchObject({ state: "waiting" });
    expect((await row(sent)).lastReason).toBe("@paused");
    expect(await attempt(other)).toEqual({ state: "registered" });
    expect(find).not.toHaveBeenCalled();
  });

  test("having said no, the new one being left in peace, is asked again by the next try", async () => {
    const sent = await uncertain("before");
    await use("today");
    await stage.citizen.inTenant((tx) =>
      tx.connectorHealth.create({
        data: {
          kind: "protocol",
          vendor: "today",
          consecutiveFailures: failuresThatOpen,
          openUntil: new Date(runtime.now().getTime() + 60_000),
        },
      }),
    );
    expect(await attempt(sent, 1)).toMatchObject({ state: "waiting" });
    expect([(await row(sent)).vendor, keys(stage.today)]).toEqual(["before", []]);
    runtime.clock.pass(61_000);
    expect(await attempt(sent, 2)).toEqual({ state: "registered" });
    expect(keys(stage.today)).toEqual([sent.documentId]);
  });
});

describe("one vendor, over HTTP", () => {
  const open = async (): Promise<RegistryServer> => {
    const server = await openRegistryServer();
    onTestFinished(() => server.close());
    return server;
  };
  const options = (server: RegistryServer, change: object = {}) => ({
    url: server.url,
    apiKey: server.apiKey,
    administrationCode: "c_bugl",
    administrationName: "Comune di Bugliano",
    areaCode: "AOO1",
    ...change,
  });
  const given = (server: RegistryServer) =>
    server.book.pages().entries.map(({ receipt }) => receipt.riferimentoEsterno);

  test("with another installation is another registry: the old one is asked at its old address, with its old key", async () => {
    const [old, now] = [await open(), await open()];
    await use("sandbox-registry", options(old));
    old.moods.set({ mood: "unknown_outcome", count: 1 });
    const sent = await document();
    expect(await attempt(sent)).toMatchObject({ state: "waiting" });
    await use("sandbox-registry", options(now));
    expect((await seen(sent))?.isElsewhere).toBe(true);
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    expect([given(old), given(now)]).toEqual([[sent.documentId], []]);
  });

  test("whose old installation is silent does not have its door closed for what goes to the new one", async () => {
    const [old, now] = [await open(), await open()];
    await use("sandbox-registry", options(old));
    old.moods.set({ mood: "unknown_outcome", count: 1 });
    const sent = await document();
    await attempt(sent);
    old.moods.set({ mood: "down" });
    await use("sandbox-registry", options(now));
    for (let number = 1; number <= failuresThatOpen; number += 1)
      expect(await attempt(sent, number)).toMatchObject({ state: "waiting" });
    const other = await document();
    expect(await attempt(other)).toEqual({ state: "registered" });
    expect(given(now)).toEqual([other.documentId]);
  });

  test("with a renewed key is the same registry: it is asked with the key of today, and the document is not elsewhere", async () => {
    const server = await open();
    await use("sandbox-registry", options(server, { timeoutSeconds: 20 }));
    server.moods.set({ mood: "unknown_outcome", count: 1 });
    const sent = await document();
    await attempt(sent);
    await stage.citizen.inTenant(async (tx) => {
      const wrong = sealOptions(
        runtime.env.APP_SECRET,
        stage.citizen.tenant.id,
        "protocol",
        options(server, { apiKey: "una-chiave-scaduta" }),
      );
      await tx.registration.update({ where: { id: sent.registrationId }, data: { sentWith: wrong } });
    });
    expect((await seen(sent))?.isElsewhere).toBe(false);
    expect(await attempt(sent, 1)).toEqual({ state: "registered" });
    expect(given(server)).toEqual([sent.documentId]);
  });
});
