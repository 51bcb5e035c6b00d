import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askRefund, isFinal, type KnownRefund, mayBecome, refundable, refundStates } from "./refund.ts";

describe("the course of a refund", () => {
  const may = new Set(["asked approved", "asked refused", "approved refunded"]);
  const pairs = refundStates.flatMap((from) => refundStates.map((to) => [from, to] as const));

  test.each(pairs)("from %s to %s", (from, to) => expect(mayBecome(from, to)).toBe(may.has(`${from} ${to}`)));
  test.each([
    ["asked", false],
    ["approved", false],
    ["refunded", true],
    ["refused", true],
  ] as const)("%s is final: %s", (state, is) => expect(isFinal(state)).toBe(is));

  test("ends after two steps at most, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...refundStates), { maxLength: 20 }), (wishes) => {
        let state: (typeof refundStates)[number] = "asked";
        let steps = 0;
        for (const wish of wishes) {
          if (!mayBecome(state, wish)) continue;
          state = wish;
          steps += 1;
        }
        expect(steps).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("what may be given back", () => {
  const receipt = (receiptId: string, amount: number) => ({ receiptId, amount });

  test.each<[string, { receiptId: string; amount: number }[], KnownRefund[], number]>([
    ["nothing of what never arrived", [], [], 0],
    ["all that arrived", [receipt("a", 5_000)], [], 5_000],
    ["both receipts of a debt paid twice", [receipt("a", 5_000), receipt("b", 5_000)], [], 10_000],
    ["a receipt told twice counts once", [receipt("a", 5_000), receipt("a", 5_000)], [], 5_000],
    ["a receipt told with two amounts proves the smaller", [receipt("a", 5_000), receipt("a", 5_001)], [], 5_000],
    ["less what was asked back", [receipt("a", 5_000)], [{ amount: 1_200, state: "asked" }], 3_800],
    ["less what was given back", [receipt("a", 5_000)], [{ amount: 5_000, state: "refunded" }], 0],
    ["a refused one promises nothing", [receipt("a", 5_000)], [{ amount: 5_000, state: "refused" }], 5_000],
  ])("%s", (_title, receipts, refunds, left) => expect(refundable(receipts, refunds)).toBe(left));

  test("never more goes back than arrived, whatever is asked in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 5 }),
        fc.array(fc.integer({ min: -5, max: 150_000 }), { maxLength: 12 }),
        (amounts, wishes) => {
          const receipts = amounts.map((amount, index) => receipt(String(index), amount));
          const refunds: KnownRefund[] = [];
          for (const wish of wishes) {
            const asked = askRefund(wish, refundable(receipts, refunds));
            if (asked.ok) refunds.push({ amount: asked.value, state: "asked" });
          }
          expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(
            amounts.reduce((sum, amount) => sum + amount, 0),
          );
          expect(refunds.every(({ amount }) => amount > 0)).toBe(true);
        },
      ),
    );
  });

  test.each([
    [0, 5_000, "invalid_input"],
    [-1, 5_000, "invalid_input"],
    [10.5, 5_000, "invalid_input"],
    [5_001, 5_000, "invalid_input"],
    [1, 0, "nothing_to_refund"],
  ] as const)("%d cents of %d left are refused: %s", (amount, left, refusal) =>
    expect(askRefund(amount, left)).toEqual({ ok: false, refusal }),
  );
  test("exactly what is left may be asked", () => expect(askRefund(5_000, 5_000)).toEqual({ ok: true, value: 5_000 }));
});
