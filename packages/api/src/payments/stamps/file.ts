import type { ActingContext } from "../../context.ts";
import { openPayments } from "../../connectors/open.ts";
import { expectFound } from "../../refused.ts";
import { connectorOf } from "../create-debt.ts";
import { isNumbered, refOf } from "../debt-of.ts";
import { openCase } from "../open-case.ts";

export type FiledStamp = "filed" | "wrong_document" | "not_a_stamp" | "not_there_yet";

/**
 * Fetches the signed stamp of a payment that bought one and keeps it with its identifier (IUBD). One sealed over another document than ours is a
 * case. Done again it changes nothing. Throws ConnectorDown: the job tries again.
 */
export const fileStamp = async (ctx: ActingContext, { paymentId }: { paymentId: string }): Promise<FiledStamp> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (payment.kind !== "stamp" || payment.state !== "paid" || payment.isByOffice || !isNumbered(payment)) return "not_a_stamp";
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  const stamp = (await port.stamp?.(refOf(payment))) ?? null;
  if (stamp === null) return "not_there_yet";
  return ctx.inTenant(async (tx) => {
    if (stamp.hashDocument !== payment.stampHash) {
      await openCase(tx, ctx, { kind: "wrong_stamp", key: stamp.iubd, paymentId, noticeCode: payment.noticeCode, amount: payment.amount, reason: `IUBD ${stamp.iubd}` });
      return "wrong_document";
    }
    await tx.revenueStamp.updateMany({ where: { paymentId }, data: { iubd: stamp.iubd, attachment: stamp.xml } });
    return "filed";
  });
};
