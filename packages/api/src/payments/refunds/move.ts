import type { Tx } from "@sportello/db/client";
import type { Prisma, Refund } from "@sportello/db/generated/client";
import { mayBecome, type RefundState } from "@sportello/domain/payments/refund";
import { expectFound, Refused } from "../../refused.ts";

/** Brings a refund to its next state, with what is known of it then. Throws `not_in_this_status`, `changed_meanwhile` when somebody was faster. */
export const moveRefund = async (
  tx: Tx,
  id: string,
  to: RefundState,
  set: Prisma.RefundUncheckedUpdateManyInput,
): Promise<Refund> => {
  const refund = expectFound(await tx.refund.findUnique({ where: { id } }));
  if (!mayBecome(refund.state, to)) throw new Refused("not_in_this_status");
  const { count } = await tx.refund.updateMany({ where: { id, state: refund.state }, data: { ...set, state: to } });
  if (count === 0) throw new Refused("changed_meanwhile");
  if (to === "refunded" || to === "refused")
    await tx.outboxEvent.create({ data: { name: `refund/${to}`, payload: { refundId: id } } });
  return refund;
};
