import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** Takes a closed office up again. Throws `not_in_this_status` for one that is open. */
export const reopenOffice = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const office = expectFound(await tx.office.findUnique({ where: { id } }));
    const { count } = await tx.office.updateMany({ where: { id, closedAt: { not: null } }, data: { closedAt: null } });
    if (count === 0) throw new Refused("not_in_this_status");
    await record(tx, ctx, { action: "office.reopened", subjectId: id, details: { office: office.slug } });
    return { id };
  });
