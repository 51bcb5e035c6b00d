import type { PaymentCaseKind } from "@sportello/db/generated/client";
import type { Difference } from "@sportello/domain/payments/reconcile";
import type { ActingContext } from "../../context.ts";
import { inquirePayment } from "../inquire.ts";
import { openCase } from "../open-case.ts";

const kinds: Record<Difference["kind"], PaymentCaseKind> = {
  paid_there_only: "orphan_receipt",
  paid_here_only: "paid_here_only",
  missing_there: "missing_there",
  unknown_here: "orphan_receipt",
  other_amount: "wrong_amount",
};

/** Learns what the intermediary knows more of; the rest becomes a case, once. Returns whether nothing is left to do. */
export const settleDifference = async (
  ctx: ActingContext,
  { noticeCode, kind, ours, theirs }: Difference,
): Promise<boolean> => {
  const payment = await ctx.inTenant((tx) =>
    tx.payment.findFirst({ where: { noticeCode }, select: { id: true, state: true } }),
  );
  if (payment && kind === "paid_there_only") {
    const { state } = await inquirePayment(ctx, payment.id, "reconciliation");
    if (state === "paid") return true;
  }
  // A debt there of which we know nothing matters when money is on it.
  if (kind === "unknown_here" && theirs?.isPaid !== true) return true;
  await ctx.inTenant((tx) =>
    openCase(tx, ctx, {
      kind: kinds[kind],
      key: noticeCode,
      paymentId: payment?.id ?? null,
      noticeCode,
      amount: theirs?.paidAmount ?? theirs?.amount ?? ours?.amount ?? 0,
      reason: `${kind}: ${ours ? `${ours.amount}${ours.isPaid ? " paid" : ""}` : "-"} / ${theirs ? `${theirs.amount}${theirs.isPaid ? " paid" : ""}` : "-"}`,
    }),
  );
  return false;
};
