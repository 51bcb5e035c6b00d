import type { DigitalStamp } from "@sportello/connectors/payments/port";
import type { Payment } from "@sportello/db/generated/client";
import { openPayments } from "../../connectors/open.ts";
import type { ActingContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { connectorOf } from "../create-debt.ts";
import { isNumbered, refOf } from "../debt-of.ts";
import { openCase } from "../open-case.ts";

export type FiledStamp = "filed" | "wrong_stamp" | "not_a_stamp" | "not_there_yet";

/**
 * Fetches the signed stamp of a payment that bought one and keeps it with its identifier (IUBD). One sealed over another document or amount than ours, or whose
 * signature is none, is not right or is a stranger's, is a case. Done again it changes nothing. Throws ConnectorDown: the job tries again.
 */
export const fileStamp = async (ctx: ActingContext, { paymentId }: { paymentId: string }): Promise<FiledStamp> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (payment.kind !== "stamp" || payment.state !== "paid" || payment.isByOffice || !isNumbered(payment))
    return "not_a_stamp";
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  const stamp = (await port.stamp?.(refOf(payment))) ?? null;
  if (stamp === null) return "not_there_yet";
  return ctx.inTenant(async (tx) => {
    const fault = faultOf(stamp, payment);
    if (fault !== null) {
      await openCase(tx, ctx, {
        kind: "wrong_stamp",
        key: stamp.iubd,
        paymentId,
        noticeCode: payment.noticeCode,
        amount: payment.amount,
        reason: `stamp ${fault} ${stamp.iubd}`,
      });
      return "wrong_stamp";
    }
    await tx.revenueStamp.updateMany({
      where: { paymentId },
      data: { iubd: stamp.iubd, attachment: stamp.xml, seal: stamp.seal, signedBy: stamp.signedBy },
    });
    return "filed";
  });
};

/** What is wrong with a stamp: the words of a case's reason. */
const faultOf = (
  { hashDocument, amount, seal }: DigitalStamp,
  payment: Pick<Payment, "stampHash" | "amount">,
): "document" | "amount" | "broken" | "absent" | "stranger" | null => {
  if (hashDocument !== payment.stampHash) return "document";
  if (amount !== payment.amount) return "amount";
  return seal === "trusted" || seal === "intact" ? null : seal;
};
