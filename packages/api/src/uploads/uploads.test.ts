import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { openFile } from "../documents/open-file.ts";
import { findDraft } from "../drafts/find.ts";
import { savePage } from "../drafts/save-page.ts";
import { startDraft } from "../drafts/start.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { publish } from "../testing/publish.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { addUpload } from "./add-upload.ts";
import { removeUpload } from "./remove.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let id: string;

const file = (key: string, rest: object = {}) => ({ type: "file", key, label: key, input: true, ...rest });
const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Documenti",
      components: [
        file("scan", { fileMaxSize: "5MB", filePattern: ".pdf", maxFiles: 2, multiple: true }),
        { type: "datagrid", key: "vehicles", label: "Veicoli", components: [file("licence")] },
      ],
    },
  ],
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  await publish(citizen, town.simple, form);
});
beforeEach(async () => {
  ({ id } = await startDraft(citizen, { slug: "simple", fresh: true, locale: "it" }));
});

const add = (
  name: string,
  bytes: Uint8Array,
  field: string | null = "scan",
  ctx: CitizenContext | StaffContext = citizen,
  applicationId = id,
) => addUpload(ctx, { applicationId, field, name, bytes });

describe("a file of a draft", () => {
  test("is kept with its digest and stands in the answers at once", async () => {
    const { savedAt } = await findDraft(citizen, { id });
    const upload = await add("carta.pdf", pdfBytes());
    expect(upload).toMatchObject({
      name: "carta.pdf",
      mediaType: "application/pdf",
      field: "scan",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const draft = await findDraft(citizen, { id });
    expect([draft.answers, draft.uploads, draft.savedAt]).toMatchObject([{ scan: [upload.id] }, [upload], savedAt]);
    expect((await openFile(citizen, { kind: "upload", id: upload.id })).bytes).toEqual(pdfBytes());
  });

  test("of a row that was never saved stands in that row", async () => {
    const upload = await add("libretto.pdf", pdfBytes(), "vehicles.0.licence");
    expect((await findDraft(citizen, { id })).answers).toMatchObject({ vehicles: [{ licence: [upload.id] }] });
  });

  test.each([
    [
      "a programme called .pdf",
      "fattura.pdf",
      new Uint8Array([0x4d, 0x5a, 0x90, 0, ...new Uint8Array(200)]),
      "file_type_refused",
    ],
    ["an empty file", "vuoto.pdf", new Uint8Array(), "file_empty"],
    ["10 MB where 5 are allowed", "grande.pdf", pdfBytes(10 * 1024 * 1024), "file_too_large"],
    [
      "a picture where the form wants a PDF",
      "foto.png",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      "file_type_refused",
    ],
  ])("is refused when it is %s, and nothing is kept", async (_what, name, bytes, code) => {
    await expect(add(name, bytes)).rejects.toMatchObject({ code });
    expect((await findDraft(citizen, { id })).uploads).toEqual([]);
  });

  test.each(["motivo", "vehicles.0", "vehicles.x.licence", "constructor", "scan.0", "", "__proto__"])(
    "is refused for %j, which is no file question",
    async (field) => {
      await expect(add("carta.pdf", pdfBytes(), field)).rejects.toMatchObject({ code: "unknown_field" });
    },
  );

  test("beyond the number allowed is refused, also when two arrive together", async () => {
    await add("1.pdf", pdfBytes());
    const race = await Promise.allSettled([add("2.pdf", pdfBytes()), add("3.pdf", pdfBytes())]);
    expect(race.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(race.find((result) => result.status === "rejected")).toMatchObject({
      reason: { code: "too_many_files", params: { max: 2 } },
    });
    expect((await findDraft(citizen, { id })).answers["scan"]).toHaveLength(2);
  });

  test("can be taken back, and leaves the answers", async () => {
    const upload = await add("carta.pdf", pdfBytes());
    await removeUpload(citizen, { id: upload.id });
    const draft = await findDraft(citizen, { id });
    expect([draft.uploads, draft.answers["scan"]]).toEqual([[], []]);
    await expect(openFile(citizen, { kind: "upload", id: upload.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("of somebody else does not enter one's answers by its id", async () => {
    const neighbour = await town.citizen();
    const theirs = await startDraft(neighbour, { slug: "simple", fresh: true, locale: "it" });
    const upload = await add("loro.pdf", pdfBytes(), "scan", neighbour, theirs.id);
    const { errors } = await savePage(citizen, { id, page: "page", answers: { scan: [upload.id] }, force: false });
    expect(errors).toEqual([{ path: "scan", code: "not_an_option" }]);
    expect((await findDraft(citizen, { id })).answers["scan"]).toEqual([]);
  });
});

describe("a file of an application that was sent", () => {
  let operator: StaffContext;
  const application = (status: "in_charge" | "awaiting_integration" | "sent") =>
    makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status,
      assigneeId: operator.actor.id,
    });
  beforeAll(async () => {
    operator = await town.staff("operator", [town.mobility]);
  });

  test("may be added by the applicant only while an integration is awaited, and taken back until it is answered", async () => {
    const sent = await application("sent");
    await expect(add("tardi.pdf", pdfBytes(), null, citizen, sent.id)).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    const asked = await application("awaiting_integration");
    const upload = await add("integrazione.pdf", pdfBytes(), null, citizen, asked.id);
    expect(upload.field).toBeNull();
    await removeUpload(citizen, { id: upload.id });
  });

  test("may be added by the assignee, and by no colleague", async () => {
    const { id: inCharge } = await application("in_charge");
    const upload = await add("permesso.pdf", pdfBytes(), null, operator, inCharge);
    await expect(openFile(citizen, { kind: "upload", id: upload.id })).rejects.toMatchObject({ code: "not_found" });
    const colleague = await town.staff("operator", [town.mobility]);
    await expect(add("permesso.pdf", pdfBytes(), null, colleague, inCharge)).rejects.toMatchObject({
      code: "not_the_assignee",
    });
    await expect(removeUpload(colleague, { id: upload.id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("is read by the office, which is recorded, and by no other", async () => {
    const asked = await application("awaiting_integration");
    const upload = await add("integrazione.pdf", pdfBytes(), null, citizen, asked.id);
    await openFile(operator, { kind: "upload", id: upload.id });
    const entries = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "file.read", subjectId: upload.id } }),
    );
    expect(entries).toMatchObject([{ actorKind: "staff", actorId: operator.actor.id }]);
    await expect(
      openFile(await town.staff("operator", [town.archive]), { kind: "upload", id: upload.id }),
    ).rejects.toMatchObject({ code: "other_office" });
    await expect(openFile(await town.citizen(), { kind: "upload", id: upload.id })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
