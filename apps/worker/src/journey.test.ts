import { accept } from "@sportello/api/applications/accept";
import { answerIntegration } from "@sportello/api/applications/answer-integration";
import { findApplication } from "@sportello/api/applications/find";
import { requestIntegration } from "@sportello/api/applications/request-integration";
import { takeCharge } from "@sportello/api/applications/take-charge";
import { withdraw } from "@sportello/api/applications/withdraw";
import type { CitizenContext, StaffContext } from "@sportello/api/context";
import { retryRegistrations } from "@sportello/api/registrations/retry";
import { testEnv, testRuntime } from "@sportello/api/testing/runtime";
import { sendZtl } from "@sportello/api/testing/send-ztl";
import { makeTown, type Town } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { ConnectorDown } from "@sportello/connectors/failures";
import { freePort } from "@sportello/db/embedded/free-port";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startWorker, type Worker } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let worker: Worker;
let citizen: CitizenContext;
let operator: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen({ email: "mario.rossi@posta.example" });
  operator = await town.staff("operator", [town.mobility]);
  const env = {
    ...testEnv(database.url),
    WORKER_PORT: await freePort(),
    WORKER_HOST: "127.0.0.1",
    ENGINE_DATABASE_URL: database.ownerUrl,
  };
  worker = await startWorker(env, { ...runtime, close: () => Promise.resolve() });
});
afterAll(() => worker.stop());

const at = (id: string, status: string) =>
  until(status, async () => {
    const found = await findApplication(citizen, { id, locale: "it" });
    return found.status === status ? found : null;
  });
const numberOf = (id: string, kind: string) =>
  until(`the number of the ${kind}`, async () => {
    const { documents } = await findApplication(citizen, { id, locale: "it" });
    return documents.find((document) => document.kind === kind)?.registration?.number;
  });

describe("the life of an application, with its jobs run by the engine", () => {
  test("sent, receipted, registered, completed, accepted and told, each document with its number", async () => {
    const { id } = await sendZtl(citizen);
    const registered = await at(id, "registered");
    expect(registered.registrationNumber).toMatch(/^\d{7}\/2026$/);
    expect(registered.timeline.map(({ to }) => to)).toEqual(["sent", "submitted", "registered"]);

    await takeCharge(operator, { id });
    await requestIntegration(operator, { id, text: "Serve una copia leggibile del libretto." });
    const asked = await at(id, "awaiting_integration");
    expect(asked.integration?.request).toBe("Serve una copia leggibile del libretto.");
    await answerIntegration(citizen, { id, text: "Eccola.", uploadIds: [] });
    await at(id, "in_charge_after_integration");
    await accept(operator, { id, reason: "Permesso rilasciato.", documentUploadIds: [] });
    const done = await at(id, "accepted");

    expect(done.documents.map(({ kind, registration }) => [kind, registration?.state])).toEqual([
      ["receipt", "registered"],
      ["integration_request", "registered"],
      ["integration_answer", "registered"],
      ["outcome", "registered"],
    ]);
    const numbers = done.documents.map(({ registration }) => registration?.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const mails = await until("the mails", async () => {
      const mine = runtime.notices.sent.filter(({ text }) => text.includes(id));
      return mine.length === 5 ? mine : null;
    });
    expect(
      mails.every(
        ({ to, text, subject }) => to.email === "mario.rossi@posta.example" && !/\{\{|undefined/.test(text + subject),
      ),
    ).toBe(true);
    expect(mails.some(({ subject }) => subject.includes(registered.registrationNumber ?? "?"))).toBe(true);
  });

  test("a withdrawal is registered after the receipt", async () => {
    const { id } = await sendZtl(citizen, 2);
    await at(id, "registered");
    await withdraw(citizen, { id });
    expect(await numberOf(id, "withdrawal")).toMatch(/^\d{7}\/2026$/);
  });

  test("a protocol system that is down delays the number; the retry button wakes what waits, and nothing is registered twice", async () => {
    runtime.protocol.failNext("before", 1_000);
    const { id } = await sendZtl(citizen, 3);
    const waiting = await until("the first try", () =>
      citizen.inTenant((tx) => tx.registration.findFirst({ where: { applicationId: id, lastReason: { not: null } } })),
    );
    expect(waiting).toMatchObject({ state: "waiting", lastReason: "fake registry is down" });
    runtime.protocol.recover();
    const administrator = await town.staff("administrator", []);
    await until("the job to be woken", async () => {
      await retryRegistrations(administrator, { ids: [waiting.id] });
      return (await findApplication(citizen, { id, locale: "it" })).status === "registered";
    });
    expect(runtime.protocol.registrations.filter(({ request }) => request.subject.includes(id))).toHaveLength(1);
  });

  test("an unknown outcome is looked up, never sent again", async () => {
    runtime.protocol.failNext("after");
    const find = vi.spyOn(runtime.protocol, "find").mockRejectedValue(new ConnectorDown("fake registry is down"));
    const { id } = await sendZtl(citizen, 4);
    const waiting = await until("the first try", () =>
      citizen.inTenant((tx) => tx.registration.findFirst({ where: { applicationId: id, lastReason: { not: null } } })),
    );
    find.mockRestore();
    const administrator = await town.staff("administrator", []);
    await until("the job to be woken", async () => {
      await retryRegistrations(administrator, { ids: [waiting.id] });
      return (await findApplication(citizen, { id, locale: "it" })).status === "registered";
    });
    expect(runtime.protocol.registrations.filter(({ request }) => request.key === waiting.documentId)).toHaveLength(1);
  });

  test("the worker says that it is ready", async () => {
    const answer = await fetch(`${worker.url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ready", database: true, engine: true }]);
  });
});
