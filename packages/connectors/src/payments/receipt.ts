import { nodeInstant } from "./node-instant.ts";
import type { PaymentReceipt } from "./port.ts";

/** Receipts as somebody outside tells of them; what names who took the money may be missing, or null. */
export type ToldReceipt = {
  readonly receiptId: string;
  /** Euro cents; null where it was no amount. */
  readonly amount: number | null;
  readonly paidAt: string;
  readonly method?: string | null | undefined;
  readonly psp?: string | null | undefined;
};

/** What a fact of ours holds (domain/payments/facts) and a column of cents. */
const longest = { receiptId: 70, method: 70, psp: 140 } as const;
const mostCents = 2_147_483_647;

/**
 * Money as the node tells of it, within our bounds: a name that is too long is cut, a receipt without an id, an amount or an instant proves nothing. Null then.
 */
export const readReceipt = ({ receiptId, amount, paidAt, method, psp }: ToldReceipt): PaymentReceipt | null => {
  const id = receiptId.trim();
  const at = nodeInstant(paidAt);
  if (id === "" || id.length > longest.receiptId || at === null) return null;
  if (amount === null || !Number.isSafeInteger(amount) || amount < 1 || amount > mostCents) return null;
  return { receiptId: id, amount, paidAt: at, method: cut(method, longest.method), psp: cut(psp, longest.psp) };
};

const cut = (text: string | null | undefined, most: number): string | undefined => {
  const line = (text ?? "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, most);
  return line === "" ? undefined : line;
};
