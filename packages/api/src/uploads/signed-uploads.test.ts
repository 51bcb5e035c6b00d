import { signedByTwo, signedPdf } from "@sportello/connectors/files/signatures/samples.testing";
import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { sendMessage } from "../messages/send.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "./add-upload.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let applicationId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  applicationId = (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: operator.actor.id,
    })
  ).id;
});

const find = () => findApplicationForStaff(operator, { id: applicationId, locale: "it" });

test("a signed file of the office says who signed it, before and after it is handed over", async () => {
  const { id, signature } = await addUpload(operator, {
    applicationId,
    field: null,
    name: "permesso.pdf.p7m",
    bytes: signedByTwo(),
  });
  expect(signature).toMatchObject({
    format: "cades",
    signers: [
      { name: "Mario Rossi", fiscalCode: "RSSMRA80A01H501U", isIntact: true },
      { name: "VERDI LUCIA", isIntact: true },
    ],
  });
  await addUpload(operator, { applicationId, field: null, name: "foglio.pdf", bytes: pdfBytes() });
  expect((await find()).officeUploads.map((file) => file.signature?.signers.length ?? null)).toEqual([2, null]);
  await accept(operator, { id: applicationId, documentUploadIds: [id] });
  expect((await find()).documents.find(({ kind }) => kind === "attachment")?.signature).toEqual(signature);
});

test("a signed file of a message does, too", async () => {
  await sendMessage(citizen, {
    applicationId,
    text: "Ecco il modulo firmato.",
    files: [{ name: "modulo.pdf", bytes: signedPdf() }],
  });
  expect((await find()).messages[0]?.uploads).toMatchObject([
    { name: "modulo.pdf", signature: { format: "pades", coversAll: true, signers: [{ isIntact: true }] } },
  ]);
});
