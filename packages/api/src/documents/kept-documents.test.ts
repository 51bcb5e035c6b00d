import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext, Context, StaffContext } from "../context.ts";
import { type DocumentScene, makeDocumentScene } from "../testing/document-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { makeIntegrationAnswer } from "./make-integration-answer.ts";
import { makeIntegrationRequest } from "./make-integration-request.ts";
import { makeOutcome } from "./make-outcome.ts";
import { openFile } from "./open-file.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let registering: MadeService;
let application: DocumentScene["application"];
let job: DocumentScene["job"];
let lastChange: DocumentScene["lastChange"];
let documents: DocumentScene["documents"];

beforeAll(async () => {
  ({ town, citizen, operator, registering, application, job, lastChange, documents } = await makeDocumentScene(
    runtime,
    database.owner,
  ));
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
