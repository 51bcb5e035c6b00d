import type { PaymentFile, Refund } from "@sportello/db/generated/client";
import { isoOrNull } from "../../applications/present.ts";

const day = (instant: Date | null): string | null => instant?.toISOString().slice(0, 10) ?? null;

/** A refund as the citizen reads it: how much, how it stands, since when, and why not. Cents, ISO instants, days `YYYY-MM-DD`. */
export const ownRefund = ({ id, state, amount, askedAt, decidedAt, refundedOn, refusal }: Refund) => ({
  id,
  state,
  amount,
  askedAt: askedAt.toISOString(),
  decidedAt: isoOrNull(decidedAt),
  refundedOn: day(refundedOn),
  refusal,
});

/** The same for the staff, with reason and evidence. */
export const refundView = (refund: Refund) => ({
  ...ownRefund(refund),
  paymentId: refund.paymentId,
  reason: refund.reason,
  evidence: refund.evidence,
  fileId: refund.fileId,
});
export type RefundView = ReturnType<typeof refundView>;

export const paymentFileView = ({ id, name, size, addedAt }: PaymentFile) => ({
  id,
  name,
  size,
  addedAt: addedAt.toISOString(),
});
