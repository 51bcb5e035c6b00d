import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factKey, PaymentFact } from "./facts.ts";
import { foldPayment } from "./fold.ts";

const amount = 5_000;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 9, minute)).toISOString();
const created: PaymentFact = { kind: "created", noticeCode: "301000000000000144" };
const started = (minute: number): PaymentFact => ({ kind: "started", at: at(minute) });
const refused = (minute: number): PaymentFact => ({ kind: "ended", how: "refused", at: at(minute) });
const abandoned = (minute: number): PaymentFact => ({ kind: "ended", how: "abandoned", at: at(minute) });
const paid = (receiptId: string, minute: number, cents = amount): PaymentFact => ({
  kind: "paid",
  receiptId,
  amount: cents,
  paidAt: at(minute),
  source: "intermediary",
});
const expired: PaymentFact = { kind: "expired", at: at(50) };
const cancelled: PaymentFact = { kind: "cancelled", at: at(40) };

const permutations = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

const lives = [
  ["nothing is known", [], "creating"],
  ["the debt exists", [created], "waiting"],
  ["the citizen is at the checkout", [created, started(1)], "started"],
  ["the card was refused", [created, started(1), refused(2)], "failed"],
  ["the citizen turned back", [created, started(1), abandoned(2)], "waiting"],
  ["a second attempt follows a refusal", [created, started(1), refused(2), started(3)], "started"],
  ["refused, then paid", [created, started(1), refused(2), started(3), paid("r1", 4)], "paid"],
  ["paid at the counter without ever starting", [created, paid("r1", 4)], "paid"],
  ["paid before anybody told us that the debt exists", [paid("r1", 4)], "paid"],
  ["never paid", [created, started(1), expired], "expired"],
  ["taken back by the office", [created, cancelled, expired], "cancelled"],
  ["paid after it had expired", [created, expired, paid("r1", 55)], "paid"],
  ["paid while it was being cancelled", [created, cancelled, paid("r1", 40)], "paid"],
  ["paid twice", [created, started(1), paid("r1", 4), paid("r2", 5)], "paid"],
  ["paid with another amount", [created, paid("r1", 4, 4_999)], "waiting"],
] as const satisfies readonly (readonly [string, readonly PaymentFact[], string])[];

describe("the state of a payment", () => {
  test.each(lives)("%s", (_title, facts, state) => {
    expect(foldPayment(amount, facts).state).toBe(state);
  });

  test("says which money is to be given back, whichever receipt arrived first", () => {
    const view = foldPayment(amount, [paid("r2", 5), paid("r1", 4), created]);
    expect(view.settledBy?.receiptId).toBe("r1");
    expect(view.toRefund.map(({ receiptId }) => receiptId)).toEqual(["r2"]);
  });

  test("does not settle a debt with another amount, and shows the receipt", () => {
    const view = foldPayment(amount, [created, paid("r1", 4, 1)]);
    expect([view.settledBy, view.mismatched.map(({ receiptId }) => receiptId)]).toEqual([null, ["r1"]]);
  });

  test("marks money that came too late", () => {
    expect(foldPayment(amount, [created, expired, paid("r1", 55)]).isLate).toBe(true);
    expect(foldPayment(amount, [created, paid("r1", 4)]).isLate).toBe(false);
  });
});

describe("notifications out of order", () => {
  test.each(lives.filter(([, facts]) => facts.length <= 5))("%s: the same in every order", (_title, facts) => {
    const expected = foldPayment(amount, facts);
    for (const order of permutations<PaymentFact>(facts)) expect(foldPayment(amount, order)).toEqual(expected);
  });

  const minutes = fc.integer({ min: 0, max: 59 });
  const anyFact: fc.Arbitrary<PaymentFact> = fc.oneof(
    fc.constant(created),
    minutes.map(started),
    minutes.map(refused),
    minutes.map(abandoned),
    fc
      .tuple(fc.constantFrom("r1", "r2", "r3"), minutes, fc.constantFrom(amount, amount - 1, amount + 1))
      .map(([id, minute, cents]) => paid(id, minute, cents)),
    fc.constant(expired),
    fc.constant(cancelled),
  );

  test("2,000 random lives, shuffled and with any fact told up to ten times, end in the same state", () => {
    const life = fc.array(anyFact, { maxLength: 8 }).chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc
          .shuffledSubarray(
            facts.flatMap((fact) => Array.from({ length: 10 }, () => fact)),
            { minLength: 0 },
          )
          .map((some) => [...some, ...facts.toReversed()]),
      ),
    );
    fc.assert(
      fc.property(life, ([facts, shuffled]) => {
        expect(foldPayment(amount, shuffled)).toEqual(foldPayment(amount, facts));
      }),
      { numRuns: 2_000 },
    );
  });

  test("a payment once paid stays paid, whatever else is told", () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { maxLength: 10 }),
        (facts) => foldPayment(amount, [...facts, paid("r1", 4)]).state === "paid",
      ),
    );
  });

  test("no receipt of the right amount is ever lost: it settles or is to be refunded", () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 12 }), (facts) => {
        const { settledBy, toRefund, mismatched } = foldPayment(amount, facts);
        const told = new Set(facts.flatMap((fact) => (fact.kind === "paid" ? [fact.receiptId] : [])));
        const kept = [...(settledBy ? [settledBy] : []), ...toRefund, ...mismatched].map(({ receiptId }) => receiptId);
        expect(new Set(kept)).toEqual(told);
        expect(kept.length).toBe(told.size);
      }),
    );
  });

  test("two facts share a key exactly when they are the same", () => {
    fc.assert(
      fc.property(
        anyFact,
        anyFact,
        (one, other) => (factKey(one) === factKey(other)) === (JSON.stringify(one) === JSON.stringify(other)),
      ),
    );
  });

  test("a fact survives being stored as JSON", () => {
    fc.assert(
      fc.property(anyFact, (fact) => {
        expect(PaymentFact.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
      }),
    );
  });
});
