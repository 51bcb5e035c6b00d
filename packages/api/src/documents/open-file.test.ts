import { ConnectorDown } from "@sportello/connectors/failures";
import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { CitizenContext, Context, StaffContext } from "../context.ts";
import { listDataAccesses } from "../data-accesses/list.ts";
import { sendMessage } from "../messages/send.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { acquired } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "../uploads/add-upload.ts";
import { openFile } from "./open-file.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let applicant: CitizenContext;
let assignee: StaffContext;
const readers: Record<string, Context> = {};
const files: Record<string, { kind: "upload" | "document"; id: string }> = {};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  const elsewhere = await makeTown(runtime, database.owner);
  applicant = await town.citizen();
  assignee = await town.staff("operator", [town.mobility]);
  Object.assign(readers, {
    "the applicant": applicant,
    "another citizen": await town.citizen(),
    "a guest": await town.guest(),
    "the assignee": assignee,
    "a colleague of the office": await town.staff("operator", [town.mobility]),
    "who only reads, of the office": await town.staff("reader", [town.mobility]),
    "the manager of the office": await town.staff("manager", [town.mobility]),
    "an operator of another office": await town.staff("operator", [town.archive]),
    "a colleague of another service": await town.staff("operator", [town.mobility], [town.ztl]),
    "an administrator": await town.staff("administrator", [town.mobility]),
    "an operator of another municipality": await elsewhere.staff("operator", [elsewhere.mobility]),
    "a citizen of another municipality": await elsewhere.citizen(),
  });
  const { id } = await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: applicant.actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
    assigneeId: assignee.actor.id,
  });
  const message = await sendMessage(assignee, {
    applicationId: id,
    text: "Ecco",
    files: [{ name: "planimetria.pdf", bytes: pdfBytes() }],
  });
  const own = await sendMessage(applicant, {
    applicationId: id,
    text: "Ecco",
    files: [{ name: "delega.pdf", bytes: pdfBytes() }],
  });
  const ofMessage = async (messageId: string) =>
    (await applicant.inTenant((tx) => tx.upload.findFirstOrThrow({ where: { messageId } }))).id;
  files["the office's file in a message"] = { kind: "upload", id: await ofMessage(message.id) };
  files["the applicant's own file"] = { kind: "upload", id: await ofMessage(own.id) };
  files["a file the office only prepares"] = {
    kind: "upload",
    id: (await addUpload(assignee, { applicationId: id, field: null, name: "bozza-esito.pdf", bytes: pdfBytes() })).id,
  };
});

const opened = async (reader: string, file: string): Promise<string> => {
  const [who, what] = [readers[reader], files[file]];
  if (!who || !what) throw new Error(`${reader} or ${file} is not there`);
  return openFile(who, what).then(
    ({ name }) => name,
    (error: { code?: string }) => error.code ?? "another error",
  );
};

const refused = /^(?:not_found|not_allowed|other_office|other_service|not_the_applicant)$/;

describe.each([
  ["the applicant's own file", "delega.pdf", true],
  ["the office's file in a message", "planimetria.pdf", true],
  ["a file the office only prepares", "bozza-esito.pdf", false],
] as const)("%s", (file, name, reachesCitizen) => {
  test.each([
    "the assignee",
    "a colleague of the office",
    "who only reads, of the office",
    "the manager of the office",
  ])("is read by %s", async (reader) => {
    expect(await opened(reader, file)).toBe(name);
  });

  test(`is ${reachesCitizen ? "" : "not "}read by the applicant`, async () => {
    expect(await opened("the applicant", file)).toBe(reachesCitizen ? name : "not_found");
  });

  test.each([
    "another citizen",
    "a guest",
    "an operator of another office",
    "a colleague of another service",
    "an administrator",
    "an operator of another municipality",
    "a citizen of another municipality",
  ])("is not read by %s", async (reader) => {
    expect(await opened(reader, file)).toMatch(refused);
  });

  test("is not there for citizens it does not belong to: the answer is that of a file that never was", async () => {
    for (const reader of ["another citizen", "a citizen of another municipality"]) {
      const [theirs, nothing] = await Promise.all(
        [
          openFile(readers[reader] as Context, files[file] as never),
          openFile(readers[reader] as Context, { kind: "upload", id: "0197a000-0000-7000-8000-000000000001" }),
        ].map((asked) => asked.catch((error: { code: string }) => error.code)),
      );
      expect([theirs, nothing]).toEqual(["not_found", "not_found"]);
    }
  });
});

test("a file asked for as what it is not, is not there", async () => {
  expect(
    await openFile(applicant, { ...(files["the applicant's own file"] as { id: string }), kind: "document" }).catch(
      (error: { code: string }) => error.code,
    ),
  ).toBe("not_found");
});

test("that somebody of the office read it the citizen can see, and the security log; that they read it themselves nobody notes", async () => {
  const logged = () =>
    applicant.inTenant((tx) =>
      tx.auditEntry.count({ where: { action: "file.read", subjectId: files["the applicant's own file"]?.id ?? "" } }),
    );
  const before = await logged();
  await opened("the applicant", "the applicant's own file");
  expect(await logged()).toBe(before);
  await opened("the assignee", "the applicant's own file");
  expect(await logged()).toBe(before + 1);
  expect((await listDataAccesses(applicant, {})).items).toContainEqual(
    expect.objectContaining({ reader: "staff", use: "file" }),
  );
});

test("a refused reading is no reading: it leaves no trace among the accesses", async () => {
  const count = () => applicant.inTenant((tx) => tx.dataAccess.count());
  const before = await count();
  await opened("an operator of another office", "the applicant's own file");
  expect(await count()).toBe(before);
});

test("the store being down is told as that, not as a file that is gone", async () => {
  const get = vi.spyOn(runtime.files, "get").mockRejectedValueOnce(new ConnectorDown("disk"));
  expect(await opened("the applicant", "the applicant's own file")).toBe("connector_down");
  get.mockRestore();
});

test("the receipt is the applicant's and the office's, with the name people know it by", async () => {
  const { documentId } = await acquired(applicant);
  for (const [reader, name] of [
    ["the applicant", "ricevuta.pdf"],
    ["the manager of the office", "ricevuta.pdf"],
  ] as const) {
    expect((await openFile(readers[reader] as Context, { kind: "document", id: documentId })).name).toBe(name);
  }
  await expect(
    openFile(readers["another citizen"] as Context, { kind: "document", id: documentId }),
  ).rejects.toMatchObject({ code: expect.stringMatching(refused) as string });
});
