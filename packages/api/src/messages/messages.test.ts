import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { listApplications } from "../applications/list.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { tellOfMessage } from "../notices/tell-citizen.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addNote } from "./add-note.ts";
import { markRead } from "./mark-read.ts";
import { sendMessage } from "./send.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let applicationId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen({ email: "mario@posta.example" });
  operator = await town.staff("operator", [town.mobility]);
});
beforeEach(async () => {
  const made = await makeApplication(runtime.database, town.tenantId, { service: town.simple, personId: citizen.actor.id, officeId: town.mobility.id, status: "in_charge", assigneeId: operator.actor.id });
  applicationId = made.id;
});

test("citizen and office read each other's messages, and see when they were read", async () => {
  await sendMessage(operator, { applicationId, text: "Può passare martedì?" });
  expect((await listApplications(citizen, {})).items[0]?.unreadMessages).toBe(1);
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 1 });
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 0 });
  await sendMessage(citizen, { applicationId, text: "Sì, grazie." });
  const { messages } = await findApplicationForStaff(operator, { id: applicationId, locale: "it" });
  expect(messages.map(({ author, text, readAt }) => [author, text, readAt !== null])).toEqual([["operator", "Può passare martedì?", true], ["citizen", "Sì, grazie.", false]]);
});

test("a note is the office's: the citizen neither reads it nor can mark it", async () => {
  await addNote(operator, { applicationId, text: "Verificare la targa." });
  expect((await findApplication(citizen, { id: applicationId, locale: "it" })).messages).toEqual([]);
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 0 });
  expect((await findApplicationForStaff(operator, { id: applicationId, locale: "it" })).notes).toMatchObject([{ text: "Verificare la targa." }]);
});

test("a mail says that there is a message, once, and not what it says", async () => {
  const { id: messageId } = await sendMessage(operator, { applicationId, text: "Il codice della cassaforte è 1234." });
  const job = await asJob(citizen);
  expect([await tellOfMessage(job, { applicationId, messageId }), await tellOfMessage(job, { applicationId, messageId })]).toEqual(["sent", "already_sent"]);
  const mails = runtime.notices.sent.filter(({ key }) => key === messageId);
  expect(mails).toMatchObject([{ to: { email: "mario@posta.example" } }]);
  expect(JSON.stringify(mails)).not.toContain("1234");
  expect(mails[0]?.text).toContain(`http://${town.host}:3000/it/area-personale/pratiche/${applicationId}`);
});

test("a mail server that is down loses no mail: the step is done again and sends once", async () => {
  const { id: messageId } = await sendMessage(operator, { applicationId, text: "ciao" });
  runtime.notices.failNext();
  const job = await asJob(citizen);
  await expect(tellOfMessage(job, { applicationId, messageId })).rejects.toMatchObject({ name: "ConnectorDown" });
  expect(await tellOfMessage(job, { applicationId, messageId })).toBe("sent");
  expect(runtime.notices.sent.filter(({ key }) => key === messageId)).toHaveLength(1);
});

test("a citizen without an address is not written to, and nothing fails", async () => {
  const silent = await town.citizen({});
  await silent.inTenant((tx) => tx.person.update({ where: { id: silent.actor.id }, data: { contacts: {} } }));
  const { id } = await makeApplication(runtime.database, town.tenantId, { service: town.simple, personId: silent.actor.id, officeId: town.mobility.id, status: "in_charge" });
  expect(await tellOfMessage(await asJob(citizen), { applicationId: id, messageId: id })).toBe("no_address");
});

test("nobody writes on a draft, and a reader writes to nobody", async () => {
  const draft = await makeApplication(runtime.database, town.tenantId, { service: town.simple, personId: citizen.actor.id, officeId: town.mobility.id });
  await expect(sendMessage(citizen, { applicationId: draft.id, text: "x" })).rejects.toMatchObject({ code: "not_in_this_status" });
  await expect(sendMessage(await town.staff("reader", [town.mobility]), { applicationId, text: "x" })).rejects.toMatchObject({ code: "not_allowed" });
});
