import { fakeKey } from "@sportello/connectors/payments/fake";
import type { InboundQuestion, InboundRequest } from "@sportello/connectors/payments/port";
import type { LedgerEntry } from "@sportello/connectors/payments/world/state";

/** The question as the fake intermediary sends it, with the proof that it is the node. */
export const fromNode = (
  question: InboundQuestion,
  headers: Record<string, string> = { "x-station-key": fakeKey },
): InboundRequest => ({ headers, body: JSON.stringify(question) });

/** The receipt of a ledger's entry as the node tells it. */
export const receiptOf = (
  entry: Pick<LedgerEntry, "noticeCode" | "receiptId" | "amount" | "paidAt" | "outcome" | "psp" | "method">,
): InboundRequest =>
  fromNode({
    kind: "receipt",
    operation: "paSendRTV2Request",
    noticeCode: entry.noticeCode,
    outcome: entry.outcome === "OK" ? "paid" : "refused",
    receipt: {
      receiptId: entry.receiptId,
      amount: entry.amount,
      paidAt: new Date(entry.paidAt),
      psp: entry.psp,
      method: entry.method,
    },
  });
