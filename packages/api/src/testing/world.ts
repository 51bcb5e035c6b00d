import { randomUUID } from "node:crypto";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeOffice } from "@sportello/db/factories/make-office";
import type { CitizenContext, StaffContext } from "../context.ts";
import type { Town } from "./town.ts";

/** One of everything that has an id, in one municipality, and the people who may touch it. */
export type World = {
  readonly town: Town;
  readonly owner: CitizenContext;
  readonly assignee: StaffContext;
  readonly ids: Readonly<Record<WorldId, string>>;
};
/** What there is one of. */
export const worldIds = [
  "draft",
  "application",
  "draftUpload",
  "officeUpload",
  "document",
  "registration",
  "task",
  "colleague",
  "service",
  "office",
  "integration",
  "view",
  "export",
  "payment",
  "paymentCase",
  "refund",
  "duesImport",
  "bulk",
  "decisionText",
  "decision",
  "domain",
  "outcomeTemplate",
  "counterDraft",
  "folder",
  "list",
  "group",
  "absence",
] as const;
export type WorldId = (typeof worldIds)[number];

/** The text that must never be read by anybody else. */
export const secretText = "a sentence only the two of them may read";

export const makeWorld = async (town: Town): Promise<World> => {
  const owner = await town.citizen();
  const assignee = await town.staff("operator", [town.mobility]);
  const colleague = await town.staff("operator", [town.mobility]);
  const { database } = owner.runtime;
  const filed = {
    service: town.simple,
    personId: owner.actor.id,
    officeId: town.mobility.id,
    answers: { motivo: secretText },
  };
  const draft = await makeApplication(database, town.tenantId, filed);
  const application = await makeApplication(database, town.tenantId, {
    ...filed,
    status: "in_charge",
    assigneeId: assignee.actor.id,
  });
  const office = await makeOffice(database, town.tenantId);
  const rows = await owner.inTenant(async (tx) => {
    const file = (by: "citizen" | "operator") => ({
      by,
      name: `${secretText}.pdf`,
      mediaType: "application/pdf",
      size: 1,
      sha256: "00",
      storageKey: `${town.tenantId}/${randomUUID()}`,
    });
    await tx.message.create({
      data: { applicationId: application.id, author: "operator", authorId: assignee.actor.id, text: secretText },
    });
    const integration = await tx.integration.create({
      data: {
        applicationId: application.id,
        request: secretText,
        requestedAt: owner.now,
        requestedBy: assignee.actor.id,
      },
    });
    const document = await tx.document.create({
      data: {
        applicationId: application.id,
        key: "receipt",
        kind: "receipt",
        name: "ricevuta.pdf",
        size: 1,
        sha256: "00",
        storageKey: `${town.tenantId}/${randomUUID()}`,
      },
    });
    const registration = await tx.registration.create({
      data: {
        documentId: document.id,
        applicationId: application.id,
        direction: "incoming",
        vendor: "fake-protocol",
        state: "failed",
        lastReason: secretText,
      },
    });
    const task = await tx.task.create({
      data: { kind: "registration", subjectId: registration.id, applicationId: application.id, reason: secretText },
    });
    const view = await tx.queueView.create({
      data: { staffId: assignee.actor.id, name: secretText, question: { filter: {}, sort: "newest" } },
    });
    const made = await tx.export.create({
      data: {
        staffId: assignee.actor.id,
        format: "csv",
        locale: "it",
        question: { filter: {}, sort: "newest" },
        rows: 1,
        name: `${secretText}.csv`,
      },
    });
    const payment = await tx.payment.create({
      data: {
        applicationId: application.id,
        serviceId: town.simple.id,
        kind: "deferred",
        amount: 5_000,
        reason: secretText,
        category: "9/0101002IM/",
        dueOn: new Date("2026-12-31"),
        state: "expired",
        fiscalCode: owner.actor.fiscalCode,
        debtorName: secretText,
        iuv: "01000000000000144",
        noticeCode: "301000000000000144",
      },
    });
    const paymentCase = await tx.paymentCase.create({
      data: {
        kind: "paid_twice",
        key: randomUUID(),
        paymentId: payment.id,
        amount: 5_000,
        reason: secretText,
        foundAt: owner.now,
      },
    });
    const refund = await tx.refund.create({
      data: { paymentId: payment.id, amount: 1, reason: secretText, askedBy: assignee.actor.id, askedAt: owner.now },
    });
    const duesImport = await tx.duesImport.create({
      data: {
        serviceId: town.simple.id,
        fileName: secretText,
        size: 1,
        sha256: "00",
        storageKey: `${town.tenantId}/${randomUUID()}`,
        state: "checked",
        createdBy: assignee.actor.id,
      },
    });
    const bulk = await tx.bulkAction.create({
      data: { staffId: assignee.actor.id, order: { command: "reject", reason: secretText }, state: "interrupted" },
    });
    const list = await tx.tenantList.create({
      data: { key: "segreti", name: { it: secretText }, entries: [], updatedAt: owner.now },
    });
    const group = await tx.serviceGroup.create({ data: { slug: randomUUID(), name: { it: secretText }, position: 1 } });
    const domain = await tx.tenantDomain.create({ data: { host: `${randomUUID()}.localhost`, createdAt: owner.now } });
    const decisionText = await tx.decisionText.create({
      data: {
        officeId: town.mobility.id,
        command: "reject",
        name: secretText,
        text: { it: secretText },
        updatedAt: owner.now,
      },
    });
    const order = { command: "reject", id: application.id, reason: secretText };
    const decision = await tx.decision.create({
      data: {
        applicationId: application.id,
        staffId: assignee.actor.id,
        order,
        takenAt: owner.now,
        leavesAt: owner.now,
      },
    });
    const outcomeTemplate = await tx.outcomeTemplate.create({
      data: {
        serviceId: town.simple.id,
        outcome: "accepted",
        name: secretText,
        title: { it: secretText },
        body: { it: secretText },
        updatedAt: owner.now,
      },
    });
    const { serviceVersionId } = await tx.application.findUniqueOrThrow({ where: { id: draft.id } });
    const counterDraft = await tx.application.create({
      data: {
        serviceId: town.simple.id,
        serviceVersionId,
        personId: owner.actor.id,
        officeId: town.mobility.id,
        channel: "counter",
        answers: { motivo: secretText },
        counter: {
          create: {
            staffId: assignee.actor.id,
            kind: "passport",
            number: "YA1234567",
            issuedBy: secretText,
            expiresOn: new Date("2031-01-01"),
            identifiedAt: owner.now,
          },
        },
      },
    });
    const folder = await tx.folder.create({
      data: {
        name: secretText,
        reason: secretText,
        createdBy: assignee.actor.id,
        createdAt: owner.now,
        entries: {
          create: {
            applicationId: application.id,
            reason: secretText,
            linkedBy: assignee.actor.id,
            linkedAt: owner.now,
          },
        },
      },
    });
    const absence = await tx.absence.create({
      data: {
        staffId: assignee.actor.id,
        delegateId: colleague.actor.id,
        firstDay: new Date("2027-01-01"),
        lastDay: new Date("2027-01-02"),
        createdBy: assignee.actor.id,
        createdAt: owner.now,
      },
    });
    return {
      absence: absence.id,
      folder: folder.id,
      counterDraft: counterDraft.id,
      outcomeTemplate: outcomeTemplate.id,
      decision: decision.id,
      domain: domain.id,
      list: list.id,
      group: group.id,
      bulk: bulk.id,
      decisionText: decisionText.id,
      export: made.id,
      view: view.id,
      payment: payment.id,
      paymentCase: paymentCase.id,
      refund: refund.id,
      duesImport: duesImport.id,
      integration: integration.id,
      document: document.id,
      registration: registration.id,
      task: task.id,
      draftUpload: (await tx.upload.create({ data: { applicationId: draft.id, field: "motivo", ...file("citizen") } }))
        .id,
      officeUpload: (await tx.upload.create({ data: { applicationId: application.id, ...file("operator") } })).id,
    };
  });
  return {
    town,
    owner,
    assignee,
    ids: {
      ...rows,
      draft: draft.id,
      application: application.id,
      colleague: colleague.actor.id,
      service: town.simple.id,
      office: office.id,
    },
  };
};
