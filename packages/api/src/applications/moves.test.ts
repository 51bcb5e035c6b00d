import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { makeMovesScene } from "../testing/moves-scene.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { testRuntime } from "../testing/runtime.ts";
import { addUpload } from "../uploads/add-upload.ts";
import { accept } from "./accept.ts";
import { answerIntegration } from "./answer-integration.ts";
import { assign } from "./assign.ts";
import { cancelIntegration } from "./cancel-integration.ts";
import { findApplicationForStaff } from "./find-for-staff.ts";
import { findApplication } from "./find.ts";
import { reject } from "./reject.ts";
import { release } from "./release.ts";
import { reopen } from "./reopen.ts";
import { requestIntegration } from "./request-integration.ts";
import { revoke } from "./revoke.ts";
import { takeCharge } from "./take-charge.ts";

const database = testDatabase();
const runtime = testRuntime(database);
type Scene = Awaited<ReturnType<typeof makeMovesScene>>;
let { town, citizen, operator, colleague, application, seen, events }: Scene = {} as Scene;

beforeAll(async () => {
  ({ town, citizen, operator, colleague, application, seen, events } = await makeMovesScene(runtime, database.owner));
});

describe("an operator of the office", () => {
  test("takes charge, and gives back", async () => {
    const id = await application("submitted");
    await takeCharge(operator, { id });
    expect((await findApplicationForStaff(operator, { id, locale: "it" })).assignee?.id).toBe(operator.actor.id);
    await release(operator, { id });
    expect(await findApplicationForStaff(colleague, { id, locale: "it" })).toMatchObject({
      status: "submitted",
      assignee: null,
    });
    expect(await events(id)).toEqual([{ name: "application/in_charge" }, { name: "application/submitted" }]);
  });

  test("does not take charge of what is waiting for its registration number", async () => {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.ztl,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "submitted",
      isRegistered: true,
    });
    await expect(takeCharge(operator, { id })).rejects.toMatchObject({ code: "awaiting_registration" });
    expect((await seen(id)).isRegistrationPending).toBe(true);
  });

  test("hands it to a colleague who may work on it, and to nobody else", async () => {
    const id = await application("in_charge");
    await assign(operator, { id, staffId: colleague.actor.id });
    await expect(accept(operator, { id, documentUploadIds: [] })).rejects.toMatchObject({ code: "not_the_assignee" });
    const reader = await town.staff("reader", [town.mobility]);
    const elsewhere = await town.staff("operator", [town.archive]);
    for (const { actor } of [reader, elsewhere])
      await expect(assign(colleague, { id, staffId: actor.id })).rejects.toMatchObject({ code: "colleague_elsewhere" });
    expect((await findApplicationForStaff(colleague, { id, locale: "it" })).assignee?.id).toBe(colleague.actor.id);
  });

  test.each(["submitted", "registered"] as const)(
    "hands out what nobody has yet (%s), and it is in charge from then on",
    async (status) => {
      const isRegistered = status === "registered";
      const { id } = await makeApplication(runtime.database, town.tenantId, {
        service: isRegistered ? town.ztl : town.simple,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status,
        isRegistered,
        registrationNumber: "77/2026",
      });
      await assign(operator, { id, staffId: colleague.actor.id });
      expect(await findApplicationForStaff(colleague, { id, locale: "it" })).toMatchObject({
        status: "in_charge",
        assignee: { id: colleague.actor.id },
      });
      const [told] = await citizen.inTenant((tx) =>
        tx.outboxEvent.findMany({
          where: { payload: { path: ["applicationId"], equals: id } },
          select: { name: true, payload: true },
        }),
      );
      // The applicant is told, the colleague too: a hand-over between colleagues is the office's own business.
      expect(told).toMatchObject({ name: "application/in_charge", payload: { command: "assign", from: status } });
      await expect(accept(operator, { id, documentUploadIds: [] })).rejects.toMatchObject({ code: "not_the_assignee" });
      await accept(colleague, { id, documentUploadIds: [] });
    },
  );

  test("hands out nothing that is waiting for its registration number", async () => {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.ztl,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "submitted",
      isRegistered: true,
    });
    await expect(assign(operator, { id, staffId: colleague.actor.id })).rejects.toMatchObject({
      code: "awaiting_registration",
    });
  });

  test("who distributes and who takes at the same instant: one of them has it", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await application("submitted");
      const third = await town.staff("operator", [town.mobility]);
      const settled = await Promise.allSettled([
        assign(operator, { id, staffId: colleague.actor.id }),
        takeCharge(third, { id }),
      ]);
      const { assignee, timeline } = await findApplicationForStaff(operator, { id, locale: "it" });
      const [distributed, taken] = settled.map(({ status }) => status === "fulfilled");
      // Taken first it may still be handed on; handed out first it cannot be taken.
      expect(assignee?.id).toBe(distributed ? colleague.actor.id : third.actor.id);
      expect(distributed || taken).toBe(true);
      expect(timeline.filter(({ to }) => to === "in_charge")).toHaveLength(Number(distributed) + Number(taken));
    }
  });

  test("accepts with a message and a file, which the citizen then reads", async () => {
    const id = await application("in_charge");
    const upload = await addUpload(operator, {
      applicationId: id,
      field: null,
      name: "permesso.pdf",
      bytes: pdfBytes(),
    });
    await accept(operator, { id, reason: "Permesso concesso.", documentUploadIds: [upload.id] });
    expect(await seen(id)).toMatchObject({
      status: "accepted",
      dueOn: null,
      outcome: { outcome: "accepted", reason: "Permesso concesso." },
      documents: [{ kind: "attachment", name: "permesso.pdf" }],
    });
  });

  test("does not attach a file that is not the office's, and then nothing is decided", async () => {
    const id = await application("in_charge");
    const other = await application("in_charge");
    const upload = await addUpload(operator, {
      applicationId: other,
      field: null,
      name: "altro.pdf",
      bytes: pdfBytes(),
    });
    await expect(accept(operator, { id, documentUploadIds: [upload.id] })).rejects.toMatchObject({ code: "not_found" });
    expect(await seen(id)).toMatchObject({ status: "in_charge", outcome: null });
    expect(await events(id)).toEqual([]);
  });

  test("rejects only with a reason", async () => {
    const id = await application("in_charge");
    await expect(reject(operator, { id, reason: " " })).rejects.toMatchObject({ code: "reason_required" });
    await reject(operator, { id, reason: "Manca il requisito." });
    expect(await seen(id)).toMatchObject({ status: "rejected", outcome: { reason: "Manca il requisito." } });
  });

  test("reopens what was decided, and decides again", async () => {
    const id = await application("rejected");
    await reopen(colleague, { id, reason: "Documento trovato." });
    expect(await seen(id)).toMatchObject({ status: "in_charge", outcome: null });
    await accept(colleague, { id, documentUploadIds: [] });
    expect((await seen(id)).timeline.map(({ command }) => command).slice(-2)).toEqual(["reopen", "accept"]);
  });

  test("may not revoke; the head of the office may", async () => {
    const id = await application("in_charge");
    await expect(revoke(operator, { id, reason: "doppia" })).rejects.toMatchObject({ code: "not_allowed" });
    await revoke(await town.staff("manager", [town.mobility]), { id, reason: "doppia" });
    expect((await seen(id)).status).toBe("revoked");
  });

  test("leaves a trace of having read the application", async () => {
    const id = await application("in_charge");
    await findApplicationForStaff(operator, { id, locale: "it" });
    const entries = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "application.read", subjectId: id } }),
    );
    expect(entries).toMatchObject([{ actorId: operator.actor.id }]);
  });
});

describe("an integration", () => {
  test("stops the term until it is answered", async () => {
    const id = await application("in_charge");
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.application.update({ where: { id }, data: { submittedAt: runtime.now() } }),
    );
    const before = (await seen(id)).dueOn;
    await requestIntegration(await town.again(operator), { id, text: "Manca la firma." });
    runtime.clock.pass(3 * 86_400_000);
    const upload = await addUpload(await town.again(citizen), {
      applicationId: id,
      field: null,
      name: "firma.pdf",
      bytes: pdfBytes(),
    });
    await answerIntegration(await town.again(citizen), { id, text: "Eccola.", uploadIds: [upload.id] });
    const after = await findApplication(await town.again(citizen), { id, locale: "it" });
    expect(after).toMatchObject({
      status: "integration_sent",
      integrations: [{ answer: "Eccola.", uploads: [{ name: "firma.pdf" }] }],
    });
    expect((Date.parse(after.dueOn ?? "") - Date.parse(before ?? "")) / 86_400_000).toBe(3);
  });

  test("asks for answers and documents of the form, which the citizen reads point by point and the office finds beside the answer", async () => {
    const id = await application("in_charge");
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.application.update({ where: { id }, data: { answers: { motivo: "Lavori in casa" } } }),
    );
    const { points } = await findApplicationForStaff(operator, { id, locale: "it" });
    expect(points).toMatchObject([{ path: "motivo", kind: "text" }]);
    await expect(
      requestIntegration(operator, { id, text: "Precisa.", paths: ["motivo", "altro"] }),
    ).rejects.toMatchObject({ code: "unknown_field" });
    expect((await seen(id)).status).toBe("in_charge");
    await requestIntegration(await town.again(operator), { id, text: "Precisa.", paths: ["motivo"] });
    // A job makes the document and lets the request out.
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.application.update({ where: { id }, data: { status: "awaiting_integration" } }),
    );
    expect((await seen(id)).integration).toMatchObject({ request: "Precisa.", points });
    await answerIntegration(await town.again(citizen), { id, text: "Ecco.", uploadIds: [] });
    expect((await findApplicationForStaff(operator, { id, locale: "it" })).integrations).toMatchObject([
      { request: "Precisa.", points, answer: "Ecco." },
    ]);
  });

  test("is not answered with somebody else's file", async () => {
    const id = await application("awaiting_integration");
    await expect(answerIntegration(citizen, { id, text: "ecco", uploadIds: [town.tenantId] })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await seen(id)).toMatchObject({ status: "awaiting_integration", integrations: [] });
  });

  test("can be given up by the office", async () => {
    const id = await application("awaiting_integration");
    await cancelIntegration(operator, { id });
    expect(await seen(id)).toMatchObject({ status: "in_charge_after_integration", integration: null });
    await expect(answerIntegration(citizen, { id, text: "ecco", uploadIds: [] })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });
});
