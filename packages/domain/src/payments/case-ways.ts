import { isPayable, type PaymentState } from "./state.ts";

/** What can be wrong with money, for a person to look at. */
export const caseKinds = [
  "paid_twice",
  "paid_late",
  "wrong_amount",
  "orphan_receipt",
  "missing_there",
  "paid_here_only",
  "creation_failed",
  "wrong_stamp",
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What one press does: tells the intermediary of the debt once more, asks it for the debt for the first time again, or asks it how the payment stands. */
export type CaseRepair = "tell_again" | "create" | "inquire";

/**
 * What one press can put right, given how the payment stands by now (`null`: there is none here); null where only a person can decide. A debt that is paid,
 * expired or called off is never told again: it could be paid there once more.
 */
export const repairOf = (kind: CaseKind, state: PaymentState | null): CaseRepair | null => {
  if (state === null) return null;
  if (kind === "missing_there") return isPayable(state) ? "tell_again" : null;
  if (kind === "creation_failed") return state === "creating" ? "create" : null;
  return kind === "paid_here_only" ? "inquire" : null;
};

/** Whether the case itself tells of money; the others are of debts, on which nothing need have arrived. */
export const tellsOfMoney = (kind: CaseKind): boolean =>
  kind !== "missing_there" && kind !== "creation_failed" && kind !== "paid_here_only";

/** How a person may close a case: money can only be given back where some arrived. */
export const caseWays = ["refund_requested", "accepted"] as const;
export type CaseWay = (typeof caseWays)[number];
export const waysOf = (kind: CaseKind, state: PaymentState | null): readonly CaseWay[] =>
  tellsOfMoney(kind) || state === "paid" ? caseWays : ["accepted"];
