import { refusalToNotes } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import type { MessageInput } from "./send.ts";

/** An internal note: the office reads it, the citizen never. */
export const addNote = (ctx: StaffContext, { applicationId, text }: MessageInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId } }));
    const refusal = refusalToNotes(visibleOf(application), ctx.actor, "write");
    if (refusal) throw new Refused(refusal);
    return tx.message.create({
      data: { applicationId, author: "operator", authorId: ctx.actor.id, isNote: true, text, createdAt: ctx.now },
      select: { id: true },
    });
  });
