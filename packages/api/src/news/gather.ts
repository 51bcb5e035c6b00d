import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { noteNews } from "./note-news.ts";
import { whoDoesTheWorkOn, whoWorksOn } from "./whom.ts";

type OfNote = { readonly applicationId: string; readonly messageId: string };
const place = { officeId: true, serviceId: true, assigneeId: true } as const;
type OfMove = { readonly applicationId: string; readonly changeId: string };

/** A note named colleagues; whoever wrote it is not told of their own words. */
export const gatherMentions = (ctx: ActingContext, { applicationId, messageId }: OfNote): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const note = expectFound(
      await tx.message.findUnique({
        where: { id: messageId },
        select: { authorId: true, mentions: { select: { staffId: true } } },
      }),
    );
    const staffIds = note.mentions.map(({ staffId }) => staffId).filter((id) => id !== note.authorId);
    await noteNews(tx, ctx, { kind: "mentioned", applicationId, key: messageId, staffIds });
  });

/** An application was handed to a colleague by somebody else. */
export const gatherAssigned = (ctx: ActingContext, { applicationId, changeId }: OfMove): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId }, select: place }));
    const { actorId } = expectFound(
      await tx.statusChange.findUnique({ where: { id: changeId }, select: { actorId: true } }),
    );
    const staffIds = (await whoDoesTheWorkOn(tx, application, ctx.now)).filter((id) => id !== actorId);
    await noteNews(tx, ctx, { kind: "assigned", applicationId, key: changeId, staffIds });
  });

/** A citizen wrote or answered: whoever has the application in charge is told. `key` is the message or the move. */
export const gatherAnswered = (
  ctx: ActingContext,
  { applicationId, key }: { readonly applicationId: string; readonly key: string },
): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId }, select: place }));
    await noteNews(tx, ctx, {
      kind: "answered",
      applicationId,
      key,
      staffIds: await whoDoesTheWorkOn(tx, application, ctx.now),
    });
  });

/** An application was acquired: whoever works on the office's applications of that service may want to know. */
export const gatherArrived = (ctx: ActingContext, { applicationId, changeId }: OfMove): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(
      await tx.application.findUnique({ where: { id: applicationId }, select: { officeId: true, serviceId: true } }),
    );
    await noteNews(tx, ctx, {
      kind: "arrived",
      applicationId,
      key: changeId,
      staffIds: await whoWorksOn(tx, application),
    });
  });
