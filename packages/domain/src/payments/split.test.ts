import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, instalmentPlan } from "./instalments.ts";
import { type Share, splitAmount } from "./split.ts";

/** The figure asks for so many; they take two seconds. */
const runs = 100_000;
const cents = fc.integer({ min: 0, max: 100_000_000_000 });
const shares: fc.Arbitrary<Share[]> = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 5_000 }).map((exact) => ({ cents: exact })),
    fc.integer({ min: 0, max: 10_000 }).map((weight) => ({ weight })),
  ),
  { minLength: 1, maxLength: 12 },
);

test.each<[number, Share[], number[] | null]>([
  [10_000, [{ weight: 1 }, { weight: 1 }, { weight: 1 }], [3_333, 3_333, 3_334]],
  [10_000, [{ cents: 1_600 }, { weight: 1 }], [1_600, 8_400]],
  [100, [{ weight: 2 }, { weight: 1 }, { cents: 1 }], [66, 33, 1]],
  [5, [{ cents: 5 }, { weight: 0 }], [5, 0]],
  [4, [{ cents: 5 }], null],
  [6, [{ cents: 5 }], null],
  [1.5, [{ weight: 1 }], null],
])("%d cents over %j are %j", (total, over, parts) => expect(splitAmount(total, over)).toEqual(parts));

test(`the parts of ${runs} random splits sum to the total, none negative`, () => {
  fc.assert(
    fc.property(cents, shares, (total, over) => {
      const parts = splitAmount(total, over);
      if (parts === null) return;
      if (
        parts.length !== over.length ||
        parts.some((part) => part < 0) ||
        parts.reduce((sum, part) => sum + part, 0) !== total
      )
        throw new Error(JSON.stringify({ total, over, parts }));
    }),
    { numRuns: runs },
  );
});

test("exact shares get their cents to the last one", () => {
  fc.assert(
    fc.property(cents, shares, (total, over) => {
      const parts = splitAmount(total, [...over, { weight: 1 }]);
      over.forEach((share, index) => {
        if (parts && "cents" in share) expect(parts[index]).toBe(share.cents);
      });
    }),
  );
});

test("instalments sum to the total with the rounding on the last, and are a month apart", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.integer({ min: 1, max: 60 }),
      fc.date({ min: new Date("2020-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
      (total, count, first) => {
        const plan = instalmentPlan({ total, count, firstDueOn: first.toISOString().slice(0, 10) });
        if (total < count) {
          expect(plan).toBeNull();
          return;
        }
        expect(plan?.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(new Set(plan?.slice(0, -1).map(({ amount }) => amount)).size).toBeLessThanOrEqual(1);
        expect(plan?.at(-1)?.amount).toBeGreaterThanOrEqual(plan?.[0]?.amount ?? 0);
        const months = plan?.map(({ dueOn }) => Number(dueOn.slice(0, 4)) * 12 + Number(dueOn.slice(5, 7))) ?? [];
        months.forEach((month, index) => expect(month).toBe((months[0] ?? 0) + index));
      },
    ),
  );
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-01-31", 2, "2026-03-31"],
  ["2026-08-31", 1, "2026-09-30"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2024-02-29", 12, "2025-02-28"],
])("%s and %i months later: %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

test("a plan whose instalments would be nothing is none", () => {
  expect(instalmentPlan({ total: 2, count: 3, firstDueOn: "2026-01-31" })).toBeNull();
  expect(instalmentPlan({ total: 100, count: 0, firstDueOn: "2026-01-31" })).toBeNull();
});
