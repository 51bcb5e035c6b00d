import { makeApplication } from "@sportello/db/factories/make-application";
import type { DocumentKind } from "@sportello/db/generated/client";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { beforeAll, describe, expect, test } from "vitest";
import type { ActingContext, CitizenContext, StaffContext } from "../context.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { giveUp } from "./give-up.ts";
import { listRegistrations } from "./list.ts";
import { requestOf } from "./request-of.ts";
import { settleIn } from "./settle.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let manager: StaffContext;
let job: ActingContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  manager = await town.staff("manager", [town.mobility]);
  job = await asJob(citizen);
});

const outgoing: readonly DocumentKind[] = ["integration_request", "outcome", "message"];
let numbers = 0;
/** An application with one document of a kind that waits for its number. */
const waiting = async (kind: DocumentKind, status: Status, key = `${kind}-1`) => {
  const { id: applicationId } = await makeApplication(runtime.database, town.tenantId, {
    service: town.ztl,
    personId: citizen.actor.id,
    officeId: town.mobility.id,
    assigneeId: manager.actor.id,
    status,
    isRegistered: true,
    submittedAt: new Date("2026-12-31T23:30:00Z"),
  });
  return citizen.inTenant(async (tx) => {
    const document = await tx.document.create({
      data: {
        applicationId,
        key,
        kind,
        name: `${kind}.pdf`,
        size: 1,
        sha256: "0".repeat(64),
        storageKey: `documents/${applicationId}`,
      },
    });
    const direction = outgoing.includes(kind) ? ("outgoing" as const) : ("incoming" as const);
    const registration = await tx.registration.create({
      data: { documentId: document.id, applicationId, direction, vendor: "fake-protocol" },
    });
    return { applicationId, documentId: document.id, id: registration.id };
  });
};
const receive = (id: string, change: object = {}) =>
  citizen.inTenant((tx) =>
    settleIn(tx, job, id, {
      number: `${(numbers += 1)}/2026`,
      registeredAt: new Date("2026-11-20T10:00:00Z"),
      folder: "ZTL 2026",
      ...change,
    }),
  );
const application = (id: string) => citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id } }));

const statuses = [
  "submitted",
  "registered",
  "in_charge",
  "integration_requested",
  "awaiting_integration",
  "integration_sent",
  "accepted_awaiting_registration",
  "rejected_awaiting_registration",
  "withdrawn",
] as const satisfies readonly Status[];

describe("the number of a document", () => {
  test.each<[DocumentKind, Partial<Record<Status, Status>>]>([
    ["receipt", { submitted: "registered" }],
    ["integration_request", { integration_requested: "awaiting_integration" }],
    ["integration_answer", { integration_sent: "in_charge_after_integration" }],
    ["outcome", { accepted_awaiting_registration: "accepted", rejected_awaiting_registration: "rejected" }],
    ["withdrawal", {}],
    ["message", {}],
    ["attachment", {}],
    ["payment_receipt", {}],
    ["stamped_form", {}],
  ])("of the kind %s moves an application that waits for it (%j), and no other", async (kind, moves) => {
    for (const status of statuses) {
      const made = await waiting(kind, status);
      await receive(made.id);
      expect([status, (await application(made.applicationId)).status]).toEqual([status, moves[status] ?? status]);
    }
  });

  test("is written once: a second answer changes neither number nor history", async () => {
    const made = await waiting("receipt", "submitted");
    await receive(made.id, { number: "first/2026" });
    await receive(made.id, { number: "second/2026" });
    const row = await citizen.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id: made.id } }));
    expect(row).toMatchObject({ state: "registered", number: "first/2026", folder: "ZTL 2026", byHandBy: null });
    const moves = await citizen.inTenant((tx) =>
      tx.statusChange.findMany({ where: { applicationId: made.applicationId, to: "registered" } }),
    );
    expect(moves).toMatchObject([{ by: "system" }]);
    expect((await application(made.applicationId)).registrationNumber).toBe("first/2026");
  });

  test("of a receipt is the application's, of any other document only its own", async () => {
    const made = await waiting("message", "in_charge");
    await receive(made.id);
    expect((await application(made.applicationId)).registrationNumber).toBeNull();
  });

  test("typed by hand is the registry's move all the same, and nobody's look into the data", async () => {
    const made = await waiting("receipt", "submitted");
    await receive(made.id, { byHandBy: manager.actor.id });
    const [move] = await citizen.inTenant((tx) =>
      tx.statusChange.findMany({ where: { applicationId: made.applicationId, to: "registered" } }),
    );
    expect(move).toMatchObject({ by: "system", actorId: null });
  });
});

describe("a document that is given up", () => {
  test("opens one task, however often it is given up, and none when it has its number meanwhile", async () => {
    const made = await waiting("receipt", "submitted");
    expect(await giveUp(job, made.id, "failed", "@timeout")).toEqual({ state: "failed" });
    expect(await giveUp(job, made.id, "refused", "Classifica inesistente")).toEqual({ state: "failed" });
    const tasks = await citizen.inTenant((tx) => tx.task.findMany({ where: { subjectId: made.id } }));
    expect(tasks).toMatchObject([{ reason: "@timeout", resolvedAt: null }]);
    await receive(made.id);
    expect(await giveUp(job, made.id, "failed", "@down")).toEqual({ state: "registered" });
    const resolved = await citizen.inTenant((tx) => tx.task.findMany({ where: { subjectId: made.id } }));
    expect(resolved).toMatchObject([{ resolvedAt: expect.any(Date) }]);
  });

  test("stands with those that stand still for the same reason, the most frequent first, of its municipality only", async () => {
    const reason = "Fascicolo chiuso";
    for (let n = 0; n < 3; n += 1) await giveUp(job, (await waiting("receipt", "submitted")).id, "refused", reason);
    await giveUp(job, (await waiting("outcome", "accepted_awaiting_registration")).id, "failed", reason);
    const { causes } = await listRegistrations(manager, {});
    const mine = causes.filter((cause) => cause.reason === reason);
    expect(mine.map(({ state, count, serviceId }) => [state, count, serviceId])).toEqual([
      ["refused", 3, town.ztl.id],
      ["failed", 1, town.ztl.id],
    ]);
    const elsewhere = await makeTown(runtime, database.owner);
    const neighbour = await elsewhere.staff("manager", [elsewhere.mobility]);
    expect((await listRegistrations(neighbour, {})).causes).toEqual([]);
  });
});

describe("what the registry is told", () => {
  const told = (id: string) =>
    citizen.inTenant(async (tx) =>
      requestOf(job, tx, await tx.registration.findUniqueOrThrow({ where: { id }, include: { document: true } })),
    );

  test.each<[DocumentKind, Status, RegExp, "incoming" | "outgoing"]>([
    ["receipt", "submitted", /^[^:]*ZTL/, "incoming"],
    ["withdrawal", "withdrawn", /^[^:]+: .*ZTL/, "incoming"],
    ["integration_request", "integration_requested", /^[^:]+: .*ZTL/, "outgoing"],
    ["outcome", "accepted_awaiting_registration", /^[^:]+: .*ZTL/, "outgoing"],
    ["message", "in_charge", /^[^:]+: .*ZTL/, "outgoing"],
  ])("of a %s says what it is, whose, and who wrote to whom", async (kind, status, subject, direction) => {
    const made = await waiting(kind, status);
    const request = await told(made.id);
    expect(request).toMatchObject({
      key: made.documentId,
      direction,
      document: { name: `${kind}.pdf`, mediaType: "application/pdf" },
    });
    expect(request.subject).toMatch(subject);
    for (const known of [citizen.actor.fiscalCode, made.applicationId]) expect(request.subject).toContain(known);
    const [from, to] =
      direction === "incoming" ? [request.sender, request.recipients[0]] : [request.recipients[0], request.sender];
    expect(from?.fiscalCode).toBe(citizen.actor.fiscalCode);
    expect(to).toMatchObject({ fiscalCode: citizen.tenant.fiscalCode, office: expect.any(String) });
  });

  test("has the folder of the year in which it was sent, as Rome counts years: at half past eleven at night in London it is the next one", async () => {
    const { folder } = await told((await waiting("receipt", "submitted")).id);
    expect(folder).toContain("2027");
    expect(folder).not.toContain("{anno}");
  });

  test("has the same key for ever, and no attachment that is another document's", async () => {
    const made = await waiting("message", "in_charge");
    const [first, again] = [await told(made.id), await told(made.id)];
    expect([first.key, first.attachments, again.key]).toEqual([made.documentId, [], made.documentId]);
  });
});
