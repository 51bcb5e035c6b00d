import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import type { StampExemption } from "@sportello/domain/payments/stamp-exemption";
import { beforeAll, describe, expect, test } from "vitest";
import { reopen } from "../../applications/reopen.ts";
import { withdraw } from "../../applications/withdraw.ts";
import { makeReceipt } from "../../documents/make-receipt.ts";
import { expectFound } from "../../refused.ts";
import { makePayScene, type PayScene } from "../../testing/pay-scene.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime } from "../../testing/runtime.ts";
import { makePaidService, sendShort } from "../../testing/send-paid.ts";
import { callOffDebts } from "../call-off.ts";
import { tryCreateDebt } from "../create-debt.ts";
import { buyStamp } from "./buy.ts";
import { claimExemption } from "./claim-exemption.ts";
import { findOwnStamp } from "./find-own.ts";
import { stampOfApplication } from "./of-application.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let scene: PayScene;
let stamped: MadeService;
let exemptible: MadeService;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
  const make = (options: object) =>
    makeService(runtime.database, scene.town.tenantId, {
      officeId: scene.town.mobility.id,
      options: { ...shortOptions, stamp: true, ...options },
    });
  stamped = await make({});
  exemptible = await make({ stampExemptions: ["third_sector", "other"] });
});

describe("an exemption", () => {
  const claim = (id: string, exemption: StampExemption, locale: "it" | "de" = "it") =>
    claimExemption(scene.citizen, { id, exemption, locale });

  test("is declared on a ground the service admits: no stamp is asked, the application is sent, and the office reads why", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    expect((await findOwnStamp(scene.citizen, { applicationId: id })).exemptions).toEqual(["third_sector", "other"]);
    expect((await claim(id, { ground: "third_sector" })).status).toBe("sent");
    expect(await stampOfApplication(scene.operator, { applicationId: id })).toMatchObject({
      way: "exempt",
      ground: "third_sector",
      norm: "D.Lgs. 117/2017, art. 82, comma 5",
      statement: expect.stringContaining("445/2000"),
      paymentId: null,
      serial: null,
      seal: null,
    });
    expect(await scene.citizen.inTenant((tx) => tx.payment.count({ where: { applicationId: id } }))).toBe(0);
  });

  test("of another law keeps the law that was named, and the receipt cites it with the declaration", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    await claim(id, { ground: "other", norm: "Art. 7, legge 405/1990" });
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    const printed = JSON.stringify(runtime.printed.at(-1));
    expect(printed).toContain("Art. 7, legge 405/1990");
    expect(printed).toContain("esente dall'imposta di bollo per il motivo indicato");
    expect(await stampOfApplication(scene.operator, { applicationId: id })).toMatchObject({
      ground: "other",
      norm: "Art. 7, legge 405/1990",
    });
  });

  test("is kept in the language it was read in", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    await claim(id, { ground: "third_sector" }, "de");
    expect((await stampOfApplication(scene.operator, { applicationId: id }))?.statement).toContain("Stempelsteuer");
  });

  test.each([
    ["a ground it does not admit", "school"],
    ["one no service admits", "taxes"],
  ] as const)("on %s is refused, and the application keeps waiting", async (_title, ground) => {
    const id = await sendShort(scene.citizen, exemptible);
    await expect(claim(id, { ground })).rejects.toMatchObject({ code: "invalid_input", params: { field: "ground" } });
    expect(await scene.status(id)).toBe("stamp_pending");
  });

  test("is nobody's where the service admits none, and is not offered", async () => {
    const id = await sendShort(scene.citizen, stamped);
    expect((await findOwnStamp(scene.citizen, { applicationId: id })).exemptions).toEqual([]);
    await expect(claim(id, { ground: "third_sector" })).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("is nobody else's to declare, and is declared once", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    const stranger = await scene.town.citizen();
    await expect(
      claimExemption(stranger, { id, exemption: { ground: "third_sector" }, locale: "it" }),
    ).rejects.toMatchObject({ code: "not_found" });
    await claim(id, { ground: "third_sector" });
    await expect(claim(id, { ground: "third_sector" })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("declared while a stamp was being bought calls the debt off; money that was faster is a case", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    const { paymentId } = await buyStamp(scene.citizen, { id, province: "TN" });
    await tryCreateDebt(await asJob(scene.citizen), { paymentId, number: 0 });
    const noticeCode = expectFound((await scene.payment(paymentId)).noticeCode);
    await claim(id, { ground: "third_sector" });
    expect(await scene.events("payment/called-off", paymentId)).toBe(1);
    runtime.payments.node.pay(noticeCode, "notification_late", "checkout");
    await callOffDebts(await asJob(scene.citizen), { paymentId });
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "paid_late", amount: 1_600 }]);
  });

  test("leaves the price to be paid", async () => {
    const id = await sendShort(
      scene.citizen,
      await makePaidService(runtime, scene.town, "immediate", { stamp: true, stampExemptions: ["non_profit"] }),
    );
    expect((await claim(id, { ground: "non_profit" })).status).toBe("payment_pending");
  });

  test("counts as a stamp for whoever withdraws and is examined all the same", async () => {
    const id = await sendShort(scene.citizen, exemptible);
    await claim(id, { ground: "third_sector" });
    await makeReceipt(await asJob(scene.citizen), { applicationId: id });
    await withdraw(scene.citizen, { id });
    expect((await reopen(scene.operator, { id, reason: "riesame" })).status).not.toBe("withdrawn");
  });
});
