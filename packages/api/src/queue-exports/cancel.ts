import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Gives up a file that is not ready yet; the job stops at its next batch. Throws `not_found` for another's, `not_in_this_status` for one that is done. */
export const cancelExport = ({ inTenant, actor, now }: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  inTenant(async (tx) => {
    const { count } = await tx.export.updateMany({
      where: { id, staffId: actor.id, state: { in: ["waiting", "running"] } },
      data: { state: "cancelled", finishedAt: now },
    });
    if (count === 0)
      throw new Refused(
        (await tx.export.count({ where: { id, staffId: actor.id } })) === 0 ? "not_found" : "not_in_this_status",
      );
    return { id };
  });
