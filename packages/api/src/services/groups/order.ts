import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { Refused } from "../../refused.ts";

/** Puts the groups in this order. Throws `changed_meanwhile` when they are not those there are now. Recorded. */
export const orderGroups = (ctx: StaffContext, { ids }: { ids: readonly string[] }): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const groups = await tx.serviceGroup.findMany({ select: { id: true, slug: true } });
    if (groups.length !== new Set(ids).size || groups.some(({ id }) => !ids.includes(id)))
      throw new Refused("changed_meanwhile");
    for (const [index, id] of ids.entries())
      await tx.serviceGroup.update({ where: { id }, data: { position: index + 1 }, select: { id: true } });
    await record(tx, ctx, {
      action: "service_group.ordered",
      details: {
        order: ids
          .flatMap((id) => groups.find((group) => group.id === id)?.slug ?? [])
          .join(", ")
          .slice(0, 500),
      },
    });
  });
