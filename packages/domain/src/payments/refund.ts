import { ok, refuse, type Result } from "../result.ts";
import type { PaidFact } from "./facts.ts";

/** Where a refund stands: asked by an office, approved or refused by the accounts office, paid back. */
export const refundStates = ["asked", "approved", "refunded", "refused"] as const;
export type RefundState = (typeof refundStates)[number];

/** What may follow; money that went back and a refusal are final, and what was approved is paid: a colleague who refuses at the same moment comes too late. */
const next = {
  asked: ["approved", "refused"],
  approved: ["refunded"],
  refunded: [],
  refused: [],
} as const satisfies Record<RefundState, readonly RefundState[]>;

export const isFinal = (state: RefundState): boolean => next[state].length === 0;

export const mayBecome = (from: RefundState, to: RefundState): boolean =>
  (next[from] as readonly RefundState[]).includes(to);

export type KnownRefund = { readonly amount: number; readonly state: RefundState };

/** Cents that may still be given back: all that arrived, one receipt counted once, less what was promised or given back already. */
export const refundable = (
  receipts: readonly Pick<PaidFact, "receiptId" | "amount">[],
  refunds: readonly KnownRefund[],
): number => {
  const arrived = new Map<string, number>();
  // An id told with two amounts proves the smaller only.
  for (const { receiptId, amount } of receipts)
    arrived.set(receiptId, Math.min(amount, arrived.get(receiptId) ?? amount));
  const promised = refunds.reduce((sum, { amount, state }) => sum + (state === "refused" ? 0 : amount), 0);
  return Math.max(0, [...arrived.values()].reduce((sum, amount) => sum + amount, 0) - promised);
};

/** Whether so much may be asked back. Refuses with `nothing_to_refund` when nothing arrived or all went back, `invalid_input` for an amount above what is left. */
export const askRefund = (amount: number, left: number): Result<number, "nothing_to_refund" | "invalid_input"> => {
  if (left <= 0) return refuse("nothing_to_refund");
  return Number.isSafeInteger(amount) && amount >= 1 && amount <= left ? ok(amount) : refuse("invalid_input");
};
