import type { ActingStaff } from "../context.ts";
import { outcomeDocumentOf } from "../outcome-templates/outcome-document.ts";
import { type Moved, moveIn } from "./move.ts";

export type RejectInput = {
  readonly id: string;
  readonly reason: string;
  /** The document it is refused with; left out for the usual one. */ readonly templateId?: string | undefined;
};

/** The assignee refuses the application; the reason is what the citizen reads (art. 3 of law 241/1990). */
export const reject = (ctx: ActingStaff, { id, reason, templateId }: RejectInput): Promise<Moved> =>
  ctx.inTenant(async (tx) => {
    const outcomeDocument = await outcomeDocumentOf(tx, ctx.actor, {
      applicationId: id,
      templateId,
      outcome: "rejected",
    });
    return moveIn(
      tx,
      ctx,
      id,
      { name: "reject", reason },
      { set: { outcome: "rejected", outcomeReason: reason, outcomeAt: ctx.now, outcomeDocument } },
    );
  });
