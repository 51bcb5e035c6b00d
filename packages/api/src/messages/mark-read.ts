import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** Records that the messages of the other side were read, now; returns how many were new. */
export const markRead = (
  ctx: CitizenContext | StaffContext,
  { applicationId }: { applicationId: string },
): Promise<{ read: number }> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId } }));
    const refusal = refusalToRead(visibleOf(application), ctx.actor);
    if (refusal) throw new Refused(refusal);
    const author = ctx.actor.kind === "citizen" ? "operator" : "citizen";
    const { count } = await tx.message.updateMany({
      where: { applicationId, author, isNote: false, readAt: null },
      data: { readAt: ctx.now },
    });
    return { read: count };
  });
