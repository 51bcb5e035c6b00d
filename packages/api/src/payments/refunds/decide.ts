import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { expectAccounts } from "../reach/expect.ts";
import { moveRefund } from "./move.ts";

/** A refusal has its reason, which the citizen reads. */
export type DecideRefundInput = {
  readonly id: string;
  readonly how: "approved" | "refused";
  readonly reason?: string | undefined;
};

/** The accounts office approves a refund or refuses it. Audited. Throws `not_allowed` to another office, `reason_required`, `not_in_this_status`. */
export const decideRefund = (ctx: StaffContext, { id, how, reason }: DecideRefundInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    if (how === "refused" && !reason?.trim()) throw new Refused("reason_required");
    expectFound(await tx.refund.findUnique({ where: { id }, select: { id: true } }));
    await expectAccounts(tx, ctx.actor);
    const { amount } = await moveRefund(tx, id, how, {
      decidedBy: ctx.actor.id,
      decidedAt: ctx.now,
      refusal: how === "refused" ? (reason ?? null) : null,
    });
    await record(tx, ctx, {
      action: "refund.decided",
      subjectId: id,
      details: { how, amount, ...(reason !== undefined && { reason: reason.slice(0, 500) }) },
    });
    return { id };
  });
