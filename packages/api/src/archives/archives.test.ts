import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { addNote } from "../messages/add-note.ts";
import { sendMessage } from "../messages/send.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { acquired } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { archiveApplication } from "./archive-application.ts";
import { zip } from "./zip.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let applicationId: string;

const opened = async (stream: ReadableStream<Uint8Array>) =>
  unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  ({ applicationId } = await acquired(citizen));
  await sendMessage(operator, {
    applicationId,
    text: "Ecco la mappa.",
    files: [{ name: "mappa.pdf", bytes: pdfBytes() }],
  });
  await addNote(operator, { applicationId, text: "Un segreto dell'ufficio." });
});

test("one download holds the answers, the receipt, the attachments and the messages with their files", async () => {
  const { name, stream } = await archiveApplication(citizen, { id: applicationId, locale: "it" });
  const files = await opened(stream);
  expect(name).toMatch(/^AN[\w-]+\.zip$/);
  const names = Object.keys(files);
  expect(names).toContain("messaggi/mappa.pdf");
  expect(names.some((one) => one.startsWith("documenti/"))).toBe(true);
  expect(names.some((one) => one.startsWith("allegati/"))).toBe(true);
  expect(Buffer.compare(files["messaggi/mappa.pdf"] ?? new Uint8Array(), pdfBytes())).toBe(0);
  expect(strFromU8(files["messaggi.txt"] ?? new Uint8Array())).toMatch(/Ufficio\nEcco la mappa\.\n\[mappa\.pdf\]/);
  const told = JSON.parse(strFromU8(files["pratica.json"] ?? new Uint8Array())) as {
    answersInWords: unknown[];
    documents: { sha256: string }[];
  };
  expect(told.answersInWords.length).toBeGreaterThan(0);
  expect(told.documents[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  // Neither the office's notes nor who in the office did what.
  for (const secret of ["Un segreto", operator.actor.id]) expect(JSON.stringify(told)).not.toContain(secret);
});

test("what is another's, or a draft, is not given", async () => {
  await expect(archiveApplication(await town.citizen(), { id: applicationId, locale: "it" })).rejects.toMatchObject({
    code: "not_found",
  });
  const draft = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
  });
  await expect(archiveApplication(citizen, { id: draft.id, locale: "it" })).rejects.toMatchObject({
    code: "not_in_this_status",
  });
});

test("files of the same name all arrive, and each is read only when its turn comes", async () => {
  const read: number[] = [];
  const entries = [0, 1, 2].map((n) => ({
    name: `a/foto.jpg`,
    at: new Date(0),
    content: async () => {
      read.push(n);
      return `foto ${n}`;
    },
  }));
  const stream = zip([{ name: "prima.txt", at: new Date(0), content: async () => "x".repeat(100_000) }, ...entries]);
  const reader = stream.getReader();
  await reader.read();
  expect(read.length).toBeLessThan(3);
  reader.releaseLock();
  expect(Object.keys(await opened(zip(entries)))).toEqual(["a/foto.jpg", "a/foto (2).jpg", "a/foto (3).jpg"]);
});
