import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountOf, Charge, splitOf } from "./charge.ts";

const category = "9/0101002IM/";

describe("what a service asks for", () => {
  test("usual values: ninety days, the direct connector, no split", () => {
    expect(Charge.parse({ category, amount: { kind: "fixed", cents: 5_000 } })).toMatchObject({
      expiresInDays: 90,
      intermediary: "payments",
      split: [],
    });
  });

  test.each([
    ["no taxonomy code", { amount: { kind: "fixed", cents: 1 } }],
    ["a taxonomy code of another form", { category: "0101002IM" }],
    ["an amount of nothing", { category, amount: { kind: "fixed", cents: 0 } }],
    ["half a cent", { category, amount: { kind: "fixed", cents: 0.5 } }],
    ["a split without a share for the rest", { category, split: [{ chapter: "E1", share: { cents: 100 } }] }],
    ["a path that is none", { category, amount: { kind: "answer", path: "../x" } }],
  ])("%s is refused", (_title, charge) => expect(Charge.safeParse(charge).success).toBe(false));
});

describe("the amount", () => {
  const from = (answer: unknown) =>
    amountOf({ kind: "answer", path: "importo" }, (path) => (path === "importo" ? answer : undefined));

  test.each<[unknown, number | null]>([
    [12.5, 1_250],
    ["12,50", 1_250],
    ["7", 700],
    [0.29, 29],
    [1.005, null],
    [0, null],
    [-3, null],
    ["", null],
    [undefined, null],
    ["12.505", null],
    [1e12, null],
    [{}, null],
  ])("answer %j is %j cents", (answer, cents) => expect(from(answer)).toBe(cents));

  test("any amount of whole cents is read exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        (cents) => from(cents / 100) === cents && from((cents / 100).toFixed(2)) === cents,
      ),
    );
  });
});

test("the split names chapters and sums to the amount, and says when the exact shares are too much", () => {
  const split = Charge.parse({
    category,
    split: [
      { chapter: "E.100", share: { cents: 1_000 } },
      { chapter: "E.200", assessment: "12/2026", share: { weight: 1 } },
      { chapter: "E.300", share: { weight: 2 } },
    ],
  }).split;
  expect(splitOf(split, 1_100)).toEqual([
    { chapter: "E.100", cents: 1_000 },
    { chapter: "E.200", assessment: "12/2026", cents: 33 },
    { chapter: "E.300", cents: 67 },
  ]);
  expect(splitOf(split, 999)).toBeNull();
  expect(splitOf([], 999)).toEqual([]);
});
