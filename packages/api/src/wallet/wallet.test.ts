import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { makeOutcome } from "../documents/make-outcome.ts";
import { sendMessage } from "../messages/send.ts";
import { tryRegistration } from "../registrations/try-registration.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "../uploads/add-upload.ts";
import { findWalletFilters } from "./filters.ts";
import { listWallet, type WalletQuestion } from "./list.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let number: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  const { registrationId } = await acquired(citizen);
  await tryRegistration(await asJob(citizen), { registrationId, number: 0 });
  number =
    (await citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: registrationId } }))).number ?? "";
  runtime.clock.set("2027-02-01T09:00:00.000Z");
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: operator.actor.id,
  });
  const given = await addUpload(operator, {
    applicationId: id,
    field: null,
    name: "planimetria-vistata.pdf",
    bytes: pdfBytes(),
  });
  await accept(await town.again(operator), { id, documentUploadIds: [given.id] });
  await citizen.inTenant((tx) =>
    tx.document.updateMany({ where: { kind: "attachment" }, data: { createdAt: runtime.now() } }),
  );
  await makeOutcome(
    await asJob(citizen),
    await citizen.inTenant(async (tx) => {
      const change = await tx.statusChange.findFirstOrThrow({ where: { applicationId: id, to: "accepted" } });
      return { applicationId: id, changeId: change.id };
    }),
  );
  runtime.clock.pass(1000);
  await sendMessage(await town.again(operator), {
    applicationId: id,
    text: "In allegato la mappa.",
    files: [{ name: "mappa.pdf", bytes: pdfBytes() }],
  });
  await sendMessage(await town.again(citizen), {
    applicationId: id,
    text: "Grazie.",
    files: [{ name: "mia.pdf", bytes: pdfBytes() }],
  });
});

const kinds = async (question: WalletQuestion) => (await listWallet(citizen, question)).items.map(({ kind }) => kind);

test("receipts, outcomes and files of the office are one wallet, the newest first; one's own files are not in it", async () => {
  const { items } = await listWallet(citizen, {});
  expect(items[0]?.kind).toBe("message_file");
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(["attachment", "message_file", "outcome", "receipt"]);
  expect(items.at(-1)).toMatchObject({
    kind: "receipt",
    registration: { number },
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect((await listWallet(await town.citizen(), {})).items).toEqual([]);
});

test.each([
  ["kind", { kind: "outcome" }, ["outcome"]],
  ["kind of the files that came with messages", { kind: "message_file" }, ["message_file"]],
  ["year", { year: 2026 }, ["receipt"]],
  ["service", { service: "simple" }, ["attachment", "message_file", "outcome"]],
  ["name of the file", { text: "PLANIMETRIA" }, ["attachment"]],
  ["a word nothing has", { text: "inesistente" }, []],
] as const)("papers are found by %s", async (_, question, expected) => {
  expect((await kinds(question)).toSorted()).toEqual([...expected]);
});

test("a paper is found by its registration number", async () => {
  expect(await kinds({ text: number })).toEqual(["receipt"]);
});

test("the wallet offers the years and services it has papers of", async () => {
  expect(await findWalletFilters(citizen)).toMatchObject({
    years: [2027, 2026],
    services: [{ slug: "simple" }, { slug: "ztl-access" }],
  });
});
