import { describe, expect, test } from "vitest";
import { caseKinds, caseWays, repairOf, tellsOfMoney, waysOf } from "./case-ways.ts";
import { isPayable, paymentStates } from "./state.ts";

const states = [...paymentStates, null];
const all = caseKinds.flatMap((kind) => states.map((state) => [kind, state] as const));

describe("what one press can put right", () => {
  test.each([
    ["missing_there", "waiting", "tell_again"],
    ["missing_there", "started", "tell_again"],
    ["missing_there", "failed", "tell_again"],
    ["missing_there", "creating", null],
    ["missing_there", "paid", null],
    ["missing_there", "expired", null],
    ["missing_there", "cancelled", null],
    ["creation_failed", "creating", "create"],
    ["creation_failed", "waiting", null],
    ["creation_failed", "paid", null],
    ["creation_failed", "cancelled", null],
    ["paid_here_only", "paid", "inquire"],
    ["paid_twice", "paid", null],
    ["paid_late", "expired", null],
    ["wrong_amount", "waiting", null],
    ["wrong_stamp", "paid", null],
  ] as const)("%s of a payment that is %s: %s", (kind, state, repair) => {
    expect(repairOf(kind, state)).toBe(repair);
  });

  test.each(caseKinds)("%s of which no payment is known here is for a person to decide", (kind) => {
    expect(repairOf(kind, null)).toBeNull();
  });

  test.each(all)("of %s and %s a debt is told again only while it can be paid", (kind, state) => {
    if (repairOf(kind, state) === "tell_again") expect(state !== null && isPayable(state)).toBe(true);
  });
});

describe("how a person closes a case", () => {
  test.each(all)("of %s and %s there is always a way, and «nothing to do» is always among them", (kind, state) => {
    expect(waysOf(kind, state)).toContain("accepted");
  });

  test.each(all)("of %s and %s money is given back only where money arrived", (kind, state) => {
    expect(waysOf(kind, state).includes("refund_requested")).toBe(tellsOfMoney(kind) || state === "paid");
  });

  test("a debt on which nothing was paid has nothing to give back; the orphan's money has, by its note", () => {
    expect(waysOf("missing_there", "expired")).toEqual(["accepted"]);
    expect(waysOf("creation_failed", "creating")).toEqual(["accepted"]);
    expect(waysOf("orphan_receipt", null)).toEqual(caseWays);
  });
});
