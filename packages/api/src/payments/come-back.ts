import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { PaymentState } from "@sportello/domain/payments/state";
import type { ApplicantContext } from "../context.ts";
import { inquirePayment } from "./inquire.ts";
import { learn } from "./learn.ts";
import { loadOwnPayment } from "./own.ts";

/** How the browser says it came back: a hint that anybody can type, never the truth. */
export type ComeBackInput = { readonly id: string; readonly hint: "paid" | "cancelled" | "failed" };

/**
 * The citizen is back from the checkout: the intermediary is asked at once. Where it knows of no money and the browser says that the
 * attempt is over, the payment may be tried again; money that arrives all the same outweighs this.
 */
export const comeBack = async (
  ctx: ApplicantContext,
  { id, hint }: ComeBackInput,
): Promise<{ state: PaymentState; applicationId: string | null }> => {
  const payment = await ctx.inTenant((tx) => loadOwnPayment(tx, ctx, id));
  const { applicationId } = payment;
  try {
    const { state, status } = await inquirePayment(ctx, id);
    if (hint === "paid" || status !== "open" || state !== "started") return { state, applicationId };
  } catch (error) {
    // The page shows what is known; the ladder asks again.
    if (isConnectorDown(error) || isConnectorRefused(error)) return { state: payment.state, applicationId };
    throw error;
  }
  const how = hint === "cancelled" ? "abandoned" : "refused";
  const view = await ctx.inTenant((tx) =>
    learn(tx, ctx, id, [{ kind: "ended", how, at: ctx.now.toISOString() }], "citizen"),
  );
  return { state: view.state, applicationId };
};
