import { refusalToWriteMessage } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

export type MessageInput = { readonly applicationId: string; readonly text: string };

/** A message to the other side of the counter; its event sends the mail. */
export const sendMessage = (ctx: CitizenContext | StaffContext, { applicationId, text }: MessageInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId } }));
    const refusal = refusalToWriteMessage(visibleOf(application), ctx.actor);
    if (refusal) throw new Refused(refusal);
    const author = ctx.actor.kind === "citizen" ? "citizen" : "operator";
    const { id } = await tx.message.create({ data: { applicationId, author, authorId: ctx.actor.id, text, createdAt: ctx.now } });
    await tx.outboxEvent.create({ data: { name: "message/sent", payload: { applicationId, messageId: id, author } } });
    return { id };
  });
