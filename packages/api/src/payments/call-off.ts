import { openPayments } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { connectorOf } from "./create-debt.ts";
import { isNumbered, refOf } from "./debt-of.ts";
import { inquirePayment } from "./inquire.ts";
import { learn } from "./learn.ts";

/**
 * Stops the collection of every debt of an application that is not owed any more (withdrawn, revoked), or of one that was paid
 * outside. Money that was faster is found by asking afterwards. Throws ConnectorDown: the job tries again.
 */
export const callOffDebts = async (
  ctx: ActingContext,
  which: { readonly applicationId: string } | { readonly paymentId: string },
): Promise<{ calledOff: number }> => {
  const where =
    "applicationId" in which
      ? {
          applicationId: which.applicationId,
          state: {
            in: ["creating", "waiting", "started", "failed"] as ("creating" | "waiting" | "started" | "failed")[],
          },
        }
      : { id: which.paymentId };
  const payments = await ctx.inTenant((tx) => tx.payment.findMany({ where }));
  for (const payment of payments) {
    if (isNumbered(payment)) {
      const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
      await port.cancel(refOf(payment));
      await inquirePayment(ctx, payment.id, "job");
    }
    await ctx.inTenant((tx) => learn(tx, ctx, payment.id, [{ kind: "cancelled", at: ctx.now.toISOString() }], "job"));
  }
  return { calledOff: payments.length };
};
