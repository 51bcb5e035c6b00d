import type { PdfDocument } from "@sportello/connectors/pdf/port";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { type Locale, locales } from "@sportello/domain/locales";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { reject } from "../applications/reject.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import {
  createSystemContext,
  type ActingContext,
  type CitizenContext,
  type Context,
  type StaffContext,
} from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { makeIntegrationAnswer } from "./make-integration-answer.ts";
import { makeIntegrationRequest } from "./make-integration-request.ts";
import { makeMessage } from "./make-message.ts";
import { makeOutcome } from "./make-outcome.ts";
import { makeWithdrawal } from "./make-withdrawal.ts";
import { openFile } from "./open-file.ts";
import { documentWords } from "./words.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
/** Registers, messages too. */
let registering: MadeService;
/** Registers, messages not. */
let quiet: MadeService;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  const registration = { classification: "6.3", folder: "Permessi {anno}" };
  registering = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "registering",
    options: { ...shortOptions, registration: { ...registration, includeMessages: true } },
  });
  quiet = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "quiet",
    options: { ...shortOptions, registration: { ...registration, includeMessages: false } },
  });
});
beforeEach(() => void (runtime.printed.length = 0));

const application = async (
  status: Status,
  { service = town.simple, locale = "it" }: { service?: MadeService; locale?: Locale } = {},
) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status,
      assigneeId: operator.actor.id,
      locale,
      code: `AN${Math.random().toString(36).slice(2, 15).toUpperCase().padEnd(13, "0")}`,
      submittedAt: new Date("2026-11-20T08:30:00Z"),
    })
  ).id;
const job = (): Promise<ActingContext> => createSystemContext(runtime, town.tenantId, "make-documents");
const lastChange = (applicationId: string) =>
  operator.inTenant(
    async (tx) =>
      (await tx.statusChange.findFirstOrThrow({ where: { applicationId }, orderBy: [{ at: "desc" }, { id: "desc" }] }))
        .id,
  );
const section = (document: PdfDocument | undefined, heading: string) =>
  document?.sections.find((one) => one.heading === heading);
const documents = (applicationId: string) =>
  operator.inTenant((tx) =>
    tx.document.findMany({ where: { applicationId }, include: { registration: true }, orderBy: { createdAt: "asc" } }),
  );

describe.each(locales)("in %s", (locale) => {
  const words = documentWords[locale];

  test("every document says which application it is about, whose, of which office", async () => {
    const id = await application("rejected", { locale });
    await makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) });
    const [printed] = runtime.printed;
    expect(printed).toMatchObject({ language: locale, title: words.outcome });
    const about = section(printed, words.application)?.rows ?? [];
    expect(about.map(({ label }) => label)).toEqual([
      words.code,
      words.service,
      words.office,
      words.applicant,
      words.fiscalCode,
      words.sentAt,
    ]);
    expect(about.find(({ label }) => label === words.fiscalCode)?.value).toBe(citizen.actor.fiscalCode);
    expect((await documents(id)).map(({ name }) => name)).toEqual([`${words.fileNames.outcome}.pdf`]);
  });

  test("an acceptance says so, with its words and the day it was decided", async () => {
    const id = await application("in_charge", { locale });
    await accept(operator, { id, reason: "Tutto in regola.", documentUploadIds: [] });
    await makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) });
    expect(section(runtime.printed[0], words.decision)).toMatchObject({
      paragraphs: [words.accepted],
      rows: [{ label: words.decidedAt }, { label: words.reason, value: "Tutto in regola." }],
    });
    expect(section(runtime.printed[0], words.attachments)).toMatchObject({ paragraphs: [words.noAttachments] });
  });

  test("a refusal says so, with its reason", async () => {
    const id = await application("in_charge", { locale });
    await reject(operator, { id, reason: "Fuori zona." });
    await makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) });
    expect(section(runtime.printed[0], words.decision)).toMatchObject({
      paragraphs: [words.rejected],
      rows: [{ label: words.decidedAt }, { label: words.reason, value: "Fuori zona." }],
    });
  });

  test("a request for integrations says what is missing and when it was asked", async () => {
    const id = await application("in_charge", { locale });
    await requestIntegration(operator, { id, text: "Manca il libretto.", paths: [] });
    await makeIntegrationRequest(await job(), { applicationId: id });
    expect(runtime.printed[0]?.title).toBe(words.integrationRequest);
    expect(section(runtime.printed[0], words.request)).toMatchObject({
      paragraphs: ["Manca il libretto."],
      rows: [{ label: words.requestedAt }],
    });
  });

  test("its answer repeats the question, gives the answer and lists the files with their digest", async () => {
    const id = await application("integration_sent", { locale });
    await operator.inTenant(async (tx) => {
      const asked = await tx.integration.findFirstOrThrow({ where: { applicationId: id } });
      await tx.upload.create({
        data: {
          applicationId: id,
          integrationId: asked.id,
          by: "citizen",
          name: "libretto.pdf",
          mediaType: "application/pdf",
          size: 2_048,
          sha256: "ab".repeat(32),
          storageKey: `${town.tenantId}/x`,
        },
      });
    });
    await makeIntegrationAnswer(await job(), { applicationId: id });
    const [printed] = runtime.printed;
    expect(printed?.title).toBe(words.integrationAnswer);
    expect(section(printed, words.answer)?.paragraphs).toEqual(["Allego quanto richiesto."]);
    expect(section(printed, words.attachments)?.table?.rows).toMatchObject([
      ["libretto.pdf", expect.any(String), "ab".repeat(32)],
    ]);
  });

  test("a withdrawal says when, and why where a reason was given", async () => {
    const id = await application("withdrawn", { locale });
    await makeWithdrawal(await job(), { applicationId: id, changeId: await lastChange(id) });
    const printed = runtime.printed.find(({ title }) => title === words.withdrawal);
    expect(section(printed, words.withdrawal)?.rows).toEqual([
      expect.objectContaining({ label: words.withdrawnAt }),
      { label: words.reason, value: "Non ho più bisogno del servizio." },
    ]);
  });
});

describe("a document", () => {
  test.each([
    [
      "an outcome",
      "rejected",
      async (id: string) => makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) }),
    ],
    ["an answer", "integration_sent", async (id: string) => makeIntegrationAnswer(await job(), { applicationId: id })],
    [
      "a request",
      "awaiting_integration",
      async (id: string) => makeIntegrationRequest(await job(), { applicationId: id }),
    ],
  ] as const)("%s made again, and by several at once, is the first one", async (_what, status, make) => {
    const id = await application(status, { service: registering });
    const made = [...(await Promise.all([make(id), make(id), make(id)])), await make(id)];
    expect(new Set(made.map(({ documentId }) => documentId)).size).toBe(1);
    expect(await documents(id)).toHaveLength(1);
    expect(await operator.inTenant((tx) => tx.registration.count({ where: { applicationId: id } }))).toBe(1);
  });

  test("leaves no file behind that nobody will open", async () => {
    const id = await application("rejected");
    const changeId = await lastChange(id);
    await Promise.all(Array.from({ length: 4 }, async () => makeOutcome(await job(), { applicationId: id, changeId })));
    const [kept] = await documents(id);
    expect((await openFile(citizen, { kind: "document", id: kept?.id ?? "" })).bytes.length).toBe(kept?.size);
  });

  test.each([
    ["rejected", "outgoing"],
    ["integration_sent", "incoming"],
  ] as const)("of an application in %s waits for an %s number", async (status, direction) => {
    const id = await application(status, { service: registering });
    await (status === "rejected"
      ? makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) })
      : makeIntegrationAnswer(await job(), { applicationId: id }));
    expect((await documents(id)).map(({ registration }) => [registration?.direction, registration?.state])).toEqual([
      [direction, "waiting"],
    ]);
  });

  test("of a request that was given up meanwhile is not made", async () => {
    expect(await makeIntegrationRequest(await job(), { applicationId: await application("in_charge") })).toEqual({
      documentId: null,
    });
    expect(await makeIntegrationAnswer(await job(), { applicationId: await application("in_charge") })).toEqual({
      documentId: null,
    });
  });
});

describe("a message", () => {
  const write = async (service: MadeService, changes: { author?: "citizen" | "operator"; isNote?: boolean } = {}) => {
    const id = await application("in_charge", { service });
    const message = await operator.inTenant((tx) =>
      tx.message.create({
        data: {
          applicationId: id,
          author: "operator",
          authorId: operator.actor.id,
          text: "Buongiorno.\n\nManca la firma.",
          ...changes,
        },
      }),
    );
    return makeMessage(await job(), { applicationId: id, messageId: message.id });
  };

  test("becomes a document where the service registers its messages, paragraph by paragraph", async () => {
    expect((await write(registering)).documentId).not.toBeNull();
    expect(section(runtime.printed[0], documentWords.it.message)?.paragraphs).toEqual([
      "Buongiorno.",
      "Manca la firma.",
    ]);
  });

  test.each([
    ["where it registers but not its messages", () => write(quiet)],
    ["where it registers nothing", () => write(town.simple)],
    ["that is an internal note", () => write(registering, { isNote: true })],
    ["of the citizen", () => write(registering, { author: "citizen" })],
  ])("%s becomes none", async (_what, make) => {
    expect(await make()).toEqual({ documentId: null });
    expect(runtime.printed).toEqual([]);
  });
});

describe("opening a document", () => {
  const outcome = async () => {
    const id = await application("rejected");
    const { documentId } = await makeOutcome(await job(), { applicationId: id, changeId: await lastChange(id) });
    return documentId ?? "";
  };
  const whoever: readonly (readonly [string, () => Promise<Context>, string | null])[] = [
    ["the applicant", async () => citizen, null],
    ["the assignee", async () => operator, null],
    ["a reader of the office", () => town.staff("reader", [town.mobility]), null],
    ["another citizen", () => town.citizen(), "not_found"],
    ["an operator of another office", () => town.staff("operator", [town.archive]), "other_office"],
    [
      "an operator restricted to another service",
      () => town.staff("operator", [town.mobility], [town.ztl]),
      "other_service",
    ],
    ["an administrator", () => town.staff("administrator", [town.mobility]), "not_allowed"],
    [
      "staff of another municipality",
      async () => {
        const there = await makeTown(runtime, database.owner);
        return there.staff("manager", [there.mobility]);
      },
      "not_found",
    ],
  ];

  test.each(whoever)("by %s", async (_who, ctx, refusal) => {
    const id = await outcome();
    const opened = openFile(await ctx(), { kind: "document", id });
    if (refusal === null)
      await expect(opened).resolves.toMatchObject({ name: "esito.pdf", mediaType: "application/pdf" });
    else await expect(opened).rejects.toMatchObject({ code: refusal });
  });

  test("by staff is a line of the security log each time, by the applicant none", async () => {
    const id = await outcome();
    const lines = () =>
      operator.inTenant((tx) => tx.auditEntry.count({ where: { action: "file.read", subjectId: id } }));
    await openFile(citizen, { kind: "document", id });
    expect(await lines()).toBe(0);
    await openFile(operator, { kind: "document", id });
    await openFile(operator, { kind: "document", id });
    expect(await lines()).toBe(2);
  });

  test("a file of the office that was not handed over is its own", async () => {
    const id = await application("in_charge");
    const upload = await operator.inTenant((tx) =>
      tx.upload.create({
        data: {
          applicationId: id,
          by: "operator",
          name: "bozza.pdf",
          mediaType: "application/pdf",
          size: 1,
          sha256: "00",
          storageKey: `${town.tenantId}/bozza`,
        },
      }),
    );
    await runtime.files.put(`${town.tenantId}/bozza`, new Uint8Array([1]));
    await expect(openFile(citizen, { kind: "upload", id: upload.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(openFile(operator, { kind: "upload", id: upload.id })).resolves.toMatchObject({ name: "bozza.pdf" });
  });
});
