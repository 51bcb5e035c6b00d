import type { Tx } from "@sportello/db/client";
import type { Payment } from "@sportello/db/generated/client";
import type { Status } from "@sportello/domain/applications/status";
import type { CommandName } from "@sportello/domain/applications/transitions";
import type { PaymentView } from "@sportello/domain/payments/fold";
import type { PaymentState } from "@sportello/domain/payments/state";
import { moveIn } from "../applications/move.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { openCase } from "./open-case.ts";

const awaiting = ["payment_pending", "payment_outcome_pending", "payment_failed"] as const satisfies readonly Status[];
const isAwaiting = (status: Status): boolean => (awaiting as readonly Status[]).includes(status);

/** What each state of the payment sets going on an application in each status. What is missing changes nothing. */
const moves: Partial<Record<PaymentState, Partial<Record<Status, readonly CommandName[]>>>> = {
  paid: Object.fromEntries(awaiting.map((status) => [status, ["confirmPayment", "proceedAfterPayment"]])),
  failed: { payment_outcome_pending: ["failPayment"] },
  expired: { payment_pending: ["failPayment"], payment_outcome_pending: ["failPayment"] },
  started: { payment_pending: ["startPayment"], payment_failed: ["retryPayment", "startPayment"] },
  // The citizen turned back: nothing failed, the payment is simply still to be made.
  waiting: { payment_outcome_pending: ["failPayment", "retryPayment"] },
};

/**
 * The application follows its payment, as the system's move. Money that arrives when the application does not wait for it any
 * more (withdrawn, revoked, already paid under another notice) becomes a case: it is never kept in silence.
 */
export const followPayment = async (tx: Tx, ctx: ActingContext, payment: Payment, view: PaymentView): Promise<void> => {
  if (payment.applicationId === null) return;
  if (payment.kind === "stamp") return followStamp(tx, ctx, { ...payment, applicationId: payment.applicationId }, view);
  const { status } = expectFound(
    await tx.application.findUnique({ where: { id: payment.applicationId }, select: { status: true } }),
  );
  if (view.state === "paid" && !isAwaiting(status)) {
    await openCase(tx, ctx, {
      kind: "paid_late",
      key: view.settledBy?.receiptId ?? payment.id,
      paymentId: payment.id,
      noticeCode: payment.noticeCode,
      amount: payment.amount,
      reason: `application ${status}`,
    });
    return;
  }
  const system: ActingContext = { ...ctx, actor: { kind: "system", job: "follow-payment" } };
  for (const name of moves[view.state]?.[status] ?? []) await moveIn(tx, system, payment.applicationId, { name });
};

/** A stamp that was bought is the application's, and the application goes on; bought for one that waits for none any more it is a case. */
const followStamp = async (
  tx: Tx,
  ctx: ActingContext,
  payment: Payment & { readonly applicationId: string },
  { state, settledBy }: PaymentView,
): Promise<void> => {
  if (state !== "paid") return;
  const { applicationId } = payment;
  const { status } = expectFound(
    await tx.application.findUnique({ where: { id: applicationId }, select: { status: true } }),
  );
  if (status !== "stamp_pending") {
    await openCase(tx, ctx, {
      kind: "paid_late",
      key: settledBy?.receiptId ?? payment.id,
      paymentId: payment.id,
      noticeCode: payment.noticeCode,
      amount: payment.amount,
      reason: `application ${status}`,
    });
    return;
  }
  await tx.revenueStamp.create({
    data: { applicationId, way: "digital", paymentId: payment.id, givenAt: ctx.now },
    select: { id: true },
  });
  await moveIn(tx, { ...ctx, actor: { kind: "system", job: "follow-payment" } }, applicationId, {
    name: "provideStamp",
  });
};
