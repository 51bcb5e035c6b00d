import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { listApplications } from "../applications/list.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { openFile } from "../documents/open-file.ts";
import { tellOfMessage } from "../notices/tell-citizen.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { removeUpload } from "../uploads/remove.ts";
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
  const made = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: operator.actor.id,
  });
  applicationId = made.id;
});

test("citizen and office read each other's messages, and see when they were read", async () => {
  await sendMessage(operator, { applicationId, text: "Può passare martedì?" });
  expect((await listApplications(citizen, {})).items[0]?.unreadMessages).toBe(1);
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 1 });
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 0 });
  await sendMessage(citizen, { applicationId, text: "Sì, grazie." });
  const { messages } = await findApplicationForStaff(operator, { id: applicationId, locale: "it" });
  expect(messages.map(({ author, text, readAt }) => [author, text, readAt !== null])).toEqual([
    ["operator", "Può passare martedì?", true],
    ["citizen", "Sì, grazie.", false],
  ]);
});

test("a note is the office's: the citizen neither reads it nor can mark it", async () => {
  await addNote(operator, { applicationId, text: "Verificare la targa." });
  expect((await findApplication(citizen, { id: applicationId, locale: "it" })).messages).toEqual([]);
  expect(await markRead(citizen, { applicationId })).toEqual({ read: 0 });
  expect((await findApplicationForStaff(operator, { id: applicationId, locale: "it" })).notes).toMatchObject([
    { text: "Verificare la targa." },
  ]);
});

test("a mail says that there is a message, once, and not what it says", async () => {
  const { id: messageId } = await sendMessage(operator, { applicationId, text: "Il codice della cassaforte è 1234." });
  const job = await asJob(citizen);
  expect([
    await tellOfMessage(job, { applicationId, messageId }),
    await tellOfMessage(job, { applicationId, messageId }),
  ]).toEqual(["sent", "already_sent"]);
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
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: silent.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
  });
  expect(await tellOfMessage(await asJob(citizen), { applicationId: id, messageId: id })).toBe("no_address");
});

test("nobody writes on a draft, and a reader writes to nobody", async () => {
  const draft = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
  });
  await expect(sendMessage(citizen, { applicationId: draft.id, text: "x" })).rejects.toMatchObject({
    code: "not_in_this_status",
  });
  await expect(
    sendMessage(await town.staff("reader", [town.mobility]), { applicationId, text: "x" }),
  ).rejects.toMatchObject({ code: "not_allowed" });
});

test("a message carries files both ways, and each side opens the other's", async () => {
  const files = [{ name: "planimetria.pdf", bytes: pdfBytes() }];
  await sendMessage(citizen, { applicationId, text: "Ecco la planimetria.", files });
  await sendMessage(operator, {
    applicationId,
    text: "E questo è il parere.",
    files: [{ name: "parere.pdf", bytes: pdfBytes() }],
  });
  const seenByOffice = (await findApplicationForStaff(operator, { id: applicationId, locale: "it" })).messages.flatMap(
    ({ uploads }) => uploads,
  );
  const seenByCitizen = (await findApplication(citizen, { id: applicationId, locale: "it" })).messages.flatMap(
    ({ uploads }) => uploads,
  );
  expect(seenByCitizen.map(({ name }) => name)).toEqual(["planimetria.pdf", "parere.pdf"]);
  expect(seenByOffice).toEqual(seenByCitizen);
  for (const { id } of seenByCitizen) {
    expect((await openFile(citizen, { kind: "upload", id })).name).toBe(
      (await openFile(operator, { kind: "upload", id })).name,
    );
    await expect(openFile(await town.citizen(), { kind: "upload", id })).rejects.toMatchObject({ code: "not_found" });
    await expect(openFile(await town.staff("operator", [town.archive]), { kind: "upload", id })).rejects.toMatchObject({
      code: "other_office",
    });
  }
});

test("files of a message are neither the office's documents for a decision nor the citizen's answers", async () => {
  await sendMessage(operator, {
    applicationId,
    text: "In allegato.",
    files: [{ name: "parere.pdf", bytes: pdfBytes() }],
  });
  await sendMessage(citizen, { applicationId, text: "Anch'io.", files: [{ name: "foto.pdf", bytes: pdfBytes() }] });
  const details = await findApplicationForStaff(operator, { id: applicationId, locale: "it" });
  expect([details.officeUploads, details.uploads]).toEqual([[], []]);
  const id = details.messages[0]?.uploads[0]?.id ?? "";
  await expect(accept(operator, { id: applicationId, documentUploadIds: [id] })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(removeUpload(operator, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
});

test("a file that is not what it says leaves neither message nor file behind", async () => {
  const files = [
    { name: "vera.pdf", bytes: pdfBytes() },
    { name: "falsa.pdf", bytes: new TextEncoder().encode("MZ program") },
  ];
  await expect(sendMessage(citizen, { applicationId, text: "Ecco.", files })).rejects.toMatchObject({
    code: "file_type_refused",
  });
  const many = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.pdf`, bytes: pdfBytes() }));
  await expect(sendMessage(citizen, { applicationId, text: "Ecco.", files: many })).rejects.toMatchObject({
    code: "too_many_files",
  });
  const details = await findApplication(citizen, { id: applicationId, locale: "it" });
  expect(details.messages).toEqual([]);
  expect(await citizen.inTenant((tx) => tx.upload.count({ where: { applicationId } }))).toBe(0);
});
