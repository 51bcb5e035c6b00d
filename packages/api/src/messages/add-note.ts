import type { Tx } from "@sportello/db/client";
import { outOfReach } from "@sportello/domain/access/reach";
import { refusalToNotes, type Visible } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { reachColumns, reachOfRow } from "../staff/reach-of.ts";
import type { MessageInput } from "./send.ts";

const expectReaders = async (tx: Tx, application: Visible, ids: readonly string[]): Promise<void> => {
  const colleagues =
    ids.length === 0
      ? []
      : await tx.staff.findMany({ where: { id: { in: [...ids] }, isActive: true }, select: reachColumns });
  if (colleagues.filter((row) => outOfReach(reachOfRow(row), application) === null).length !== ids.length)
    throw new Refused("colleague_elsewhere");
};

export type NoteInput = Pick<MessageInput, "applicationId" | "text"> & {
  /** Colleagues of the office who are to be told. */ readonly mentions?: readonly string[] | undefined;
};

/** An internal note: the office reads it, the citizen never. Whom it mentions is told; one who cannot read the application is `colleague_elsewhere`. */
export const addNote = (
  ctx: StaffContext,
  { applicationId, text, mentions = [] }: NoteInput,
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const application = expectFound(await tx.application.findUnique({ where: { id: applicationId } }));
    const refusal = refusalToNotes(visibleOf(application), ctx.actor, "write");
    if (refusal) throw new Refused(refusal);
    const named = [...new Set(mentions)];
    await expectReaders(tx, visibleOf(application), named);
    const { id } = await tx.message.create({
      data: {
        applicationId,
        author: "operator",
        authorId: ctx.actor.id,
        isNote: true,
        text,
        createdAt: ctx.now,
        mentions: { create: named.map((staffId) => ({ staffId })) },
      },
      select: { id: true },
    });
    if (named.length > 0)
      await tx.outboxEvent.create({ data: { name: "note/mentioned", payload: { applicationId, messageId: id } } });
    return { id };
  });
