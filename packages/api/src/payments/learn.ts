import type { Tx } from "@sportello/db/client";
import type { Payment } from "@sportello/db/generated/client";
import { factKey, type PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment, type PaymentView } from "@sportello/domain/payments/fold";
import { nextInquiry } from "@sportello/domain/payments/inquiry";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { factsOf } from "./facts-of.ts";
import { followPayment } from "./follow.ts";
import { openCase } from "./open-case.ts";

export type FactSource = "notification" | "inquiry" | "reconciliation" | "citizen" | "office" | "job";

/**
 * Adds facts to a payment and brings everything that follows from them up to date: state, cases for the accounts office, the
 * application, the jobs. The row is locked meanwhile, so that facts that arrive together are folded together; facts known
 * already change nothing. Returns the view of all facts.
 */
export const learn = async (
  tx: Tx,
  ctx: ActingContext,
  paymentId: string,
  news: readonly PaymentFact[],
  source: FactSource,
): Promise<PaymentView> => {
  await tx.$queryRaw`select 1 from payment where id = ${paymentId}::uuid for update`;
  const payment = expectFound(await tx.payment.findUnique({ where: { id: paymentId } }));
  const { count } = await tx.paymentFact.createMany({
    data: news.map((fact) => ({ paymentId, key: factKey(fact), fact, source, at: ctx.now })),
    skipDuplicates: true,
  });
  const view = foldPayment(payment.amount, await factsOf(tx, paymentId));
  if (count === 0 && view.state === payment.state) return view;
  await tx.payment.update({
    where: { id: paymentId },
    data: columnsOf(view, payment, news, ctx.now),
    select: { id: true },
  });
  await openCases(tx, ctx, payment, view);
  if (view.state !== payment.state) {
    await tx.outboxEvent.create({ data: { name: `payment/${view.state}`, payload: { paymentId } } });
    await followPayment(tx, ctx, payment, view);
  }
  return view;
};

const columnsOf = (view: PaymentView, payment: Payment, news: readonly PaymentFact[], now: Date) => {
  const started = news.flatMap((fact) => (fact.kind === "started" ? [new Date(fact.at)] : []));
  const startedAt =
    [...started, ...(payment.startedAt ? [payment.startedAt] : [])].toSorted(
      (one, other) => other.getTime() - one.getTime(),
    )[0] ?? null;
  const isOver = view.state === "paid" || view.state === "cancelled" || view.state === "expired";
  const paid = view.settledBy;
  return {
    state: view.state,
    startedAt,
    nextInquiryAt: isOver || view.state === "creating" ? null : nextInquiry(startedAt ?? payment.createdAt, now),
    paidAt: paid ? new Date(paid.paidAt) : null,
    receiptId: paid?.receiptId ?? null,
    method: paid?.method ?? null,
    psp: paid?.psp ?? null,
    isByOffice: paid?.source === "office",
  };
};

const openCases = async (
  tx: Tx,
  ctx: ActingContext,
  payment: Payment,
  { toRefund, mismatched }: PaymentView,
): Promise<void> => {
  const about = { paymentId: payment.id, noticeCode: payment.noticeCode };
  for (const { receiptId, amount } of toRefund)
    await openCase(tx, ctx, { ...about, kind: "paid_twice", key: receiptId, amount, reason: `receipt ${receiptId}` });
  for (const { receiptId, amount } of mismatched)
    await openCase(tx, ctx, { ...about, kind: "wrong_amount", key: receiptId, amount, reason: `receipt ${receiptId}` });
};
