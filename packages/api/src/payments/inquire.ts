import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { DebtStatus } from "@sportello/connectors/payments/port";
import type { PaymentFact } from "@sportello/domain/payments/facts";
import { nextInquiry } from "@sportello/domain/payments/inquiry";
import type { PaymentState } from "@sportello/domain/payments/state";
import { openPayments } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { connectorOf } from "./create-debt.ts";
import { isNumbered, refOf } from "./debt-of.ts";
import { type FactSource, learn } from "./learn.ts";
import { openCase } from "./open-case.ts";

export type Inquired = {
  readonly state: PaymentState;
  /** What the intermediary says; null when it does not know the debt. */ readonly status: DebtStatus["state"] | null;
};

/** The facts that an intermediary's answer holds. */
export const factsIn = (status: DebtStatus, now: Date): PaymentFact[] => [
  ...status.receipts.map(({ receiptId, amount, paidAt, method, psp }): PaymentFact => ({
    kind: "paid",
    receiptId,
    amount,
    paidAt: paidAt.toISOString(),
    source: "intermediary",
    ...(method !== undefined && { method }),
    ...(psp !== undefined && { psp }),
  })),
  ...(status.state === "expired" ? [{ kind: "expired" as const, at: now.toISOString() }] : []),
  ...(status.state === "cancelled" ? [{ kind: "cancelled" as const, at: now.toISOString() }] : []),
];

/** Asks the intermediary how a payment stands and learns what it says. Throws ConnectorDown or ConnectorRefused. */
export const inquirePayment = async (
  ctx: ActingContext,
  paymentId: string,
  source: FactSource = "inquiry",
): Promise<Inquired> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (!isNumbered(payment) || payment.state === "creating") return { state: payment.state, status: null };
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  const status = await port.status(refOf(payment));
  return ctx.inTenant(async (tx) => {
    if (status === null) {
      await openCase(tx, ctx, {
        kind: "missing_there",
        key: payment.noticeCode,
        paymentId,
        noticeCode: payment.noticeCode,
        amount: payment.amount,
        reason: "the intermediary does not know the debt",
      });
    }
    const view = await learn(tx, ctx, paymentId, status === null ? [] : factsIn(status, ctx.now), source);
    await planNext(tx, ctx, paymentId, payment.startedAt ?? payment.createdAt);
    return { state: view.state, status: status?.state ?? null };
  });
};

/** The next rung of the ladder; after a year of silence the payment counts as expired. */
const planNext = async (
  tx: Parameters<typeof learn>[0],
  ctx: ActingContext,
  id: string,
  since: Date,
): Promise<void> => {
  const next = nextInquiry(since, ctx.now);
  if (next === null) {
    await learn(tx, ctx, id, [{ kind: "expired", at: ctx.now.toISOString() }], "job");
    return;
  }
  await tx.payment.updateMany({
    where: { id, state: { in: ["waiting", "started", "failed"] } },
    data: { nextInquiryAt: next },
  });
};

/** The same, leaving an intermediary that does not answer to the ladder. */
export const inquireIfUp = async (ctx: ActingContext, paymentId: string): Promise<Pick<Inquired, "state">> => {
  try {
    return await inquirePayment(ctx, paymentId);
  } catch (error) {
    if (isConnectorDown(error) || isConnectorRefused(error)) return { state: "started" };
    throw error;
  }
};
