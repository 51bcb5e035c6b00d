import { createFakePayments } from "@sportello/connectors/payments/fake";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { sealOptions } from "../../connectors/seal-options.ts";
import type { StaffContext } from "../../context.ts";
import { makePayScene, type PayScene } from "../../testing/pay-scene.ts";
import { jobsOf, newRun, playJob } from "../../testing/play-job.ts";
import { asJob } from "../../testing/registration.ts";
import { testRuntime, testSecret } from "../../testing/runtime.ts";
import { owing } from "../../testing/send-paid.ts";
import { callOffDebts } from "../call-off.ts";
import { paymentJobs } from "../jobs.ts";
import { listCases } from "../list-cases.ts";
import { repairCase } from "../repair-case.ts";
import { resolveCase } from "../resolve-case.ts";
import { reconcileNightly } from "./nightly.ts";

const database = testDatabase();
/** The second intermediary of the municipality, beside the one of the runtime. */
const local = createFakePayments();
const runtime = testRuntime(database);
const usual = runtime.payments;
Object.assign(runtime.vendors, { payments: (vendor: string) => (vendor === "fake-local" ? local : usual) });
const jobs = jobsOf(paymentJobs, runtime);
let scene: PayScene;
let accountant: StaffContext;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
  accountant = await scene.town.accountant();
  const options = sealOptions(testSecret, scene.town.tenantId, "payments-local", {});
  await scene.citizen.inTenant((tx) =>
    tx.connector.create({ data: { kind: "payments-local", vendor: "fake-local", options } }),
  );
});
beforeEach(async () => {
  usual.faults.set("well");
  local.faults.set("well");
  await scene.citizen.inTenant((tx) => tx.connectorHealth.deleteMany());
});

const night = async () => reconcileNightly(await asJob(scene.citizen));
const reports = () =>
  scene.citizen.inTenant((tx) =>
    tx.reconciliation.findMany({
      orderBy: { id: "desc" },
      take: 2,
      select: { connector: true, failure: true, endedAt: true },
    }),
  );
const tell = (paymentId: string, run = newRun(), weather = {}) =>
  playJob(runtime, jobs.get("tell-debt-again"), { data: { tenantId: scene.town.tenantId, paymentId } }, run, weather);
/** A debt that the intermediary has lost, with the case that the next comparison makes of it. */
const lost = async () => {
  const owed = await owing(scene.citizen, scene.immediate);
  const key = owed.paymentId.replaceAll("-", "");
  const found = usual.node.find(usual.payee.fiscalCode, key);
  const forgetting = vi
    .spyOn(usual.node, "positionsOf")
    .mockImplementation((payee) => positionsOf(payee).filter((position) => position.key !== key));
  await night();
  forgetting.mockRestore();
  const [missing] = await scene.cases(owed.paymentId);
  return { ...owed, found, caseId: missing?.id ?? "", kind: missing?.kind };
};
const positionsOf = usual.node.positionsOf.bind(usual.node);

describe("the comparison of the night", () => {
  test("asks each intermediary once, and its report says that all went well", async () => {
    await owing(scene.citizen, scene.immediate);
    expect((await night()).compared).toBeGreaterThan(0);
    expect((await reports()).map(({ connector, failure }) => `${connector} ${failure}`).toSorted()).toEqual([
      "payments null",
      "payments-local null",
    ]);
  });

  test("with one intermediary that is down compares the other all the same, and the failure counts", async () => {
    usual.faults.set("down");
    await expect(night()).rejects.toThrow("down");
    const told = new Map((await reports()).map(({ connector, failure }) => [connector, failure]));
    expect(told.get("payments")).toContain("down");
    expect(told.get("payments-local")).toBeNull();
    usual.faults.set("well");
    local.faults.set("down");
    await expect(night()).rejects.toThrow("down");
    expect((await reports()).find(({ connector }) => connector === "payments")?.failure).toBeNull();
  });

  test("repairs what was paid without our hearing of it, and done twice finds nothing the second time", async () => {
    const { paymentId, noticeCode, applicationId } = await owing(scene.citizen, scene.immediate);
    usual.node.pay(noticeCode, "notification_lost", "counter");
    await night();
    await night();
    expect([(await scene.payment(paymentId)).state, await scene.status(applicationId)]).toEqual(["paid", "sent"]);
    expect(await scene.cases(paymentId)).toEqual([]);
    expect(await scene.events("payment/paid", paymentId)).toBe(1);
  });
});

describe("a debt the intermediary has lost", () => {
  test("is told again with one press, under the same number, however often the job is done", async () => {
    const { paymentId, caseId, kind, noticeCode } = await lost();
    expect(kind).toBe("missing_there");
    expect(await repairCase(await scene.town.again(accountant), { id: caseId })).toEqual({ isSettled: true });
    expect(await scene.events("payment/told-again", paymentId)).toBe(1);
    const run = newRun();
    expect(await tell(paymentId, run, { diesAfter: "tell-again" })).toBe("died");
    expect(await tell(paymentId, run)).toEqual({ told: true });
    expect(positionsOf(usual.payee.fiscalCode).filter((position) => position.noticeCode === noticeCode)).toHaveLength(
      1,
    );
  });

  test.each(["paid", "called off"] as const)(
    "that is %s when the job comes is not told: it could be paid once more",
    async (how) => {
      const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
      if (how === "paid") {
        usual.node.pay(noticeCode, "paid", "counter");
        await scene.tellReceipts(noticeCode);
      } else await callOffDebts(await asJob(scene.citizen), { paymentId });
      const told = vi.spyOn(usual, "createDebt");
      expect(await tell(paymentId)).toEqual({ told: false });
      expect(told).not.toHaveBeenCalled();
      told.mockRestore();
    },
  );

  test("called off in the moment it is told is called off there, too", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    const telling = vi.spyOn(usual, "createDebt").mockImplementationOnce(async () => {
      await scene.citizen.inTenant((tx) =>
        tx.payment.update({ where: { id: paymentId }, data: { state: "cancelled" } }),
      );
    });
    expect(await tell(paymentId)).toEqual({ told: true });
    expect(await scene.events("payment/called-off", paymentId)).toBe(1);
    telling.mockRestore();
  });

  test("that was paid meanwhile is nothing to press a button for: a person must look", async () => {
    const { paymentId, caseId, noticeCode } = await lost();
    usual.node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    await expect(repairCase(await scene.town.again(accountant), { id: caseId })).rejects.toMatchObject({
      code: "not_in_this_status",
    });
    expect(await scene.events("payment/told-again", paymentId)).toBe(0);
    expect((await scene.cases(paymentId)).find(({ id }) => id === caseId)?.resolvedAt).toBeNull();
  });

  const listed = async (caseId: string) =>
    (await listCases(await scene.town.again(accountant), {})).items.find(({ id }) => id === caseId);

  test("says in the list what can be done, and no longer what cannot: told again while it is owed, nothing once it is called off", async () => {
    const { paymentId, caseId } = await lost();
    expect(await listed(caseId)).toMatchObject({ state: "waiting", repair: "tell_again", ways: ["accepted"] });
    await callOffDebts(await asJob(scene.citizen), { paymentId });
    expect(await listed(caseId)).toMatchObject({ state: "cancelled", repair: null, ways: ["accepted"] });
  });

  test("on which nothing was paid gives nothing back, whatever is asked: the case is no money", async () => {
    const { paymentId, caseId } = await lost();
    const before = await listed(caseId);
    await expect(
      resolveCase(await scene.town.again(accountant), { id: caseId, how: "refund_requested", note: "Rimborso" }),
    ).rejects.toMatchObject({ code: "nothing_to_refund" });
    expect(await listed(caseId)).toEqual(before);
    expect(await scene.citizen.inTenant((tx) => tx.refund.count({ where: { paymentId } }))).toBe(0);
  });

  test("at an intermediary that is down fails the job, so that it is tried again", async () => {
    const { paymentId } = await owing(scene.citizen, scene.immediate);
    usual.faults.set("down");
    await expect(tell(paymentId)).rejects.toThrow("down");
  });

  test("that nobody has written down is refused", async () => {
    await expect(tell("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "not_found" });
  });
});
