import { testDatabase } from "@sportello/db/testing/database";
import type { PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makePayScene, type PayScene } from "../testing/pay-scene.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { learn } from "./learn.ts";
import { tellPayer } from "./tell-payer.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let scene: PayScene;
beforeAll(async () => {
  scene = await makePayScene(runtime, database.owner);
});

/** All orders, and two thousand random lives, in the long run of the reliability tests; some of them in every run. */
const isFull = process.env["PAYMENTS"] === "full";
const orders = isFull ? 120 : 12;
const lives = isFull ? 2_000 : 40;
const seed = Number(process.env["PAYMENT_SEED"] ?? Date.now() % 100_000);

const amount = 5_000;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
let debts = 0;
/** A debt of the citizen, without an application: the facts are told of it alone. */
const debt = async (): Promise<string> => {
  debts += 1;
  const number = noticeNumber({ aux: 3, segregationCode: "55" }, String(debts).padStart(13, "0"));
  const { id } = await scene.citizen.inTenant((tx) =>
    tx.payment.create({
      data: {
        serviceId: scene.deferred.id,
        kind: "due",
        amount,
        reason: "Tassa",
        category: "9/0101002IM/",
        dueOn: new Date("2027-03-31"),
        fiscalCode: scene.citizen.actor.fiscalCode,
        debtorName: "Mario Rossi",
        reference: `o-${debts}`,
        ...number,
      },
      select: { id: true },
    }),
  );
  return id;
};
const hear = async (id: string, facts: readonly PaymentFact[]) => {
  const job = await asJob(scene.citizen);
  for (const fact of facts) await scene.citizen.inTenant((tx) => learn(tx, job, id, [fact], "notification"));
};

const told: readonly PaymentFact[] = [
  { kind: "created", noticeCode: "301000000000000144" },
  { kind: "started", at: at(1) },
  { kind: "ended", how: "refused", at: at(2) },
  { kind: "paid", receiptId: "r1", amount, paidAt: at(3), source: "intermediary" },
  { kind: "cancelled", at: at(4) },
];
const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

describe("five things told of a payment", () => {
  test(`in ${orders} of their orders, each up to ten times, end as the intermediary says: paid, told once, one mail`, async () => {
    const some = isFull
      ? permutations(told)
      : fc.sample(fc.shuffledSubarray([...told], { minLength: told.length }), { numRuns: orders, seed });
    for (const [n, order] of some.entries()) {
      const id = await debt();
      await hear(
        id,
        order.flatMap((fact) => Array.from({ length: [1, 2, 10][n % 3] ?? 1 }, () => fact)),
      );
      expect(
        [(await scene.payment(id)).state, await scene.events("payment/paid", id), await scene.cases(id)],
        `seed ${seed}`,
      ).toEqual(["paid", 1, []]);
      await tellPayer(await asJob(scene.citizen), { paymentId: id, moment: "paid", eventId: "e" });
      await tellPayer(await asJob(scene.citizen), { paymentId: id, moment: "paid", eventId: "f" });
      expect(runtime.notices.sent.filter(({ key }) => key === `payment-${id}-paid`)).toHaveLength(1);
    }
  }, 600_000);
});

const fact: fc.Arbitrary<PaymentFact> = fc.oneof(
  fc.constant<PaymentFact>({ kind: "created", noticeCode: "301000000000000144" }),
  fc.integer({ min: 0, max: 59 }).map((minute): PaymentFact => ({ kind: "started", at: at(minute) })),
  fc
    .record({ minute: fc.integer({ min: 0, max: 59 }), how: fc.constantFrom("refused" as const, "abandoned" as const) })
    .map(({ minute, how }): PaymentFact => ({ kind: "ended", how, at: at(minute) })),
  fc
    .record({
      receiptId: fc.constantFrom("r1", "r2", "r3"),
      minute: fc.integer({ min: 0, max: 59 }),
      cents: fc.constantFrom(amount, amount, amount, 4_999),
    })
    .map(({ receiptId, minute, cents }): PaymentFact => ({
      kind: "paid",
      receiptId: `${receiptId}-${cents}-${minute}`,
      amount: cents,
      paidAt: at(minute),
      source: "intermediary",
    })),
  fc.constant<PaymentFact>({ kind: "expired", at: at(50) }),
  fc.constant<PaymentFact>({ kind: "cancelled", at: at(55) }),
);

describe("random lives of payments", () => {
  test(`${lives} of them end in what all the facts fold to, with a case for each money that is not the debt's, and paid is told at most once`, async () => {
    for (const [n, drawn] of fc
      .sample(fc.array(fact, { minLength: 1, maxLength: 8 }), { numRuns: lives, seed })
      .entries()) {
      const id = await debt();
      // No two debts of a town share a receipt.
      const life = drawn.map((one) => (one.kind === "paid" ? { ...one, receiptId: `${one.receiptId}-${n}` } : one));
      await hear(id, life);
      const view = foldPayment(amount, life);
      const cases = await scene.cases(id);
      expect([(await scene.payment(id)).state, (await scene.payment(id)).receiptId], `seed ${seed}`).toEqual([
        view.state,
        view.settledBy?.receiptId ?? null,
      ]);
      expect(
        cases.map(({ key }) => key),
        `seed ${seed}`,
      ).toEqual(expect.arrayContaining([...view.toRefund, ...view.mismatched].map(({ receiptId }) => receiptId)));
      expect(await scene.events("payment/paid", id), `seed ${seed}`).toBe(view.state === "paid" ? 1 : 0);
    }
  }, 900_000);
});
