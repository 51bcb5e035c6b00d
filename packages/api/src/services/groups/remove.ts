import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";

/** Deletes a group; its services stay, in no group. Throws `not_found`. Recorded. */
export const removeGroup = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const group = expectFound(await tx.serviceGroup.findUnique({ where: { id } }));
    await tx.service.updateMany({ where: { groupId: id }, data: { groupId: null } });
    await tx.serviceGroup.delete({ where: { id } });
    await record(tx, ctx, { action: "service_group.removed", subjectId: id, details: { group: group.slug } });
    return { id };
  });
