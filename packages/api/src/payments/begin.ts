import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { Locale } from "@sportello/domain/locales";
import { isPayable, type PaymentState } from "@sportello/domain/payments/state";
import { openPayments } from "../connectors/open.ts";
import type { ApplicantContext } from "../context.ts";
import { publicOrigin } from "../notices/web-address.ts";
import { Refused } from "../refused.ts";
import { connectorOf } from "./create-debt.ts";
import { isNumbered, refOf } from "./debt-of.ts";
import { inquirePayment } from "./inquire.ts";
import { learn } from "./learn.ts";
import { loadOwnPayment } from "./own.ts";

export type BeginInput = { readonly id: string; readonly locale: Locale };

/**
 * Sends the citizen to the intermediary's checkout. One who may have paid already, in another tab or at a counter, is asked about
 * first and is not let pay again. Throws `already_paid`, `payment_expired`, `payment_not_ready` or `connector_down`.
 */
export const beginPayment = async (ctx: ApplicantContext, { id, locale }: BeginInput): Promise<{ payUrl: string }> => {
  const payment = await ctx.inTenant((tx) => loadOwnPayment(tx, ctx, id));
  try {
    const { state } = payment.state === "creating" ? payment : await inquirePayment(ctx, id);
    refuseUnpayable(state);
    if (!isNumbered(payment)) throw new Refused("payment_not_ready");
    const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
    const back = await ctx.inTenant((tx) => publicOrigin(ctx.runtime, tx));
    const returnTo = (outcome: string) =>
      new URL(`/${locale}/pagamenti/${id}/ritorno?esito=${outcome}`, back).toString();
    const { payUrl } = await port.begin({
      ...refOf(payment),
      amount: payment.amount,
      reason: payment.reason,
      attempt: `${refOf(payment).key}-${ctx.now.getTime().toString(36)}`,
      returnTo: { paid: returnTo("pagato"), cancelled: returnTo("annullato"), failed: returnTo("rifiutato") },
    });
    await ctx.inTenant((tx) => learn(tx, ctx, id, [{ kind: "started", at: ctx.now.toISOString() }], "citizen"));
    return { payUrl };
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    if (isConnectorRefused(error)) throw new Refused("connector_refused");
    throw error;
  }
};

const refuseUnpayable = (state: PaymentState): void => {
  if (isPayable(state)) return;
  throw new Refused(state === "paid" ? "already_paid" : state === "creating" ? "payment_not_ready" : "payment_expired");
};
