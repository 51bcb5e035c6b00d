import type { Tx } from "@sportello/db/client";
import { askRefund as mayAsk, refundable } from "@sportello/domain/payments/refund";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectOk } from "../../refused.ts";
import { factsOf } from "../facts-of.ts";
import { loadForOffice } from "../load-for-office.ts";

/** `amount` in cents: all of what arrived or a part. */
export type AskRefundInput = { readonly paymentId: string; readonly amount: number; readonly reason: string };

/**
 * The office asks for money to be given back. Never more than arrived, less what was asked back before. Audited. Throws
 * `nothing_to_refund`, `invalid_input` for an amount above what is left, or the refusal of a payment that is not the office's.
 */
export const askRefund = (ctx: StaffContext, input: AskRefundInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    await loadForOffice(tx, ctx, input.paymentId);
    return writeRefund(tx, ctx, input);
  });

/** What a case found. `isArrival`: money of which the payment's own facts may know nothing; else a debt, on which they alone say what arrived. */
export type FromCase = {
  readonly id: string;
  readonly key: string;
  readonly amount: number;
  readonly isArrival: boolean;
};

/** The same inside a transaction that decides on a case. The row of the payment is locked: two requests are counted one after the other. */
export const writeRefund = async (
  tx: Tx,
  ctx: StaffContext,
  { paymentId, amount, reason }: AskRefundInput,
  from?: FromCase,
): Promise<{ id: string }> => {
  await tx.$queryRaw`select 1 from payment where id = ${paymentId}::uuid for update`;
  const receipts = (await factsOf(tx, paymentId)).filter((fact) => fact.kind === "paid");
  const refunds = await tx.refund.findMany({ where: { paymentId }, select: { amount: true, state: true } });
  expectOk(
    mayAsk(
      amount,
      refundable([...receipts, ...(from?.isArrival ? [{ receiptId: from.key, amount: from.amount }] : [])], refunds),
    ),
  );
  const { id } = await tx.refund.create({
    data: { paymentId, amount, reason, caseId: from?.id ?? null, askedBy: ctx.actor.id, askedAt: ctx.now },
    select: { id: true },
  });
  await record(tx, ctx, {
    action: "refund.asked",
    subjectId: id,
    details: { paymentId, amount, reason: reason.slice(0, 500) },
  });
  return { id };
};
