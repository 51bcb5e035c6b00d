import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** `refund_requested`: the money is to be given back; `accepted`: looked at, nothing to do. The note says how. */
export type ResolveInput = { readonly id: string; readonly how: "refund_requested" | "accepted"; readonly note: string };

/** Closes a case with what was decided. Audited. Throws `not_in_this_status` when somebody closed it before. */
export const resolveCase = (ctx: StaffContext, { id, how, note }: ResolveInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const found = expectFound(await tx.paymentCase.findUnique({ where: { id } }));
    const { count } = await tx.paymentCase.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id, resolution: how, note } });
    if (count === 0) throw new Refused("not_in_this_status");
    await record(tx, ctx, { action: "payment.case_resolved", subjectId: id, details: { kind: found.kind, how, amount: found.amount, receipt: found.key, note: note.slice(0, 500) } });
    return { id };
  });
