import { ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { makeReceipt } from "../documents/make-receipt.ts";
import { makePayScene, type PayScene } from "../testing/pay-scene.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { owing, sendShort } from "../testing/send-paid.ts";
import { beginPayment } from "./begin.ts";
import { comeBack } from "./come-back.ts";
import { tryCreateDebt } from "./create-debt.ts";
import { ensurePayment } from "./ensure.ts";
import { inquireDue } from "./inquire-due.ts";
import { inquirePayment } from "./inquire.ts";
import { openPaper } from "./open-paper.ts";
import { sweepPayments } from "./sweep.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
});

describe("paid at once", () => {
  test("an application waits for its payment, and is sent when the money has come", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    expect([await scene.status(applicationId), (await scene.payment(paymentId)).state]).toEqual([
      "payment_pending",
      "waiting",
    ]);
    const { payUrl } = await scene.begin(paymentId);
    expect(payUrl).toContain("https://checkout.example/");
    expect(await scene.status(applicationId)).toBe("payment_outcome_pending");
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    expect([await scene.status(applicationId), (await scene.payment(paymentId)).state]).toEqual(["sent", "paid"]);
    await makeReceipt(await asJob(scene.citizen), { applicationId });
    expect(await scene.status(applicationId)).toBe("submitted");
  });

  test("the debt says what it is for, with the code of the application", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    const made = await scene.payment(paymentId);
    expect(made).toMatchObject({ amount: 5_000, fiscalCode: scene.citizen.actor.fiscalCode, category: "9/0101002IM/" });
    expect(made.reason).toMatch(/^Richiesta di prova [0-9A-Z ]{10,}$/);
    expect(made.dueOn.toISOString().slice(0, 10)).toBe("2027-02-21");
  });

  test("refused, then paid: one debt, two attempts", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.begin(paymentId);
    node.pay(noticeCode, "refused", "checkout");
    runtime.clock.pass(1_000);
    expect((await comeBack(await scene.town.again(scene.citizen), { id: paymentId, hint: "failed" })).state).toBe(
      "failed",
    );
    expect(await scene.status(applicationId)).toBe("payment_failed");
    runtime.clock.pass(1_000);
    await scene.begin(paymentId);
    expect(await scene.status(applicationId)).toBe("payment_outcome_pending");
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    expect([await scene.status(applicationId), await scene.events("payment/paid", paymentId)]).toEqual(["sent", 1]);
  });

  test("who turns back may pay later, by notice too", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.begin(paymentId);
    runtime.clock.pass(1_000);
    await comeBack(await scene.town.again(scene.citizen), { id: paymentId, hint: "cancelled" });
    expect([await scene.status(applicationId), (await scene.payment(paymentId)).state]).toEqual([
      "payment_pending",
      "waiting",
    ]);
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(applicationId)).toBe("sent");
  });

  test("paid and the browser lost, no notification: it completes by itself within a minute", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.begin(paymentId);
    node.pay(noticeCode, "notification_lost", "checkout");
    runtime.clock.pass(60_000);
    await inquireDue(await asJob(scene.citizen));
    expect([await scene.status(applicationId), (await scene.payment(paymentId)).state]).toEqual(["sent", "paid"]);
  });

  test("the notification that comes before the redirect is enough, and coming back changes nothing", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.begin(paymentId);
    node.pay(noticeCode, "notification_before_redirect", "checkout");
    await scene.tellReceipts(noticeCode);
    expect((await comeBack(await scene.town.again(scene.citizen), { id: paymentId, hint: "paid" })).state).toBe("paid");
    expect([await scene.status(applicationId), await scene.events("payment/paid", paymentId)]).toEqual(["sent", 1]);
  });

  test("a second tab is not let pay what is paid", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.begin(paymentId);
    node.pay(noticeCode, "notification_lost", "checkout");
    await expect(scene.begin(paymentId)).rejects.toMatchObject({ code: "already_paid" });
  });

  test("paid twice: one is kept, the other is a case to refund, with its receipt", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    node.pay(noticeCode, "paid_twice", "checkout");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(applicationId)).toBe("sent");
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "paid_twice", amount: 5_000, resolvedAt: null }]);
  });

  test("what a stranger may know of it is nothing", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    const stranger = await scene.town.citizen();
    await expect(beginPayment(stranger, { id: paymentId, locale: "it" })).rejects.toMatchObject({ code: "not_found" });
    await expect(openPaper(stranger, { id: paymentId, paper: "notice", locale: "it" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the creation of a debt", () => {
  test.each([
    ["before the intermediary took it", "down"],
    ["after it, the answer lost", "unknown_outcome"],
  ] as const)("killed %s, tried again it is one debt", async (_title, fault) => {
    const applicationId = await sendShort(scene.citizen, scene.immediate);
    const { paymentId } = await ensurePayment(await asJob(scene.citizen), { applicationId });
    if (paymentId === null) throw new Error("no payment");
    runtime.payments.faults.set(fault, 1);
    expect(await tryCreateDebt(await asJob(scene.citizen), { paymentId, number: 0 })).toMatchObject({
      state: "creating",
      waitSeconds: expect.any(Number),
    });
    expect(await tryCreateDebt(await asJob(scene.citizen), { paymentId, number: 1 })).toEqual({ state: "waiting" });
    expect(
      node.positionsOf(runtime.payments.payee.fiscalCode).filter(({ key }) => key === paymentId.replaceAll("-", "")),
    ).toHaveLength(1);
  });

  test("asked for by two jobs at once it is one payment and one debt", async () => {
    const applicationId = await sendShort(scene.citizen, scene.immediate);
    const job = await asJob(scene.citizen);
    const both = await Promise.all([ensurePayment(job, { applicationId }), ensurePayment(job, { applicationId })]);
    expect(both[0]).toEqual(both[1]);
    const paymentId = both[0].paymentId ?? "";
    await Promise.all([tryCreateDebt(job, { paymentId, number: 0 }), tryCreateDebt(job, { paymentId, number: 0 })]);
    expect(
      node.positionsOf(runtime.payments.payee.fiscalCode).filter(({ key }) => key === paymentId.replaceAll("-", "")),
    ).toHaveLength(1);
    expect(await scene.events("payment/waiting", paymentId)).toBe(1);
  });

  test("refused by the intermediary it is put before a person, with the reason", async () => {
    const applicationId = await sendShort(scene.citizen, scene.immediate);
    const { paymentId } = await ensurePayment(await asJob(scene.citizen), { applicationId });
    const refuse = vi
      .spyOn(runtime.payments, "createDebt")
      .mockRejectedValueOnce(new ConnectorRefused("HTTP_400", "Tassonomia errata"));
    expect(await tryCreateDebt(await asJob(scene.citizen), { paymentId: paymentId ?? "", number: 0 })).toEqual({
      state: "creating",
    });
    refuse.mockRestore();
    expect(await scene.cases(paymentId ?? "")).toMatchObject([
      { kind: "creation_failed", reason: "Tassonomia errata" },
    ]);
    expect((await scene.payment(paymentId ?? "")).lastReason).toBe("Tassonomia errata");
  });

  test("forgotten by everybody it is found by the sweep", async () => {
    const applicationId = await sendShort(scene.citizen, scene.immediate);
    runtime.clock.pass(6 * 60_000);
    expect(await sweepPayments(await asJob(scene.citizen))).toMatchObject({ applications: 1 });
    const { paymentId } = await ensurePayment(await asJob(scene.citizen), { applicationId });
    runtime.clock.pass(6 * 60_000);
    expect((await sweepPayments(await asJob(scene.citizen))).debts).toBeGreaterThan(0);
    expect(await scene.events("payment/asked", paymentId ?? "")).toBe(2);
    await tryCreateDebt(await asJob(scene.citizen), { paymentId: paymentId ?? "", number: 0 });
    expect(await sweepPayments(await asJob(scene.citizen))).toEqual({ debts: 0, notifications: 0, applications: 0 });
  });
});

describe("time", () => {
  test("the ladder asks less and less often, and after a year the debt has expired; asked for again it gets another notice", async () => {
    const { applicationId, paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    const status0 = vi.spyOn(runtime.payments, "status");
    runtime.clock.pass(3_600_000);
    await inquireDue(await asJob(scene.citizen));
    expect((await scene.payment(paymentId)).nextInquiryAt?.getTime()).toBe(runtime.now().getTime() + 3_600_000);
    expect(await inquireDue(await asJob(scene.citizen))).toEqual({ asked: 0 });
    status0.mockRestore();
    runtime.clock.pass(366 * 86_400_000);
    await inquirePayment(await asJob(scene.citizen), paymentId);
    expect([(await scene.payment(paymentId)).state, await scene.status(applicationId)]).toEqual([
      "expired",
      "payment_failed",
    ]);
    runtime.clock.set("2026-11-24T09:00:00Z");
    // Late money still counts.
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect([(await scene.payment(paymentId)).state, await scene.status(applicationId)]).toEqual(["paid", "sent"]);
  });

  test("an intermediary that is down is left alone, and what was not asked stays due", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    runtime.clock.pass(61_000);
    runtime.payments.faults.set("down", 1_000);
    await inquireDue(await asJob(scene.citizen));
    runtime.payments.faults.set("well");
    expect((await scene.payment(paymentId)).nextInquiryAt?.getTime()).toBeLessThanOrEqual(runtime.now().getTime());
    expect((await inquireDue(await asJob(scene.citizen))).asked).toBeGreaterThan(0);
  });
});
