import { isPayable } from "@sportello/domain/payments/state";
import { openPayments } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { connectorOf } from "./create-debt.ts";
import { debtOf, isNumbered } from "./debt-of.ts";

/**
 * Tells the intermediary again of a debt it has lost, under the same number. Creating twice is creating once. What is paid, over or called off by now is
 * not told: it could be paid there again.
 */
export const tellAgain = async (
  ctx: ActingContext,
  { paymentId }: { paymentId: string },
): Promise<{ told: boolean }> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (!isNumbered(payment) || !isPayable(payment.state)) return { told: false };
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  await port.createDebt(debtOf(payment));
  await ctx.inTenant(async (tx) => {
    const { state } = await tx.payment.findUniqueOrThrow({ where: { id: paymentId }, select: { state: true } });
    // Called off while it was being told: the intermediary has it now and must not collect it.
    if (state === "cancelled")
      await tx.outboxEvent.create({ data: { name: "payment/called-off", payload: { paymentId } } });
  });
  return { told: true };
};
