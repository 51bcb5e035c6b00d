import { deliverDue, retrySeconds, type SendReceipt } from "@sportello/connectors/payments/world/deliver";
import { testDatabase } from "@sportello/db/testing/database";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { withdraw } from "../applications/withdraw.ts";
import { type CitizenContext, createCitizenContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { receiptOf } from "../testing/node-messages.ts";
import { makePayScene, type PayScene } from "../testing/pay-scene.ts";
import { pdfBytes } from "../testing/pdf-bytes.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { type Owed, owing } from "../testing/send-paid.ts";
import { beginPayment } from "./begin.ts";
import { callOffDebts } from "./call-off.ts";
import { comeBack } from "./come-back.ts";
import { addPaymentFile } from "./files/add.ts";
import { inquirePayment } from "./inquire.ts";
import { markPaid } from "./mark-paid.ts";
import { processNotification } from "./process-notification.ts";
import { receiveFromNode } from "./receive.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let scene: PayScene;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
});

/** Four hundred random afternoons in the long run of the reliability tests; some of them in every run. */
const afternoons = process.env["PAYMENTS"] === "full" ? 400 : 25;
const seed = Number(process.env["PAYMENT_SEED"] ?? Date.now() % 100_000);

const station: SendReceipt = async ({ entry }) => {
  const answer = await receiveFromNode(
    await createCitizenContext(runtime, { host: scene.town.host, ip: "192.0.2.1", sessionId: null }),
    receiptOf(entry),
  );
  return { isTaken: answer.status === 200, answer: answer.body };
};
const read = async () => {
  const waiting = await scene.citizen.inTenant((tx) =>
    tx.paymentNotification.findMany({ where: { verdict: "taken", processedAt: null } }),
  );
  for (const { id } of waiting) await processNotification(await asJob(scene.citizen), { notificationId: id });
};

/** What a person, a second tab, a counter, the office and the network may do with one payment, in any order. */
const acts = {
  begin: async (citizen, { paymentId }) =>
    void (await beginPayment(await scene.town.again(citizen), { id: paymentId, locale: "it" })),
  refused: async (_, { noticeCode }) => void node.pay(noticeCode, "refused", "checkout"),
  paid: async (_, { noticeCode }) => void node.pay(noticeCode, "paid", "checkout"),
  lost: async (_, { noticeCode }) => void node.pay(noticeCode, "notification_lost", "checkout"),
  late: async (_, { noticeCode }) => void node.pay(noticeCode, "notification_late", "counter"),
  twice: async (_, { noticeCode }) => void node.pay(noticeCode, "paid_twice", "checkout"),
  back: async (citizen, { paymentId }) =>
    void (await comeBack(await scene.town.again(citizen), { id: paymentId, hint: "failed" })),
  turnedBack: async (citizen, { paymentId }) =>
    void (await comeBack(await scene.town.again(citizen), { id: paymentId, hint: "cancelled" })),
  receipts: async () => void (await deliverDue(node, station)),
  job: async () => read(),
  inquiry: async (citizen, { paymentId }) => void (await inquirePayment(await asJob(citizen), paymentId)),
  withdraw: async (citizen, { applicationId }) =>
    void (await withdraw(await scene.town.again(citizen), { id: applicationId })),
  callOff: async (citizen, { applicationId }) => void (await callOffDebts(await asJob(citizen), { applicationId })),
  byOffice: async (_, { paymentId }) => {
    const { id: fileId } = await addPaymentFile(scene.operator, { paymentId, name: "bonifico.pdf", bytes: pdfBytes() });
    await markPaid(scene.operator, {
      id: paymentId,
      evidence: "Bonifico CRO 1",
      paidAt: "2026-11-20T10:00:00Z",
      fileId,
    });
  },
} as const satisfies Record<string, (citizen: CitizenContext, owed: Owed) => Promise<void>>;
type Act = keyof typeof acts;

/** A "no" is an answer like another. */
const attempt = async (act: Act, citizen: CitizenContext, owed: Owed): Promise<void> => {
  try {
    await acts[act](citizen, owed);
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
};

const settle = async (citizen: CitizenContext, { applicationId, paymentId }: Owed): Promise<void> => {
  // What is withdrawn or paid outside is called off by its job.
  if ((await scene.status(applicationId)) === "withdrawn") await callOffDebts(await asJob(citizen), { applicationId });
  for (const pause of [0, 30, ...retrySeconds]) {
    runtime.clock.pass(pause * 1_000);
    await deliverDue(node, station);
  }
  await read();
  await inquirePayment(await asJob(citizen), paymentId);
};

/** No cent in silence: each receipt of the node settles the debt or is a case, the office's own entry too, and nothing is counted that did not move. */
const expectAccounted = async ({ applicationId, paymentId, noticeCode }: Owed, told: string) => {
  const payment = await scene.payment(paymentId);
  const cases = await scene.cases(paymentId);
  const moved = node.receiptsOf(noticeCode).map(({ receiptId }) => receiptId);
  const settled = payment.receiptId === null ? [] : [payment.receiptId];
  const flagged = cases.filter(({ kind }) => kind === "paid_twice" || kind === "paid_late").map(({ key }) => key);
  const known = new Set([...settled, ...flagged]);
  expect(
    moved.filter((receipt) => !known.has(receipt)),
    told,
  ).toEqual([]);
  expect(
    [...known].filter((receipt) => !moved.includes(receipt) && !receipt.startsWith("office-")),
    told,
  ).toEqual([]);
  // Each further money is put before somebody.
  expect(
    cases.filter(({ kind }) => kind === "paid_twice"),
    told,
  ).toHaveLength(Math.max(0, known.size - 1));
  const [status, told1] = [await scene.status(applicationId), await scene.events("payment/paid", paymentId)];
  expect([payment.state === "paid", told1], told).toEqual([known.size > 0, known.size > 0 ? 1 : 0]);
  if (status === "withdrawn" && known.size > 0) expect(flagged.length, told).toBeGreaterThan(0);
  if (payment.state === "paid" && status !== "withdrawn") expect(status, told).toBe("sent");
};

describe("one debt and many hands", () => {
  test(`${afternoons} random afternoons of two tabs, a counter, an office and a withdrawal end with every cent settled or flagged`, async () => {
    const schedules = fc.sample(
      fc.array(fc.constantFrom(...(Object.keys(acts) as Act[])), { minLength: 3, maxLength: 10 }),
      { numRuns: afternoons, seed },
    );
    for (const schedule of schedules) {
      const citizen = await scene.town.citizen();
      const owed = await owing(citizen, scene.immediate);
      for (const act of schedule) {
        runtime.clock.pass(1_000);
        await attempt(act, citizen, owed);
      }
      await settle(citizen, owed);
      await expectAccounted(owed, `seed ${seed}: ${schedule.join(" ")}`);
    }
  }, 900_000);

  test.each<readonly [string, readonly Act[]]>([
    ["refused, then paid", ["begin", "refused", "receipts", "back", "begin", "paid", "receipts", "job"]],
    ["paid while it is withdrawn", ["begin", "withdraw", "paid", "callOff", "receipts", "job"]],
    ["withdrawn while it is paid and nobody told yet", ["begin", "lost", "withdraw", "callOff"]],
    ["paid in two tabs", ["begin", "begin", "paid", "paid", "receipts", "job"]],
    ["paid at a counter while the checkout is open", ["begin", "late", "paid", "inquiry"]],
    ["entered by the office while it is paid online", ["begin", "lost", "byOffice"]],
    ["entered by the office twice", ["byOffice", "byOffice"]],
    ["refused after it was paid elsewhere", ["begin", "late", "refused", "receipts", "back", "job"]],
    ["paid twice and told backwards", ["twice", "inquiry", "receipts", "job"]],
  ])("%s", async (title, schedule) => {
    const citizen = await scene.town.citizen();
    const owed = await owing(citizen, scene.immediate);
    for (const act of schedule) {
      runtime.clock.pass(1_000);
      await attempt(act, citizen, owed);
    }
    await settle(citizen, owed);
    await expectAccounted(owed, title);
  });

  test("two tabs that begin at the same instant are sent to pay one debt, and what one paid the other is not let pay", async () => {
    const citizen = await scene.town.citizen();
    const owed = await owing(citizen, scene.immediate);
    const tabs = [await scene.town.again(citizen), await scene.town.again(citizen)];
    expect(await Promise.all(tabs.map((tab) => beginPayment(tab, { id: owed.paymentId, locale: "it" })))).toHaveLength(
      2,
    );
    node.pay(owed.noticeCode, "notification_lost", "checkout");
    expect(node.pay(owed.noticeCode, "paid", "checkout").outcome).toBe("not_payable");
    for (const tab of tabs)
      await expect(beginPayment(tab, { id: owed.paymentId, locale: "it" })).rejects.toMatchObject({
        code: "already_paid",
      });
  });
});
