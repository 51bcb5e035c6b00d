import { loadApplication } from "../applications/load-application.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Takes an application out of its folder; that it was in it, and why no more, stays written. */
export const unlinkFromFolder = (
  ctx: StaffContext,
  { applicationId, reason }: { applicationId: string; reason: string },
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    await loadApplication(ctx, tx, applicationId);
    const { count } = await tx.folderEntry.updateMany({
      where: { applicationId, unlinkedAt: null },
      data: { unlinkedAt: ctx.now, unlinkedBy: ctx.actor.id, unlinkReason: reason },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    await record(tx, ctx, { action: "folder.unlinked", subjectId: applicationId });
    return { id: applicationId };
  });
