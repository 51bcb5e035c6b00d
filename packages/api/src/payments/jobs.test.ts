import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { retrySeconds } from "../registrations/schedule.ts";
import type { PayScene } from "../testing/pay-scene.ts";
import { jobsOf, newRun, playJob } from "../testing/play-job.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { owing, sendShort } from "../testing/send-paid.ts";
import { makeStampScene, type StampScene } from "../testing/stamp-scene.ts";
import { ensurePayment } from "./ensure.ts";
import { paymentJobs } from "./jobs.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node, faults } = runtime.payments;
const jobs = jobsOf(paymentJobs, runtime);
let scene: PayScene;
let buying: StampScene["buying"];
beforeAll(async () => {
  ({ scene, buying } = await makeStampScene(runtime, database.owner));
});
beforeEach(() => faults.set("well"));

const play = (id: string, data: object, ...more: [ReturnType<typeof newRun>?, Parameters<typeof playJob>[4]?]) =>
  playJob(runtime, jobs.get(id), { data: { tenantId: scene.town.tenantId, ...data } }, ...more);
/** An application that is to be paid, its debt written down and told to nobody. */
const written = async () => {
  const applicationId = await sendShort(scene.citizen, scene.immediate);
  const { paymentId } = await ensurePayment(await asJob(scene.citizen), { applicationId });
  return { applicationId, paymentId: paymentId ?? "" };
};
const debtsAt = (paymentId: string) =>
  node.positionsOf(runtime.payments.payee.fiscalCode).filter(({ key }) => key === paymentId.replaceAll("-", ""));
const stateOf = async (paymentId: string) => (await scene.payment(paymentId)).state;

describe("a debt that is to be told to the intermediary", () => {
  test("is told once, in one step, when all is well", async () => {
    const { paymentId } = await written();
    const run = newRun();
    expect(await play("create-debt", { paymentId }, run)).toEqual({ state: "waiting" });
    expect([run.done, run.pauses, debtsAt(paymentId).length]).toEqual([["try-create-0"], [], 1]);
  });

  test("waits longer each time while the intermediary is down, and is told when it is back", async () => {
    const { paymentId } = await written();
    faults.set("down");
    const run = newRun();
    const answer = play("create-debt", { paymentId }, run, {
      meanwhile: async (pause) => void (pause === "pause-3" && faults.set("well")),
    });
    expect(await answer).toEqual({ state: "waiting" });
    const pauses = run.pauses.map(({ seconds }) => seconds);
    expect(pauses).toHaveLength(4);
    pauses.forEach((seconds, number) => {
      expect(seconds).toBeGreaterThanOrEqual(retrySeconds[number] ?? 0);
      expect(seconds).toBeLessThanOrEqual((retrySeconds[number] ?? 0) * 1.2 + 1);
    });
    expect([debtsAt(paymentId).length, await scene.cases(paymentId)]).toEqual([1, []]);
  });

  test("after two days of silence is left to the accounts office, once, and nobody waits any longer", async () => {
    const { paymentId } = await written();
    faults.set("down");
    const run = newRun();
    expect(await play("create-debt", { paymentId }, run)).toEqual({ state: "creating" });
    expect(run.done).toHaveLength(retrySeconds.length + 1);
    expect(run.pauses.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThan(47 * 3_600);
    expect(await scene.cases(paymentId)).toMatchObject([{ kind: "creation_failed", resolvedAt: null }]);
    expect(await play("create-debt", { paymentId })).toEqual({ state: "creating" });
    expect(await scene.cases(paymentId)).toHaveLength(1);
  });

  test("whose telling had an unknown outcome is asked for before it is told again: one debt, one number", async () => {
    const { paymentId } = await written();
    faults.set("unknown_outcome", 1);
    expect(await play("create-debt", { paymentId })).toEqual({ state: "waiting" });
    expect(debtsAt(paymentId)).toHaveLength(1);
    expect((await scene.payment(paymentId)).noticeCode).toBe(debtsAt(paymentId)[0]?.noticeCode);
  });

  test("told by a process that dies before it can say so is not told twice", async () => {
    const { paymentId } = await written();
    const run = newRun();
    expect(await play("create-debt", { paymentId }, run, { diesAfter: "try-create-0" })).toBe("died");
    expect(await play("create-debt", { paymentId }, run)).toEqual({ state: "waiting" });
    expect([run.done.length, debtsAt(paymentId).length]).toEqual([2, 1]);
  });

  test("by an event that comes twice at the same moment is one debt", async () => {
    const { paymentId } = await written();
    await Promise.allSettled([play("create-debt", { paymentId }), play("create-debt", { paymentId })]);
    expect([debtsAt(paymentId).length, await stateOf(paymentId)]).toEqual([1, "waiting"]);
  });

  test("by an event that comes after it was paid changes nothing", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect(await play("create-debt", { paymentId })).toEqual({ state: "paid" });
    expect(debtsAt(paymentId)).toHaveLength(1);
  });
});

describe("a checkout somebody went to", () => {
  const started = async () => {
    const owed = await owing(scene.citizen, scene.immediate);
    await scene.begin(owed.paymentId);
    return owed;
  };

  test("is asked about three times within a minute, then the ladder takes over", async () => {
    const { paymentId } = await started();
    const run = newRun();
    expect(await play("watch-checkout", { paymentId }, run)).toEqual({ state: "started" });
    expect(run.done).toEqual(["inquire-0", "inquire-1", "inquire-2"]);
    expect(run.pauses.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(60);
  });

  test("is not asked about any more once it is paid: the lost browser is no loss", async () => {
    const { paymentId, noticeCode, applicationId } = await started();
    const run = newRun();
    const answer = await play("watch-checkout", { paymentId }, run, {
      meanwhile: async (pause) => void (pause === "wait-1" && node.pay(noticeCode, "notification_lost", "checkout")),
    });
    expect([answer, run.done.length]).toEqual([{ state: "paid" }, 2]);
    expect(await scene.status(applicationId)).toBe("sent");
  });

  test("at an intermediary that is down ends quietly, without a task for anybody", async () => {
    const { paymentId } = await started();
    faults.set("down");
    expect(await play("watch-checkout", { paymentId })).toEqual({ state: "started" });
    expect(await stateOf(paymentId)).toBe("started");
  });

  test("that was paid before the job began takes one look", async () => {
    const { paymentId, noticeCode } = await started();
    node.pay(noticeCode, "paid", "checkout");
    await scene.tellReceipts(noticeCode);
    const run = newRun();
    expect(await play("watch-checkout", { paymentId }, run)).toEqual({ state: "paid" });
    expect(run.done).toHaveLength(1);
  });
});

describe("a stamp that was paid", () => {
  const paid = async () => {
    const bought = await buying();
    await scene.begin(bought.paymentId);
    node.pay(bought.noticeCode, "paid", "checkout");
    await scene.tellReceipts(bought.noticeCode);
    return bought;
  };

  test("is filed at the first look", async () => {
    const { paymentId } = await paid();
    const run = newRun();
    expect([await play("file-stamp", { paymentId }, run), run.pauses]).toEqual([{ filed: "filed" }, []]);
  });

  test("whose seal comes later than the payment is looked for again, a minute and ten minutes later", async () => {
    const { paymentId } = await paid();
    const stamp = vi.spyOn(runtime.payments, "stamp").mockResolvedValueOnce(null).mockResolvedValueOnce(null);
    const run = newRun();
    expect(await play("file-stamp", { paymentId }, run)).toEqual({ filed: "filed" });
    expect(run.pauses.map(({ seconds }) => seconds)).toEqual([60, 600]);
    stamp.mockRestore();
  });

  test("whose seal never comes fails the job in the end: a person must look", async () => {
    const { paymentId } = await paid();
    const stamp = vi.spyOn(runtime.payments, "stamp").mockResolvedValue(null);
    const run = newRun();
    await expect(play("file-stamp", { paymentId }, run)).rejects.toThrow("nowhere to be fetched");
    expect(run.pauses.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThan(86_400);
    stamp.mockRestore();
  });

  test("of a payment that is none is not looked for at all", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    node.pay(noticeCode, "paid", "counter");
    await scene.tellReceipts(noticeCode);
    expect(await play("file-stamp", { paymentId })).toEqual({ filed: "not_a_stamp" });
  });
});

describe("a debt that nobody owes any more", () => {
  test("is called off once, however often it is said", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    await scene.citizen.inTenant((tx) =>
      tx.application.updateMany({ where: { payments: { some: { id: paymentId } } }, data: { status: "withdrawn" } }),
    );
    const run = newRun();
    expect(await play("call-off-payment", { paymentId }, run, { diesAfter: "call-off" })).toBe("died");
    await play("call-off-payment", { paymentId }, run);
    await play("call-off-payment", { paymentId });
    expect([node.findNotice(noticeCode)?.status, await stateOf(paymentId)]).toEqual(["INVALID", "cancelled"]);
  });

  test("at an intermediary that is down fails the step, so that the engine tries it again, and is still owed there", async () => {
    const { paymentId, noticeCode } = await owing(scene.citizen, scene.immediate);
    faults.set("down");
    await expect(play("call-off-payment", { paymentId })).rejects.toThrow("down");
    expect(node.findNotice(noticeCode)?.status).toBe("VALID");
    faults.set("well");
    await play("call-off-payment", { paymentId });
    expect(node.findNotice(noticeCode)?.status).toBe("INVALID");
  });
});

describe("a mail to whoever pays", () => {
  const mails = (paymentId: string) => runtime.notices.sent.filter(({ key }) => key.includes(paymentId));

  test.each(["waiting", "paid", "failed", "expired"])(
    "about what is %s goes out once, though its step is done twice",
    async (moment) => {
      const { paymentId } = await owing(scene.citizen, scene.immediate);
      const run = newRun();
      expect(await play(`tell-payment-${moment}`, { paymentId }, run, { diesAfter: "send-mail" })).toBe("died");
      const before = mails(paymentId).length;
      await play(`tell-payment-${moment}`, { paymentId }, run);
      expect([mails(paymentId).length, before <= 1]).toEqual([before, true]);
    },
  );
});

test("a payment's receipt is filed once, though the job is done twice and at the same moment", async () => {
  const { paymentId, noticeCode, applicationId } = await owing(scene.citizen, scene.immediate);
  node.pay(noticeCode, "paid", "counter");
  await scene.tellReceipts(noticeCode);
  await Promise.all([play("file-payment-receipt", { paymentId }), play("file-payment-receipt", { paymentId })]);
  await play("file-payment-receipt", { paymentId });
  const kept = await scene.citizen.inTenant((tx) =>
    tx.document.findMany({ where: { applicationId, kind: "payment_receipt" } }),
  );
  expect(kept).toHaveLength(1);
});

test("an application asks for its payment once, whoever asks the job how often", async () => {
  const applicationId = await sendShort(scene.citizen, scene.immediate);
  const run = newRun();
  expect(await play("ensure-payment", { applicationId }, run, { diesAfter: "ensure-payment" })).toBe("died");
  await Promise.all([play("ensure-payment", { applicationId }, run), play("ensure-payment", { applicationId })]);
  expect(await scene.citizen.inTenant((tx) => tx.payment.count({ where: { applicationId } }))).toBe(1);
});
