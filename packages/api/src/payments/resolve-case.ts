import { type CaseWay, tellsOfMoney } from "@sportello/domain/payments/case-ways";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { expectWithin } from "./reach/expect.ts";
import { placeOf, withPlace } from "./reach/place-of.ts";
import { writeRefund } from "./refunds/ask.ts";

/** `refund_requested`: the money is to be given back, and a refund is asked for; `accepted`: looked at, nothing to do. The note says how. */
export type ResolveInput = {
  readonly id: string;
  readonly how: CaseWay;
  readonly note: string;
};

/** Closes a case with what was decided. Audited. Throws `other_office`, `other_service`, `not_in_this_status` when somebody closed it before, `nothing_to_refund`. */
export const resolveCase = (ctx: StaffContext, { id, how, note }: ResolveInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const found = expectFound(
      await tx.paymentCase.findUnique({ where: { id }, include: { payment: { include: withPlace } } }),
    );
    await expectWithin(tx, ctx.actor, found.payment && placeOf(found.payment));
    const { count } = await tx.paymentCase.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id, resolution: how, note },
    });
    if (count === 0) throw new Refused("not_in_this_status");
    // Of money without a payment here there is nothing to hang a refund on: the note says what was done.
    if (how === "refund_requested" && found.paymentId !== null)
      await writeRefund(
        tx,
        ctx,
        { paymentId: found.paymentId, amount: found.amount, reason: note },
        { ...found, isArrival: tellsOfMoney(found.kind) },
      );
    await record(tx, ctx, {
      action: "payment.case_resolved",
      subjectId: id,
      details: { kind: found.kind, how, amount: found.amount, receipt: found.key, note: note.slice(0, 500) },
    });
    return { id };
  });
