import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { usesOfList } from "./usage.ts";

/** Deletes a list that no form ever named. Throws `list_in_use` with how many places otherwise: what was answered must stay readable. Recorded. */
export const removeList = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { key } = expectFound(await tx.tenantList.findUnique({ where: { id }, select: { key: true } }));
    const uses = await usesOfList(tx, key);
    if (uses.length > 0) throw new Refused("list_in_use", { places: uses.length });
    await tx.tenantList.delete({ where: { id } });
    await record(tx, ctx, { action: "list.removed", subjectId: id, details: { list: key } });
    return { id };
  });
