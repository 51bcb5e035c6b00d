import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Stops before the next application; what is done stays done. Throws `not_found` for another's, `not_in_this_status` for one that is over. */
export const cancelBulk = ({ inTenant, actor, now }: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  inTenant(async (tx) => {
    const { count } = await tx.bulkAction.updateMany({
      where: { id, staffId: actor.id, state: { in: ["waiting", "running", "interrupted"] } },
      data: { state: "cancelled", finishedAt: now },
    });
    if (count === 0)
      throw new Refused(
        (await tx.bulkAction.count({ where: { id, staffId: actor.id } })) === 0 ? "not_found" : "not_in_this_status",
      );
    return { id };
  });
