import type { PdfDocument } from "@sportello/connectors/pdf/port";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { locales } from "@sportello/domain/locales";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { reject } from "../applications/reject.ts";
import { requestIntegration } from "../applications/request-integration.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { type DocumentScene, makeDocumentScene } from "../testing/document-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import type { Town } from "../testing/town.ts";
import { makeIntegrationAnswer } from "./make-integration-answer.ts";
import { makeIntegrationRequest } from "./make-integration-request.ts";
import { makeMessage } from "./make-message.ts";
import { makeOutcome } from "./make-outcome.ts";
import { makeWithdrawal } from "./make-withdrawal.ts";
import { documentWords } from "./words.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let registering: MadeService;
let quiet: MadeService;
let application: DocumentScene["application"];
let job: DocumentScene["job"];
let lastChange: DocumentScene["lastChange"];
let documents: DocumentScene["documents"];

beforeAll(async () => {
  ({ town, citizen, operator, registering, quiet, application, job, lastChange, documents } = await makeDocumentScene(
    runtime,
    database.owner,
  ));
});
beforeEach(() => void (runtime.printed.length = 0));

const section = (document: PdfDocument | undefined, heading: string) =>
  document?.sections.find((one) => one.heading === heading);

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
