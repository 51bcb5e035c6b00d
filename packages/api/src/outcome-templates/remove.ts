import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Deletes a template of a service of one's offices; decisions already taken keep their document. Throws `not_found`. Recorded. */
export const removeTemplate = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { count } = await tx.outcomeTemplate.deleteMany({
      where: { id, service: { officeId: { in: [...ctx.actor.offices] } } },
    });
    if (count === 0) throw new Refused("not_found");
    await record(tx, ctx, { action: "outcome_template.removed", subjectId: id });
    return { id };
  });
