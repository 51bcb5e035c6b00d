import { openTask } from "../actions/open-task.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import type { Tried } from "./tried.ts";

/** Puts a document in the cockpit with the vendor's reason, and a task before the person who can mend it. */
export const giveUp = (ctx: ActingContext, id: string, state: "refused" | "failed", reason: string): Promise<Tried> =>
  ctx.inTenant(async (tx): Promise<Tried> => {
    const { count } = await tx.registration.updateMany({
      where: { id, state: "waiting" },
      data: { state, lastReason: reason, nextTryAt: null },
    });
    const registration = expectFound(await tx.registration.findUnique({ where: { id } }));
    if (count === 0) return { state: registration.state };
    await openTask(tx, ctx, { kind: "registration", subjectId: id, applicationId: registration.applicationId, reason });
    return { state };
  });
