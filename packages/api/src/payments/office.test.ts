import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { accept } from "../applications/accept.ts";
import { reopen } from "../applications/reopen.ts";
import { takeCharge } from "../applications/take-charge.ts";
import { withdraw } from "../applications/withdraw.ts";
import { makeOutcome } from "../documents/make-outcome.ts";
import { makeReceipt } from "../documents/make-receipt.ts";
import { makePayScene, type PayScene } from "../testing/pay-scene.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { created, owing, sendShort } from "../testing/send-paid.ts";
import { callOffDebts } from "./call-off.ts";
import { ensurePayment } from "./ensure.ts";
import { fileReceipt } from "./file-receipt.ts";
import { addPaymentFile } from "./files/add.ts";
import { listPayments } from "./list.ts";
import { markPaid } from "./mark-paid.ts";
import { openPaper } from "./open-paper.ts";
import { tellPayer } from "./tell-payer.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
});

describe("paid after accepting", () => {
  const atWork = async () => {
    const id = await sendShort(scene.citizen, scene.deferred);
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    await takeCharge(scene.operator, { id });
    return id;
  };

  test("an amount has to be said, and nothing is asked for with 0", async () => {
    const id = await atWork();
    await expect(accept(scene.operator, { id, documentUploadIds: [] })).rejects.toMatchObject({
      code: "amount_required",
    });
    await expect(accept(scene.operator, { id, documentUploadIds: [], amount: 1_000 })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect((await accept(scene.operator, { id, documentUploadIds: [], amount: 0 })).status).toBe("accepted");
    expect(await ensurePayment(await asJob(scene.citizen), { applicationId: id })).toEqual({ paymentId: null });
  });

  test("accepted with an amount it waits for the money, and then is accepted, never sent again", async () => {
    const id = await atWork();
    expect(
      (await accept(scene.operator, { id, documentUploadIds: [], amount: 12_345, reason: "Va bene" })).status,
    ).toBe("payment_pending");
    const { paymentId, noticeCode } = await created(scene.citizen, id);
    expect(await scene.payment(paymentId)).toMatchObject({
      kind: "deferred",
      amount: 12_345,
      split: [
        { chapter: "E.300", cents: 1_600 },
        { chapter: "E.310", cents: 10_745 },
      ],
    });
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(id)).toBe("accepted");
    const change = await scene.citizen.inTenant((tx) =>
      tx.statusChange.findFirstOrThrow({ where: { applicationId: id, to: "accepted" } }),
    );
    expect(change.command).toBe("proceedAfterPayment");
    expect(
      (await makeOutcome(await asJob(scene.citizen), { applicationId: id, changeId: change.id })).documentId,
    ).not.toBeNull();
  });

  test("withdrawn before paying, the debt is called off and the grant with it", async () => {
    const id = await atWork();
    await accept(scene.operator, { id, documentUploadIds: [], amount: 5_000 });
    const { paymentId, noticeCode } = await created(scene.citizen, id);
    await withdraw(scene.citizen, { id });
    await callOffDebts(await asJob(scene.citizen), { applicationId: id });
    expect((await scene.payment(paymentId)).state).toBe("cancelled");
    expect(node.pay(noticeCode, "paid", "counter").outcome).toBe("not_payable");
    expect(
      (await scene.citizen.inTenant((tx) => tx.application.findUniqueOrThrow({ where: { id } }))).outcome,
    ).toBeNull();
  });

  test("paid while it was being withdrawn: the money is a case, not kept in silence", async () => {
    const id = await atWork();
    await accept(scene.operator, { id, documentUploadIds: [], amount: 5_000 });
    const { paymentId, noticeCode } = await created(scene.citizen, id);
    node.pay(noticeCode, "notification_late", "counter");
    await withdraw(scene.citizen, { id });
    await callOffDebts(await asJob(scene.citizen), { applicationId: id });
    expect([(await scene.payment(paymentId)).state, await scene.status(id)]).toEqual(["paid", "withdrawn"]);
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "paid_late", amount: 5_000 }]);
  });

  test("an application paid at once cannot be examined unpaid by withdrawing and reopening", async () => {
    const { applicationId } = await owing(scene.citizen, scene.immediate);
    await withdraw(scene.citizen, { id: applicationId });
    await expect(reopen(scene.operator, { id: applicationId, reason: "riesame" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });
});

describe("papers and mails", () => {
  test("the notice is made while there is something to pay, the receipt afterwards, and both say the same numbers", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    const paper = async (kind: "notice" | "receipt") =>
      Buffer.from((await openPaper(scene.citizen, { id: paymentId, paper: kind, locale: "it" })).bytes).toString();
    expect(await paper("notice")).toContain(noticeCode);
    await expect(paper("receipt")).rejects.toMatchObject({ code: "not_in_this_status" });
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    await expect(paper("notice")).rejects.toMatchObject({ code: "already_paid" });
    expect(await paper("receipt")).toMatch(/Ricevuta di pagamento.*50,00/s);
    const filed = await fileReceipt(await asJob(scene.citizen), { paymentId });
    expect(await fileReceipt(await asJob(scene.citizen), { paymentId })).toEqual(filed);
    const documents = await scene.citizen.inTenant((tx) =>
      tx.document.findMany({ where: { applicationId, kind: "payment_receipt" } }),
    );
    expect(documents).toHaveLength(1);
  });

  test("the payer is written to at each step, once, and is not asked to pay what is paid", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    const mail = async (moment: "waiting" | "paid" | "failed") =>
      tellPayer(await asJob(scene.citizen), { paymentId, moment, eventId: "e1" });
    expect([await mail("waiting"), await mail("waiting"), await mail("paid")]).toEqual([
      "sent",
      "already_sent",
      "not_so_any_more",
    ]);
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect([await mail("paid"), await mail("paid"), await mail("waiting")]).toEqual([
      "sent",
      "already_sent",
      "not_so_any_more",
    ]);
    const sent = runtime.notices.sent.filter(({ key }) => key.includes(paymentId));
    expect(sent.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Da pagare: /),
      expect.stringMatching(/^Pagamento ricevuto: /),
    ]);
    expect(sent[0]?.text).toMatch(/50,00\s€.*\/it\/pagamenti\//s);
  });
});

/** A paper that proves the payment, kept by the office. */
const proof = async (paymentId: string): Promise<string> =>
  (await addPaymentFile(scene.operator, { paymentId, name: "bonifico.pdf", bytes: pdfBytes() })).id;

describe("marked as paid outside", () => {
  test("with evidence, by the office, and the intermediary stops collecting", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    const fileId = await proof(paymentId);
    await markPaid(scene.operator, {
      id: paymentId,
      evidence: "Bonifico CRO 12345",
      paidAt: "2026-11-20T10:00:00Z",
      fileId,
    });
    expect([await scene.status(applicationId), (await scene.payment(paymentId)).isByOffice]).toEqual(["sent", true]);
    await callOffDebts(await asJob(scene.citizen), { paymentId });
    expect(node.pay(noticeCode, "paid", "counter").outcome).toBe("not_payable");
    const entries = await scene.operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "payment.marked_paid", subjectId: paymentId } }),
    );
    expect(entries).toMatchObject([
      { actorId: scene.operator.actor.id, details: { evidence: "Bonifico CRO 12345", amount: 5_000, fileId } },
    ]);
    await expect(
      markPaid(scene.operator, { id: paymentId, evidence: "x", paidAt: "2026-11-20T10:00:00Z", fileId }),
    ).rejects.toMatchObject({ code: "already_paid" });
  });

  test("and paid at a counter all the same: the second money is a case", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    node.pay(noticeCode, "notification_late", "counter");
    await markPaid(scene.operator, {
      id: paymentId,
      evidence: "Cassa, ricevuta 7",
      paidAt: "2026-11-20T10:00:00Z",
      fileId: await proof(paymentId),
    });
    await scene.tellReceipts(noticeCode);
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "paid_twice" }]);
  });

  test("not by another office, and not in the future", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    const other = await scene.town.staff("operator", [scene.town.archive]);
    const input = { id: paymentId, evidence: "x", paidAt: "2026-11-20T10:00:00Z", fileId: await proof(paymentId) };
    await expect(markPaid(other, input)).rejects.toMatchObject({ code: "other_office" });
    await expect(markPaid(scene.operator, { ...input, paidAt: "2040-01-01T00:00:00Z" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("not without a paper, and not with another payment's", async () => {
    const [{ paymentId }, other] = [
      await owing(scene.citizen, scene.immediate),
      await owing(scene.citizen, scene.immediate),
    ];
    const input = { id: paymentId, evidence: "x", paidAt: "2026-11-20T10:00:00Z" };
    await expect(markPaid(scene.operator, { ...input, fileId: paymentId })).rejects.toMatchObject({
      code: "invalid_input",
      params: { field: "fileId" },
    });
    await expect(markPaid(scene.operator, { ...input, fileId: await proof(other.paymentId) })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect((await scene.payment(paymentId)).state).toBe("waiting");
  });
});

test("a payment is looked for by what is written, not by signs that stand for anything", async () => {
  const id = await sendShort(scene.citizen, scene.deferred);
  await makeReceipt(await asJob(scene.citizen), { applicationId: id });
  await takeCharge(scene.operator, { id });
  await accept(scene.operator, { id, documentUploadIds: [], amount: 5_000 });
  const { noticeCode } = await created(scene.citizen, id);
  const head = await scene.town.staff("manager", [scene.town.mobility]);
  const found = async (text: string) => (await listPayments(head, { text, cursor: undefined })).items.length;
  expect(await found(noticeCode)).toBe(1);
  expect([await found("%%"), await found("__"), await found(`${noticeCode.slice(0, 16)}__`)]).toEqual([0, 0, 0]);
});
