import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { Stamp } from "@sportello/domain/payments/stamp";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { reopen } from "../../applications/reopen.ts";
import { takeCharge } from "../../applications/take-charge.ts";
import { withdraw } from "../../applications/withdraw.ts";
import { makeReceipt } from "../../documents/make-receipt.ts";
import { expectFound } from "../../refused.ts";
import { makePayScene, type PayScene } from "../../testing/pay-scene.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService, sendShort } from "../../testing/send-paid.ts";
import { callOffDebts } from "../call-off.ts";
import { tryCreateDebt } from "../create-debt.ts";
import { ensurePayment } from "../ensure.ts";
import { inquirePayment } from "../inquire.ts";
import { openPaper } from "../open-paper.ts";
import { sweepPayments } from "../sweep.ts";
import { tellPayer } from "../tell-payer.ts";
import { buyStamp } from "./buy.ts";
import { declareStamp } from "./declare.ts";
import { fileStamp } from "./file.ts";
import { findOwnStamp } from "./find-own.ts";
import { stampOfApplication } from "./of-application.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
let stamped: MadeService;
let stampedAndPaid: MadeService;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
  stamped = await makeService(runtime.database, scene.town.tenantId, {
    officeId: scene.town.mobility.id,
    options: { ...shortOptions, stamp: true },
  });
  stampedAndPaid = await makePaidService(runtime, scene.town, "immediate", { stamp: true });
});

let serials = 10_000_000_000_000;
const paper = () => {
  serials += 1;
  return { serial: String(serials), issuedOn: "2026-11-20" };
};
const declare = (id: string, stamp = paper()) => declareStamp(scene.citizen, { id, ...stamp, locale: "it" });
/** An application whose stamp was asked for online, its debt at the intermediary. */
const buying = async (service = stamped) => {
  const id = await sendShort(scene.citizen, service);
  const { paymentId } = await buyStamp(scene.citizen, { id, province: "TN" });
  await tryCreateDebt(await asJob(scene.citizen), { paymentId, number: 0 });
  const { noticeCode } = await scene.payment(paymentId);
  return { id, paymentId, noticeCode: expectFound(noticeCode) };
};

describe("a paper stamp", () => {
  test("is declared by its number, and the application is sent; the receipt keeps number and declaration", async () => {
    const id = await sendShort(scene.citizen, stamped);
    expect(await scene.status(id)).toBe("stamp_pending");
    const stamp = paper();
    expect((await declare(id, stamp)).status).toBe("sent");
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    const printed = JSON.stringify(runtime.printed.at(-1));
    expect(printed).toContain(stamp.serial);
    expect(printed).toContain("Dichiaro di aver acquistato la marca da bollo");
    expect(await stampOfApplication(scene.operator, { applicationId: id })).toMatchObject({
      way: "declared",
      serial: stamp.serial,
      issuedOn: "2026-11-20",
      statement: expect.stringContaining("445/2000"),
    });
  });

  test("serves once in the municipality: the second application with its number is refused and keeps waiting", async () => {
    const [first, second] = [await sendShort(scene.citizen, stamped), await sendShort(scene.citizen, stamped)];
    const stamp = paper();
    await declare(first, stamp);
    await expect(declare(second, stamp)).rejects.toMatchObject({ code: "stamp_used" });
    expect(await scene.status(second)).toBe("stamp_pending");
    expect((await declare(second)).status).toBe("sent");
  });

  test("declared for two applications at the same instant it serves one", async () => {
    const both = [await sendShort(scene.citizen, stamped), await sendShort(scene.citizen, stamped)];
    const stamp = paper();
    const outcomes = await Promise.allSettled(both.map((id) => declare(id, stamp)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await Promise.all(both.map(scene.status))).toSorted()).toEqual(["sent", "stamp_pending"]);
  });

  test("of another municipality's number nothing is known here", async () => {
    const other = await makePayScene(runtime, database.owner);
    const theirs = await makeService(runtime.database, other.town.tenantId, {
      officeId: other.town.mobility.id,
      options: { ...shortOptions, stamp: true },
    });
    const stamp = paper();
    await declare(await sendShort(scene.citizen, stamped), stamp);
    const id = await sendShort(other.citizen, theirs);
    expect((await declareStamp(other.citizen, { id, ...stamp, locale: "it" })).status).toBe("sent");
  });

  test.each([["2026-11-24"], ["2004-01-01"]])("of %s cannot be: the day is wrong", async (issuedOn) => {
    const id = await sendShort(scene.citizen, stamped);
    await expect(declare(id, { ...paper(), issuedOn })).rejects.toMatchObject({
      code: "invalid_input",
      params: { field: "issuedOn" },
    });
  });

  test("is declared in the language it was read in", async () => {
    const id = await sendShort(scene.citizen, stamped);
    await declareStamp(scene.citizen, { id, ...paper(), locale: "de" });
    expect((await stampOfApplication(scene.operator, { applicationId: id }))?.statement).toContain("Stempelmarke");
  });

  test("is nobody else's to declare", async () => {
    const id = await sendShort(scene.citizen, stamped);
    const stranger = await scene.town.citizen();
    await expect(declareStamp(stranger, { id, ...paper(), locale: "it" })).rejects.toMatchObject({ code: "not_found" });
    await expect(findOwnStamp(stranger, { applicationId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(buyStamp(stranger, { id, province: "TN" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a digital stamp", () => {
  test("is sealed over the application as it was sent: what the treasury gets is the digest of the document kept", async () => {
    const { id, paymentId } = await buying();
    const payment = await scene.payment(paymentId);
    const { sha256 } = await scene.citizen.inTenant((tx) =>
      tx.document.findFirstOrThrow({ where: { applicationId: id, kind: "stamped_form" } }),
    );
    expect(payment).toMatchObject({
      kind: "stamp",
      amount: 1_600,
      category: "9/0301116TS/",
      stampHash: Buffer.from(sha256, "hex").toString("base64"),
    });
    const [transfer] = node.find(runtime.payments.payee.fiscalCode, paymentId.replaceAll("-", ""))?.transfers ?? [];
    expect(Stamp.parse(transfer?.stamp)).toEqual({
      stampType: "01",
      hashDocument: payment.stampHash,
      provincialResidence: "TN",
    });
  });

  test("is paid at the checkout, and the application is sent; the signed stamp is kept with its identifier", async () => {
    const { id, paymentId, noticeCode } = await buying();
    await scene.begin(paymentId);
    expect(await scene.status(id)).toBe("stamp_pending");
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(id)).toBe("sent");
    expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("filed");
    expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("filed");
    const found = await stampOfApplication(scene.operator, { applicationId: id });
    expect(found).toMatchObject({
      way: "digital",
      paymentId,
      iubd: expect.stringMatching(/^\d{14}$/),
      hasAttachment: true,
      seal: "trusted",
      signedBy: "Banca di prova",
    });
    const xml = new TextDecoder().decode(
      (await openPaper(scene.citizen, { id: paymentId, paper: "stamp", locale: "it" })).bytes,
    );
    expect(xml).toContain((await scene.payment(paymentId)).stampHash);
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    expect(JSON.stringify(runtime.printed.at(-1))).toContain((await scene.payment(paymentId)).stampHash);
  });

  test("asked for twice, in two tabs at once, is one debt", async () => {
    const id = await sendShort(scene.citizen, stamped);
    const both = await Promise.all([
      buyStamp(scene.citizen, { id, province: "TN" }),
      buyStamp(scene.citizen, { id, province: "BZ" }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await buyStamp(scene.citizen, { id, province: "TN" })).toEqual(both[0]);
  });

  test("has no notice: it is sold at the checkout alone", async () => {
    const { paymentId, noticeCode } = await buying();
    await expect(openPaper(scene.citizen, { id: paymentId, paper: "notice", locale: "it" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    await expect(openPaper(scene.citizen, { id: paymentId, paper: "stamp", locale: "it" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    expect(node.pay(noticeCode, "paid", "counter").outcome).toBe("not_payable");
  });

  test("that is still to be bought is told by mail without a notice, which it has none of", async () => {
    const { paymentId, noticeCode } = await buying();
    expect(await tellPayer(await asJob(scene.citizen), { paymentId, moment: "waiting", eventId: "e" })).toBe("sent");
    const mail = runtime.notices.sent.find(({ key }) => key === `payment-${paymentId}-waiting`);
    expect(mail?.subject).toMatch(/^Manca la marca da bollo: /);
    expect(mail?.text).toMatch(/16,00\s€.*pagamenti\//s);
    expect(mail?.text).not.toMatch(new RegExp(`avviso|QR|${noticeCode}`));
  });

  test("paid while the browser closes it completes by inquiry", async () => {
    const { id, paymentId, noticeCode } = await buying();
    node.pay(noticeCode, "notification_lost", "checkout");
    await inquirePayment(await asJob(scene.citizen), paymentId);
    expect(await scene.status(id)).toBe("sent");
  });

  test("sealed over another document it is a case, and is not taken for ours", async () => {
    const { paymentId, noticeCode } = await buying();
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    const other = {
      iubd: "99999999999999",
      boughtAt: new Date(),
      amount: 1_600,
      hashDocument: "AAAA",
      xml: "<marcaDaBollo/>",
      seal: "trusted" as const,
      signedBy: "Banca",
    };
    const stamp = vi.spyOn(runtime.payments, "stamp").mockResolvedValueOnce(other);
    expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("wrong_stamp");
    stamp.mockRestore();
    expect(await scene.cases(paymentId)).toMatchObject([
      { kind: "wrong_stamp", key: "99999999999999", reason: "stamp document 99999999999999" },
    ]);
  });

  test.each([
    ["of another amount", { amount: 200 }, "amount"],
    ["changed after it was signed", { seal: "broken", signedBy: null }, "broken"],
    ["that nobody signed", { seal: "absent", signedBy: null }, "absent"],
    ["of a seller nobody certified", { seal: "stranger" }, "stranger"],
  ] as const)("%s is a case, and is not kept", async (_title, changes, fault) => {
    const { id, paymentId, noticeCode } = await buying();
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    const right = await runtime.payments.stamp({ key: "", iuv: "", noticeCode });
    const stamp = vi.spyOn(runtime.payments, "stamp").mockResolvedValueOnce({ ...expectFound(right), ...changes });
    expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("wrong_stamp");
    stamp.mockRestore();
    expect(await scene.cases(paymentId)).toMatchObject([
      { kind: "wrong_stamp", reason: expect.stringContaining(`stamp ${fault} `) },
    ]);
    // What was paid for was paid: the application goes on, a person looks.
    expect(await stampOfApplication(scene.operator, { applicationId: id })).toMatchObject({
      way: "digital",
      hasAttachment: false,
      seal: null,
    });
  });

  test("sold by a forger at the checkout is found out by its signature, once however often it is fetched", async () => {
    const { paymentId, noticeCode } = await buying();
    node.pay(noticeCode, "forged_stamp", "checkout");
    await scene.tellReceipts(noticeCode);
    for (let n = 0; n < 2; n += 1)
      expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("wrong_stamp");
    expect(await scene.cases(paymentId)).toMatchObject([
      { kind: "wrong_stamp", reason: expect.stringMatching(/^stamp stranger \d{14}$/), amount: 1_600 },
    ]);
  });

  test("of a payment that is none, or is not paid yet, nothing is fetched", async () => {
    const { paymentId } = await buying();
    expect(await fileStamp(await asJob(scene.citizen), { paymentId })).toBe("not_a_stamp");
  });
});

describe("changing one's mind", () => {
  test("a paper stamp declared while one was being bought calls the debt off; money that was faster is a case", async () => {
    const { id, paymentId, noticeCode } = await buying();
    await declare(id);
    expect(await scene.events("payment/called-off", paymentId)).toBe(1);
    node.pay(noticeCode, "notification_late", "checkout");
    await callOffDebts(await asJob(scene.citizen), { paymentId });
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "paid_late", amount: 1_600 }]);
    expect(await stampOfApplication(scene.operator, { applicationId: id })).toMatchObject({ way: "declared" });
  });

  test("withdrawn before it was stamped, an application is not examined without a stamp", async () => {
    const { id, paymentId } = await buying();
    await withdraw(scene.citizen, { id });
    await callOffDebts(await asJob(scene.citizen), { applicationId: id });
    expect((await scene.payment(paymentId)).state).toBe("cancelled");
    await expect(reopen(scene.operator, { id, reason: "riesame" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
  });

  test("a stamp that was bought does not keep anybody from withdrawing: it is the treasury's money", async () => {
    const { id, noticeCode } = await buying(stampedAndPaid);
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(id)).toBe("payment_pending");
    expect((await withdraw(scene.citizen, { id })).status).toBe("withdrawn");
  });
});

describe("a service with a stamp and a price", () => {
  test("asks for the stamp first, then for the price, each under its own notice", async () => {
    const { id, paymentId, noticeCode } = await buying(stampedAndPaid);
    expect(await ensurePayment(await asJob(scene.citizen), { applicationId: id })).toEqual({ paymentId: null });
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    expect(await scene.status(id)).toBe("payment_pending");
    const price = expectFound((await ensurePayment(await asJob(scene.citizen), { applicationId: id })).paymentId);
    expect(price).not.toBe(paymentId);
    expect(await scene.payment(price)).toMatchObject({ kind: "immediate", amount: 5_000 });
    await tryCreateDebt(await asJob(scene.citizen), { paymentId: price, number: 0 });
    const notice = expectFound((await scene.payment(price)).noticeCode);
    node.pay(notice, "paid", "counter");
    await scene.tellReceipts(notice);
    expect(await scene.status(id)).toBe("sent");
  });

  test("an application whose price nobody asked for after its stamp is found by the sweep", async () => {
    const { noticeCode } = await buying(stampedAndPaid);
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    runtime.clock.pass(6 * 60_000);
    expect((await sweepPayments(await asJob(scene.citizen))).applications).toBe(1);
  });
});

describe("the ways a service takes", () => {
  const madeWith = (stampWays: readonly string[]) =>
    makeService(runtime.database, scene.town.tenantId, {
      officeId: scene.town.mobility.id,
      options: { ...shortOptions, stamp: true, stampWays },
    });

  test("are offered with the province the applicant lives in", async () => {
    const id = await sendShort(scene.citizen, stamped);
    expect(await findOwnStamp(scene.citizen, { applicationId: id })).toMatchObject({
      status: "stamp_pending",
      amount: 1_600,
      ways: ["digital", "declared"],
      payment: null,
    });
    const { paymentId } = await buyStamp(scene.citizen, { id, province: "TN" });
    expect((await findOwnStamp(scene.citizen, { applicationId: id })).payment?.id).toBe(paymentId);
  });

  test("online only where the municipality's intermediary sells stamps", async () => {
    const id = await sendShort(scene.citizen, stamped);
    const payments = vi.spyOn(runtime.vendors, "payments").mockReturnValue({ ...runtime.payments, stamp: null });
    expect((await findOwnStamp(scene.citizen, { applicationId: id })).ways).toEqual(["declared"]);
    payments.mockRestore();
  });

  test("one the service does not take is refused", async () => {
    const [online, onPaper] = [
      await sendShort(scene.citizen, await madeWith(["digital"])),
      await sendShort(scene.citizen, await madeWith(["declared"])),
    ];
    await expect(declare(online)).rejects.toMatchObject({ code: "not_in_this_status" });
    await expect(buyStamp(scene.citizen, { id: onPaper, province: "TN" })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    expect(await scene.status(online)).toBe("stamp_pending");
  });

  test("an application that waits for no stamp takes none", async () => {
    const id = await sendShort(scene.citizen, stamped);
    await declare(id);
    await expect(declare(id)).rejects.toMatchObject({ code: "not_in_this_status" });
    await expect(buyStamp(scene.citizen, { id, province: "TN" })).rejects.toMatchObject({ code: "not_in_this_status" });
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    expect((await takeCharge(scene.operator, { id })).status).toBe("in_charge");
  });
});
