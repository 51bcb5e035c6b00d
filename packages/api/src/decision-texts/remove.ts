import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Deletes a text of one's offices; decisions already taken keep their words. Throws `not_found`. Recorded. */
export const removeText = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { count } = await tx.decisionText.deleteMany({ where: { id, officeId: { in: [...ctx.actor.offices] } } });
    if (count === 0) throw new Refused("not_found");
    await record(tx, ctx, { action: "decision_text.removed", subjectId: id });
    return { id };
  });
