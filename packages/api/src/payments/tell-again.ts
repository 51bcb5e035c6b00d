import { openPayments } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { connectorOf } from "./create-debt.ts";
import { debtOf, isNumbered } from "./debt-of.ts";

/** Tells the intermediary again of a debt it has lost, under the same number. Creating twice is creating once. */
export const tellAgain = async (
  ctx: ActingContext,
  { paymentId }: { paymentId: string },
): Promise<{ told: boolean }> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (!isNumbered(payment)) return { told: false };
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  await port.createDebt(debtOf(payment));
  return { told: true };
};
