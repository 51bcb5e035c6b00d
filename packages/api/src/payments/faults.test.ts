import { fakeKey } from "@sportello/connectors/payments/fake";
import { cards, type PayOutcome } from "@sportello/connectors/payments/world/cards";
import { deliverDue, retrySeconds, type SendReceipt } from "@sportello/connectors/payments/world/deliver";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type CitizenContext, createCitizenContext } from "../context.ts";
import { fromNode, receiptOf } from "../testing/node-messages.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService, type Owed, owing } from "../testing/send-paid.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { beginPayment } from "./begin.ts";
import { comeBack } from "./come-back.ts";
import { paymentsDashboard } from "./dashboard.ts";
import { exportPayments } from "./export-csv.ts";
import { inquirePayment } from "./inquire.ts";
import { listCases } from "./list-cases.ts";
import { processNotification } from "./process-notification.ts";
import { receiveFromNode } from "./receive.ts";
import { askReconciliation } from "./reconciliation/ask.ts";
import { runReconciliation } from "./reconciliation/run.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const { node } = runtime.payments;
let town: Town;
let elsewhere: Town;
let citizen: CitizenContext;
let service: MadeService;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  elsewhere = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  service = await makePaidService(runtime, town);
});

const atNode = async (host: string) => createCitizenContext(runtime, { host, ip: "192.0.2.1", sessionId: null });
const readAll = async (order: "as they came" | "the last first" = "as they came") => {
  const waiting = await citizen.inTenant((tx) =>
    tx.paymentNotification.findMany({
      where: { verdict: "taken", processedAt: null },
      orderBy: { id: order === "as they came" ? "asc" : "desc" },
    }),
  );
  for (const { id } of waiting) await processNotification(await asJob(citizen), { notificationId: id });
};
const stateOf = async ({ paymentId, applicationId }: Owed) =>
  citizen.inTenant(async (tx) => [
    (await tx.payment.findUniqueOrThrow({ where: { id: paymentId } })).state,
    (await tx.application.findUniqueOrThrow({ where: { id: applicationId } })).status,
    await tx.outboxEvent.count({
      where: { name: "payment/paid", payload: { path: ["paymentId"], equals: paymentId } },
    }),
  ]);
/** The node brings a receipt to our station; a forger has no key. */
const station: SendReceipt = async ({ entry, isForged }) => {
  const { headers, body } = receiptOf(entry);
  const answer = await receiveFromNode(await atNode(town.host), {
    headers: isForged ? { "x-station-key": "guessed" } : headers,
    body,
  });
  return { isTaken: answer.status === 200, answer: answer.body };
};

describe("the same receipt", () => {
  test.each([0, 1, 2, 10])(
    "told %i times, and read in any order, ends in what the intermediary says; paid is told once",
    async (times) => {
      const owed = await owing(citizen, service);
      node.pay(owed.noticeCode, "notification_lost", "counter");
      const [entry] = node.receiptsOf(owed.noticeCode);
      if (!entry) throw new Error("nothing was paid");
      for (let n = 0; n < times; n += 1) await receiveFromNode(await atNode(town.host), receiptOf(entry));
      await readAll("the last first");
      await inquirePayment(await asJob(citizen), owed.paymentId);
      expect(await stateOf(owed)).toEqual(["paid", "sent", 1]);
    },
  );

  test("read by ten jobs at once is one payment", async () => {
    const owed = await owing(citizen, service);
    node.pay(owed.noticeCode, "notification_lost", "counter");
    const [entry] = node.receiptsOf(owed.noticeCode);
    if (!entry) throw new Error("nothing was paid");
    for (let n = 0; n < 10; n += 1) await receiveFromNode(await atNode(town.host), receiptOf(entry));
    const job = await asJob(citizen);
    const waiting = await citizen.inTenant((tx) =>
      tx.paymentNotification.findMany({ where: { processedAt: null, verdict: "taken" } }),
    );
    await Promise.all([
      ...waiting.map(({ id }) => processNotification(job, { notificationId: id })),
      inquirePayment(job, owed.paymentId),
    ]);
    expect(await stateOf(owed)).toEqual(["paid", "sent", 1]);
  });
});

describe("what is not true", () => {
  /** A message about this debt with one lie in it. */
  const lie = (owed: Owed, n: number) => {
    const question = {
      kind: "receipt" as const,
      operation: "paSendRTV2Request",
      noticeCode: owed.noticeCode,
      outcome: "paid" as const,
      receipt: { receiptId: `forged-${n}`, amount: 5_000, paidAt: new Date("2026-11-23T09:00:00Z") },
    };
    const other = String(300_000_000_000_000_000n + BigInt(n));
    return fc.sample(
      fc.oneof(
        fc.constant({ host: town.host, request: fromNode(question, {}) }),
        fc.string().map((key) => ({
          host: town.host,
          request: fromNode(question, { "x-station-key": key === fakeKey ? "x" : key }),
        })),
        fc
          .integer({ min: 1, max: 1_000_000 })
          .filter((amount) => amount !== 5_000)
          .map((amount) => ({
            host: town.host,
            request: fromNode({ ...question, receipt: { ...question.receipt, amount } }),
          })),
        fc.constant({ host: town.host, request: fromNode({ ...question, noticeCode: other }) }),
        // The debt of this town, told at another's station.
        fc.constant({ host: elsewhere.host, request: fromNode(question) }),
      ),
      { numRuns: 1, seed: n },
    )[0];
  };

  test("of 1,000 forged, unsigned or wrong messages none is believed, and each is kept with its verdict", async () => {
    const owed = await owing(citizen, service);
    let believed = 0;
    for (let n = 0; n < 1_000; n += 1) {
      const message = lie(owed, n);
      if (!message) throw new Error("no lie");
      const answer = await receiveFromNode(await atNode(message.host), message.request);
      if (answer.status === 200 && JSON.parse(answer.body).kind === "taken") believed += 1;
    }
    await readAll();
    expect(believed).toBe(0);
    expect(await stateOf(owed)).toEqual(["waiting", "payment_pending", 0]);
    const here = await citizen.inTenant((tx) =>
      tx.paymentNotification.groupBy({ by: ["verdict"], _count: { _all: true }, where: { verdict: { not: "taken" } } }),
    );
    expect(new Set(here.map(({ verdict }) => verdict))).toEqual(
      new Set(["forged", "PAA_SEMANTICA", "PAA_PAGAMENTO_SCONOSCIUTO"]),
    );
    const there = await database.db.inTenant(elsewhere.tenantId, (tx) =>
      tx.paymentNotification.count({ where: { verdict: "PAA_PAGAMENTO_SCONOSCIUTO" } }),
    );
    expect(here.reduce((sum, { _count }) => sum + _count._all, 0) + there).toBe(1_000);
  });

  test("a wrong amount is a case of the accounts office", async () => {
    const owed = await owing(citizen, service);
    node.pay(owed.noticeCode, "wrong_amount", "checkout");
    await deliverDue(node, station);
    const found = await citizen.inTenant((tx) => tx.paymentCase.findMany({ where: { paymentId: owed.paymentId } }));
    expect(found).toMatchObject([{ kind: "wrong_amount", amount: 5_001 }]);
  });
});

describe("what the node asks", () => {
  const ask = async (kind: "verify" | "activate", noticeCode: string, host = town.host) =>
    JSON.parse(
      (await receiveFromNode(await atNode(host), fromNode({ kind, operation: "paVerifyPaymentNoticeReq", noticeCode })))
        .body,
    ) as { kind: string; fault?: string; debt?: { amount: number } };

  test("is answered with the debt while there is one, and with pagoPA's fault when there is none", async () => {
    const owed = await owing(citizen, service);
    expect(await ask("verify", owed.noticeCode)).toMatchObject({
      kind: "owed",
      debt: { amount: 5_000, debtor: { fiscalCode: citizen.actor.fiscalCode } },
    });
    expect(await ask("activate", owed.noticeCode)).toMatchObject({ kind: "owed" });
    expect(await ask("verify", "301000000000000144")).toEqual({ kind: "fault", fault: "PAA_PAGAMENTO_SCONOSCIUTO" });
    expect(await ask("verify", owed.noticeCode, elsewhere.host)).toEqual({
      kind: "fault",
      fault: "PAA_PAGAMENTO_SCONOSCIUTO",
    });
    node.pay(owed.noticeCode, "paid", "counter");
    await deliverDue(node, station);
    await readAll();
    expect(await ask("verify", owed.noticeCode)).toEqual({ kind: "fault", fault: "PAA_PAGAMENTO_DUPLICATO" });
  });
});

/** What the accountant reads, on the dashboard, in the list, in the file and among the cases, is to the cent what moved at the node in all; a comparison finds nothing more. */
const expectViewBalances = async (seed: number) => {
  const accountant = await town.accountant();
  const moved = node.ledger().reduce((total, { amount }) => total + amount, 0);
  const { services } = await paymentsDashboard(accountant, { from: "2026-01-01", to: "2027-12-31" });
  const collected = services.filter(({ state }) => state === "paid").reduce((total, { amount }) => total + amount, 0);
  let further = 0;
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page: Awaited<ReturnType<typeof listCases>> = await listCases(accountant, cursor === null ? {} : { cursor });
    further += page.items.filter(({ kind }) => kind === "paid_twice").reduce((total, { amount }) => total + amount, 0);
    cursor = page.nextCursor;
  }
  expect(collected + further, `seed ${seed}`).toBe(moved);
  let csv = "";
  for await (const piece of exportPayments(accountant, { state: "paid" })) csv += piece;
  const [head = [], ...rows] = parse(csv, { delimiter: ";", bom: true });
  expect(
    rows.reduce(
      (total, row) => total + Math.round(Number((row[head.indexOf("importo")] ?? "").replace(",", ".")) * 100),
      0,
    ),
    `seed ${seed}`,
  ).toBe(collected);
  const { id } = await askReconciliation(accountant, { connector: "payments", from: "2026-01-01", to: "2028-12-31" });
  expect(await runReconciliation(await asJob(accountant), { reconciliationId: id }), `seed ${seed}`).toMatchObject({
    differences: 0,
    repaired: 0,
  });
};

test("after a run of random faults the accounts balance to the cent: every receipt of the node's ledger is a payment or a case, nothing else is", async () => {
  const seed = Number(process.env["PAYMENT_SEED"] ?? Date.now() % 100_000);
  const outcomes: PayOutcome[] = fc.sample(
    fc.constantFrom<PayOutcome>(...cards.map(({ outcome }) => outcome), "abandoned"),
    { numRuns: 60, seed },
  );
  const before = new Set(node.ledger().map(({ receiptId }) => receiptId));
  const owed: Owed[] = [];
  for (const [n, outcome] of outcomes.entries()) {
    const payer = await town.citizen();
    const one = await owing(payer, service);
    owed.push(one);
    if (n % 4 !== 0) await beginPayment(await town.again(payer), { id: one.paymentId, locale: "it" });
    if (n % 7 === 0) runtime.payments.faults.set("down", 1);
    const { outcome: result } = node.pay(one.noticeCode, outcome, n % 4 === 0 ? "counter" : "checkout");
    if (n % 3 === 0) await deliverDue(node, station);
    runtime.clock.pass(1_000);
    if (n % 4 !== 0 && outcome !== "browser_closed")
      await comeBack(await town.again(payer), {
        id: one.paymentId,
        hint: result === "paid" ? "paid" : result === "abandoned" ? "cancelled" : "failed",
      });
    // Some try again after a refusal.
    if (result !== "paid" && n % 2 === 0) node.pay(one.noticeCode, "notification_late", "counter");
  }
  runtime.payments.faults.set("well");
  for (const pause of [0, 30, ...retrySeconds]) {
    runtime.clock.pass(pause * 1_000);
    await deliverDue(node, station);
  }
  await readAll("the last first");
  for (const { paymentId } of owed) await inquirePayment(await asJob(citizen), paymentId);

  const ledger = node.ledger().filter(({ receiptId }) => !before.has(receiptId));
  const ids = owed.map(({ paymentId }) => paymentId);
  const paid = await citizen.inTenant((tx) => tx.payment.findMany({ where: { id: { in: ids }, state: "paid" } }));
  const twice = await citizen.inTenant((tx) =>
    tx.paymentCase.findMany({ where: { paymentId: { in: ids }, kind: "paid_twice" } }),
  );
  const ours = [
    ...paid.map(({ receiptId, amount }) => `${receiptId} ${amount}`),
    ...twice.map(({ key, amount }) => `${key} ${amount}`),
  ];
  expect(ours.toSorted(), `seed ${seed}`).toEqual(
    ledger.map(({ receiptId, amount }) => `${receiptId} ${amount}`).toSorted(),
  );
  const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
  expect(sum(paid) + sum(twice)).toBe(sum(ledger));
  await expectViewBalances(seed);
  // Who paid is through, who did not is not.
  for (const one of owed) {
    const [state, status, toldPaid] = await stateOf(one);
    expect([status, toldPaid], `seed ${seed}`).toEqual(
      state === "paid" ? ["sent", 1] : [expect.stringMatching(/^payment_/), 0],
    );
  }
});
