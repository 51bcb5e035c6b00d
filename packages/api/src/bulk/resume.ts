import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { askForWork } from "./ask-for-work.ts";

/** Lets one that was interrupted go on with what is left. Throws `not_found` for another's, `not_in_this_status` for one that was not interrupted. */
export const resumeBulk = ({ inTenant, actor }: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  inTenant(async (tx) => {
    const { count } = await tx.bulkAction.updateMany({
      where: { id, staffId: actor.id, state: "interrupted" },
      data: { state: "waiting" },
    });
    if (count === 0)
      throw new Refused(
        (await tx.bulkAction.count({ where: { id, staffId: actor.id } })) === 0 ? "not_found" : "not_in_this_status",
      );
    await askForWork(tx, id);
    return { id };
  });
