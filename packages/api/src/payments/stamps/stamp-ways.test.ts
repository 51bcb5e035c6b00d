import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { reopen } from "../../applications/reopen.ts";
import { takeCharge } from "../../applications/take-charge.ts";
import { withdraw } from "../../applications/withdraw.ts";
import { makeReceipt } from "../../documents/make-receipt.ts";
import { makePayScene, type PayScene } from "../../testing/pay-scene.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { sendShort } from "../../testing/send-paid.ts";
import { makeStampScene, type StampScene } from "../../testing/stamp-scene.ts";
import { callOffDebts } from "../call-off.ts";
import { buyStamp } from "./buy.ts";
import { declareStamp } from "./declare.ts";
import { findOwnStamp } from "./find-own.ts";
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

let serials = 10_000_000_000_000;
const paper = () => {
  serials += 1;
  return { serial: String(serials), issuedOn: "2026-11-20" };
};
const declare = (id: string, stamp = paper()) => declareStamp(scene.citizen, { id, ...stamp, locale: "it" });

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
