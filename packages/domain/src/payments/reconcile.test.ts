import fc from "fast-check";
import { expect, test } from "vitest";
import { type Position, reconcile } from "./reconcile.ts";

const position = (code: number, changes: Partial<Position> = {}): Position => ({
  noticeCode: String(code).padStart(18, "0"),
  amount: 1_000,
  isPaid: false,
  paidAmount: null,
  ...changes,
});
const paid = (code: number, paidAmount = 1_000) => position(code, { isPaid: true, paidAmount });

test.each([
  ["paid_there_only", [position(1)], [paid(1)]],
  ["paid_here_only", [paid(1)], [position(1)]],
  ["missing_there", [position(1)], []],
  ["unknown_here", [], [position(1)]],
  ["other_amount", [position(1)], [position(1, { amount: 999 })]],
  ["other_amount", [paid(1)], [paid(1, 999)]],
] as const)("%s", (kind, ours, theirs) =>
  expect(reconcile(ours, theirs).map((difference) => difference.kind)).toEqual([kind]),
);

test("two sides that agree have no difference, in whatever order they are listed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1_000), { maxLength: 50 }), fc.func(fc.boolean()), (codes, isPaid) => {
      const side = codes.map((code) => (isPaid(code) ? paid(code) : position(code)));
      expect(reconcile(side, side.toReversed())).toEqual([]);
    }),
  );
});

test("every change to one side is found, and nothing else", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(1_000), { minLength: 1, maxLength: 50 }),
      fc.func(fc.boolean()),
      (codes, isChanged) => {
        const ours = codes.map((code) => position(code));
        const theirs = codes.map((code) => (isChanged(code) ? paid(code) : position(code)));
        expect(new Set(reconcile(ours, theirs).map(({ noticeCode }) => noticeCode))).toEqual(
          new Set(codes.filter((code) => isChanged(code)).map((code) => position(code).noticeCode)),
        );
      },
    ),
  );
});
