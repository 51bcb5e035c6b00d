import { ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test, vi } from "vitest";
import { takeCharge } from "../applications/take-charge.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { makeMessage } from "../documents/make-message.ts";
import { startDraft } from "../drafts/start.ts";
import { sendMessage } from "../messages/send.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { changeRegistrationOptions } from "./change-options.ts";
import { findRegistrationOptions } from "./find-options.ts";
import { listRegistrations } from "./list.ts";
import { retryRegistrations } from "./retry.ts";
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

const options = () => findRegistrationOptions(manager, { serviceId: town.ztl.id });
const change = async (changes: { classification?: string; folder?: string; includeMessages?: boolean }) => {
  const { version, registration } = await options();
  if (registration === null) throw new Error("the service registers nothing");
  return changeRegistrationOptions(
    { ...manager, now: runtime.now() },
    { serviceId: town.ztl.id, version, registration: { ...registration, ...changes } },
  );
};
const attempt = async (registrationId: string) => tryRegistration(await asJob(citizen), { registrationId, number: 0 });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const refusedFor = async (reason: string) => {
  const made = await acquired(citizen);
  const refuse = vi.spyOn(runtime.protocol, "register").mockRejectedValueOnce(new ConnectorRefused("E1", reason));
  await attempt(made.registrationId);
  refuse.mockRestore();
  return made;
};

test("a wrong classification is corrected from the cockpit and every document refused for it is registered by the new one", async () => {
  const refused = [await refusedFor("Classifica inesistente"), await refusedFor("Classifica inesistente")];
  const { causes } = await listRegistrations(manager, { state: "refused" });
  expect(causes).toMatchObject([{ reason: "Classifica inesistente", serviceId: town.ztl.id, count: 2 }]);
  const draft = await startDraft(citizen, { slug: town.ztl.slug, fresh: true, locale: "it" });
  const before = await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id: draft.id } }));

  expect(await options()).toMatchObject({ unregistered: 2 });
  const { version } = await change({ classification: "7.9", folder: "Accessi {anno}" });
  expect(await options()).toMatchObject({ version, registration: { classification: "7.9", folder: "Accessi {anno}" } });
  expect(await retryRegistrations(manager, { serviceId: town.ztl.id })).toEqual({ retried: 2 });
  for (const { registrationId, documentId } of refused) {
    expect(await attempt(registrationId)).toEqual({ state: "registered" });
    expect(runtime.protocol.registrations.find(({ request }) => request.key === documentId)?.request).toMatchObject({
      classification: "7.9",
      folder: "Accessi 2026",
    });
  }
  // Who was filling in the form notices nothing: same form, same instant of the last change.
  const after = await citizen.inTenant((tx) =>
    tx.application.findUniqueOrThrow({ where: { id: draft.id }, include: { version: true } }),
  );
  expect([after.version.number, after.updatedAt]).toEqual([version, before.updatedAt]);
});

test("the correction is in the security log with before and after, and form and rules stay", async () => {
  const { version, registration } = await options();
  const rows = () =>
    manager.inTenant((tx) =>
      tx.serviceVersion.findMany({ where: { serviceId: town.ztl.id }, orderBy: { number: "asc" } }),
    );
  const old = (await rows()).at(-1);
  await change({ classification: "8.1" });
  const made = (await rows()).at(-1);
  expect([made?.number, made?.form, made?.sheet]).toEqual([version + 1, old?.form, old?.sheet]);
  expect(made?.options).toEqual({
    ...(old?.options as object),
    registration: { ...registration, classification: "8.1" },
  });
  const entry = await manager.inTenant((tx) =>
    tx.auditEntry.findFirstOrThrow({ where: { action: "service.registration_changed" }, orderBy: { id: "desc" } }),
  );
  expect(entry).toMatchObject({
    actorId: manager.actor.id,
    subjectId: town.ztl.id,
    details: { classification: `${registration?.classification} → 8.1`, version: version + 1 },
  });
});

test("a correction of nothing makes no new version, one on an old version is refused", async () => {
  const { version, registration } = await options();
  expect(await change({})).toEqual({ version });
  await change({ folder: "Altro {anno}" });
  expect(
    await refusal(
      changeRegistrationOptions(manager, {
        serviceId: town.ztl.id,
        version,
        registration: registration ?? { classification: "1", folder: "1", includeMessages: false },
      }),
    ),
  ).toMatchObject({ code: "changed_meanwhile" });
  expect(
    await refusal(
      changeRegistrationOptions(manager, {
        serviceId: town.simple.id,
        version: 1,
        registration: { classification: "1", folder: "1", includeMessages: false },
      }),
    ),
  ).toMatchObject({ code: "not_in_this_status" });
});

test("a message of the office is registered where the service asks for it, once, and elsewhere not", async () => {
  const write = async () => {
    const { applicationId, registrationId } = await acquired(citizen);
    await attempt(registrationId);
    const operator = await town.staff("operator", [town.mobility]);
    await takeCharge(operator, { id: applicationId });
    const { id: messageId } = await sendMessage(operator, {
      applicationId,
      text: "La targa va scritta senza spazi.\nGrazie.",
    });
    return { applicationId, messageId };
  };
  expect(await makeMessage(await asJob(citizen), await write())).toEqual({ documentId: null });
  await change({ includeMessages: true });
  const asked = await write();
  const [one, other] = [await makeMessage(await asJob(citizen), asked), await makeMessage(await asJob(citizen), asked)];
  expect(one).toEqual(other);
  const row = await citizen.inTenant((tx) =>
    tx.registration.findFirstOrThrow({ where: { documentId: one.documentId ?? "" } }),
  );
  expect(await attempt(row.id)).toEqual({ state: "registered" });
  const sent = runtime.protocol.registrations.find(({ request }) => request.key === one.documentId)?.request;
  expect(sent).toMatchObject({
    direction: "outgoing",
    sender: { office: expect.any(String) },
    recipients: [{ fiscalCode: citizen.actor.fiscalCode }],
  });
  expect(sent?.subject).toMatch(/^Comunicazione dell'ufficio: /);
  expect(JSON.stringify(runtime.printed.at(-1))).toContain("La targa va scritta senza spazi.");
});

test("a citizen's message and a note of the office are nobody's outgoing mail", async () => {
  const { applicationId } = await acquired(citizen);
  const { id: messageId } = await sendMessage(citizen, { applicationId, text: "Buongiorno" });
  expect(await makeMessage(await asJob(citizen), { applicationId, messageId })).toEqual({ documentId: null });
});

test("documents are found by the application's code, by number and by reason", async () => {
  const { applicationId } = await refusedFor("Fascicolo chiuso dal 3 marzo");
  const { code } = await citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id: applicationId } }));
  const found = async (query: string) =>
    (await listRegistrations(manager, { query })).items.map(({ application }) => application.id);
  expect(await found(code?.toLowerCase() ?? "")).toEqual([applicationId]);
  expect(await found("3 MARZO")).toEqual([applicationId]);
  const { number } = (await listRegistrations(manager, { state: "registered" })).items[0] ?? {};
  expect((await listRegistrations(manager, { query: number ?? "" })).items).toHaveLength(1);
  expect(await found("niente di simile")).toEqual([]);
});
