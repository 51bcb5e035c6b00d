import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../../context.ts";
import { makePayScene, type PayScene } from "../../testing/pay-scene.ts";
import { pdfBytes } from "../../testing/pdf-bytes.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { owing } from "../../testing/send-paid.ts";
import { addPaymentFile } from "../files/add.ts";
import { openPaymentFile } from "../files/open.ts";
import { findPaymentForStaff } from "../find-for-staff.ts";
import { findOwnPayment } from "../find-own.ts";
import { resolveCase } from "../resolve-case.ts";
import { askRefund } from "./ask.ts";
import { decideRefund } from "./decide.ts";
import { listRefunds } from "./list.ts";
import { settleRefund } from "./settle.ts";
import { tellRefund } from "./tell.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
let accountant: StaffContext;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
  accountant = await scene.town.accountant();
});

/** A payment of 50 euro that was paid, once or twice. */
const paid = async (outcome: "paid" | "paid_twice" = "paid") => {
  const owed = await owing(scene.citizen, scene.immediate);
  node.pay(owed.noticeCode, outcome, "checkout");
  await scene.tellReceipts(owed.noticeCode);
  return owed;
};
const asked = async (amount = 5_000) => {
  const { paymentId } = await paid();
  const { id } = await askRefund(scene.operator, { paymentId, amount, reason: "Pagato per errore" });
  return { id, paymentId };
};
const refundOf = async (paymentId: string) => (await findPaymentForStaff(accountant, { id: paymentId })).refunds;

describe("a refund", () => {
  test("is asked by the office, approved and paid by the accounts office, and the citizen sees each step", async () => {
    const { id, paymentId } = await asked(2_000);
    const seen = async () => (await findOwnPayment(scene.citizen, { id: paymentId })).refunds;
    expect(await seen()).toMatchObject([{ state: "asked", amount: 2_000 }]);
    await decideRefund(accountant, { id, how: "approved" });
    expect(await seen()).toMatchObject([{ state: "approved", decidedAt: expect.any(String) }]);
    const file = await addPaymentFile(accountant, { paymentId, name: "mandato.pdf", bytes: pdfBytes() });
    await settleRefund(accountant, { id, refundedOn: "2026-11-20", evidence: "Mandato 12/2026", fileId: file.id });
    expect(await seen()).toMatchObject([{ state: "refunded", refundedOn: "2026-11-20" }]);
    expect(JSON.stringify(await seen())).not.toContain("Mandato");
    expect(await refundOf(paymentId)).toMatchObject([
      { evidence: "Mandato 12/2026", fileId: file.id, reason: "Pagato per errore" },
    ]);
    const entries = await accountant.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["refund.asked", "refund.decided", "refund.paid"]);
  });

  test("that is refused says why, to the citizen too, and leaves the money to be asked for again", async () => {
    const { id, paymentId } = await asked();
    await expect(decideRefund(accountant, { id, how: "refused" })).rejects.toMatchObject({ code: "reason_required" });
    await decideRefund(accountant, { id, how: "refused", reason: "Il servizio è stato reso" });
    expect((await findOwnPayment(scene.citizen, { id: paymentId })).refunds).toMatchObject([
      { state: "refused", refusal: "Il servizio è stato reso" },
    ]);
    expect((await askRefund(scene.operator, { paymentId, amount: 5_000, reason: "Nuovi documenti" })).id).not.toBe(id);
  });

  test("is never more than what arrived, asked in parts or all at once", async () => {
    const { paymentId } = await asked(3_000);
    await expect(askRefund(scene.operator, { paymentId, amount: 2_001, reason: "x" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect((await findPaymentForStaff(accountant, { id: paymentId })).refundable).toBe(2_000);
    await askRefund(scene.operator, { paymentId, amount: 2_000, reason: "Il resto" });
    expect((await findPaymentForStaff(accountant, { id: paymentId })).refundable).toBe(0);
    await expect(askRefund(scene.operator, { paymentId, amount: 1, reason: "x" })).rejects.toMatchObject({
      code: "nothing_to_refund",
    });
  });

  test("asked by two at the same instant counts once", async () => {
    const { paymentId } = await paid();
    const both = await Promise.allSettled(
      [1, 2].map(() => askRefund(scene.operator, { paymentId, amount: 5_000, reason: "x" })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("of what was never paid is refused", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    await expect(askRefund(scene.operator, { paymentId, amount: 1, reason: "x" })).rejects.toMatchObject({
      code: "nothing_to_refund",
    });
  });

  test("is not asked by another office, nor paid before it was approved, twice, in the future, or with another payment's paper", async () => {
    const { id, paymentId } = await asked();
    const other = await scene.town.staff("operator", [scene.town.archive]);
    await expect(askRefund(other, { paymentId, amount: 1, reason: "x" })).rejects.toMatchObject({
      code: "other_office",
    });
    const settle = (changes: object = {}) =>
      settleRefund(accountant, { id, refundedOn: "2026-11-20", evidence: "Mandato", ...changes });
    await expect(settle()).rejects.toMatchObject({ code: "not_in_this_status" });
    await decideRefund(accountant, { id, how: "approved" });
    await expect(settle({ refundedOn: "2026-11-24" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(settle({ fileId: paymentId })).rejects.toMatchObject({ code: "invalid_input" });
    expect(await refundOf(paymentId)).toMatchObject([{ state: "approved", evidence: null }]);
    await settle();
    await expect(settle()).rejects.toMatchObject({ code: "not_in_this_status" });
    await expect(decideRefund(accountant, { id, how: "refused", reason: "x" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });

  test("decided by two at once is decided once", async () => {
    const { id } = await asked();
    const both = await Promise.allSettled([
      decideRefund(accountant, { id, how: "approved" }),
      decideRefund(accountant, { id, how: "refused", reason: "x" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is told to the payer by mail when it is over, once", async () => {
    const { id } = await asked();
    const tell = async () => tellRefund(await asJob(scene.citizen), { refundId: id });
    expect(await tell()).toBe("not_so_any_more");
    await decideRefund(accountant, { id, how: "refused", reason: "Il servizio è stato reso" });
    expect([await tell(), await tell()]).toEqual(["sent", "already_sent"]);
    expect(runtime.notices.sent.at(-1)).toMatchObject({
      subject: expect.stringMatching(/^Rimborso non accolto: /),
      text: expect.stringMatching(/50,00\s€.*Il servizio è stato reso/s),
    });
  });
});

describe("money that arrived twice", () => {
  test("is asked back from the case, in full, and the payment keeps its own", async () => {
    const { paymentId } = await paid("paid_twice");
    const [found] = await scene.cases(paymentId);
    await resolveCase(accountant, { id: found?.id ?? "", how: "refund_requested", note: "Secondo versamento" });
    expect(await refundOf(paymentId)).toMatchObject([{ amount: 5_000, state: "asked", reason: "Secondo versamento" }]);
    expect((await scene.payment(paymentId)).state).toBe("paid");
    expect((await findPaymentForStaff(accountant, { id: paymentId })).refundable).toBe(5_000);
    // The first money may be given back too, and no more than that.
    await askRefund(scene.operator, { paymentId, amount: 5_000, reason: "Anche il primo" });
    await expect(askRefund(scene.operator, { paymentId, amount: 1, reason: "x" })).rejects.toMatchObject({
      code: "nothing_to_refund",
    });
  });

  test("over another amount is asked back as it arrived", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    const { id } = await accountant.inTenant((tx) =>
      tx.paymentCase.create({
        data: {
          kind: "wrong_amount",
          key: `k-${paymentId}`,
          paymentId,
          amount: 5_001,
          reason: "receipt k",
          foundAt: runtime.now(),
        },
      }),
    );
    await resolveCase(accountant, { id, how: "refund_requested", note: "Importo sbagliato" });
    expect(await refundOf(paymentId)).toMatchObject([{ amount: 5_001 }]);
  });
});

describe("the list of refunds", () => {
  test("is filtered by state, counts each, and says whose the money is", async () => {
    const { id } = await asked(1_234);
    await decideRefund(accountant, { id, how: "approved" });
    const { items, counts } = await listRefunds(accountant, { state: "approved" });
    expect(items.every(({ state }) => state === "approved")).toBe(true);
    expect(items.find((item) => item.id === id)).toMatchObject({
      amount: 1_234,
      payment: { fiscalCode: scene.citizen.actor.fiscalCode, amount: 5_000 },
    });
    expect(counts.find(({ state }) => state === "approved")?.count).toBe(items.length);
  });
});

describe("a paper of the accounts office", () => {
  test("is judged by its content, and is no other office's to read", async () => {
    const { paymentId } = await paid();
    const add = (name: string, bytes: Uint8Array) => addPaymentFile(scene.operator, { paymentId, name, bytes });
    await expect(add("prova.pdf", new TextEncoder().encode("<script>alert(1)</script>"))).rejects.toMatchObject({
      code: "file_type_refused",
    });
    await expect(add("prova.exe", pdfBytes())).rejects.toMatchObject({ code: "file_type_refused" });
    await expect(add("vuoto.pdf", new Uint8Array())).rejects.toMatchObject({ code: "file_empty" });
    const { id } = await add("prova.pdf", pdfBytes());
    expect((await openPaymentFile(scene.operator, { id })).bytes).toEqual(pdfBytes());
    expect((await openPaymentFile(accountant, { id })).name).toBe("prova.pdf");
    const other = await scene.town.staff("operator", [scene.town.archive]);
    await expect(openPaymentFile(other, { id })).rejects.toMatchObject({ code: "other_office" });
    await expect(addPaymentFile(other, { paymentId, name: "prova.pdf", bytes: pdfBytes() })).rejects.toMatchObject({
      code: "other_office",
    });
    const reads = await accountant.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id, action: "file.read" } }),
    );
    expect(reads).toHaveLength(2);
  });

  test("is one of ten at most", async () => {
    const { paymentId } = await paid();
    for (let n = 0; n < 10; n += 1)
      await addPaymentFile(scene.operator, { paymentId, name: `prova-${n}.pdf`, bytes: pdfBytes() });
    await expect(
      addPaymentFile(scene.operator, { paymentId, name: "troppo.pdf", bytes: pdfBytes() }),
    ).rejects.toMatchObject({ code: "too_many_files" });
  });
});

test("the accounts office reads everything that was ever said of a payment, in order", async () => {
  const { paymentId } = await paid();
  const { facts, state } = await findPaymentForStaff(accountant, { id: paymentId });
  expect(state).toBe("paid");
  expect(facts.map(({ fact }) => fact.kind)).toEqual(["created", "paid"]);
  expect(facts.map(({ source }) => source)).toEqual(["job", "notification"]);
});
