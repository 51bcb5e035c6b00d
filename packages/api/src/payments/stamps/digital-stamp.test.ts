import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { Stamp } from "@sportello/domain/payments/stamp";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { makeReceipt } from "../../documents/make-receipt.ts";
import { expectFound } from "../../refused.ts";
import type { PayScene } from "../../testing/pay-scene.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { sendShort } from "../../testing/send-paid.ts";
import { makeStampScene, type StampScene } from "../../testing/stamp-scene.ts";
import { tryCreateDebt } from "../create-debt.ts";
import { ensurePayment } from "../ensure.ts";
import { inquirePayment } from "../inquire.ts";
import { openPaper } from "../open-paper.ts";
import { sweepPayments } from "../sweep.ts";
import { tellPayer } from "../tell-payer.ts";
import { buyStamp } from "./buy.ts";
import { fileStamp } from "./file.ts";
import { stampOfApplication } from "./of-application.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
let stamped: MadeService;
let stampedAndPaid: MadeService;
let buying: StampScene["buying"];
beforeAll(async () => {
  ({ scene, stamped, stampedAndPaid, buying } = await makeStampScene(runtime, database.owner));
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
