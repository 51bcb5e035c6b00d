import type { Tx } from "@sportello/db/client";
import type { QueueView } from "@sportello/db/generated/client";
import type { OfficeId } from "@sportello/domain/ids";
import { z } from "zod";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { QueueQuestion } from "./question.ts";

export const ViewName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((name) => !/\p{Cc}/u.test(name));
/** A view kept for oneself, or with `officeId` for the whole office. */
export const SaveView = z.strictObject({ name: ViewName, question: QueueQuestion, officeId: z.uuid().nullable() });
/** What is not said stays as it is. */
export const ChangeView = z.strictObject({
  id: z.uuid(),
  name: ViewName.optional(),
  question: QueueQuestion.optional(),
  officeId: z.uuid().nullable().optional(),
});

const mostViews = 30;

/** Keeps a view. Throws `other_office` for an office one does not belong to, `too_many_views` beyond thirty of one's own. */
export const saveView = (
  { inTenant, actor }: StaffContext,
  { name, question, officeId }: z.infer<typeof SaveView>,
): Promise<{ id: string }> =>
  inTenant(async (tx) => {
    expectOwnOffice(actor.offices, officeId);
    if ((await tx.queueView.count({ where: { staffId: actor.id } })) >= mostViews)
      throw new Refused("too_many_views", { max: mostViews });
    return tx.queueView.create({ data: { staffId: actor.id, name, question, officeId }, select: { id: true } });
  });

/** Renames, shares or narrows a view of one's own, or as a manager one of the office's. Throws `not_found` for one that may not be seen. */
export const changeView = (
  ctx: StaffContext,
  { id, name, question, officeId }: z.infer<typeof ChangeView>,
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    await expectChangeable(tx, ctx, id);
    if (officeId !== undefined) expectOwnOffice(ctx.actor.offices, officeId);
    return tx.queueView.update({
      where: { id },
      data: {
        ...(name !== undefined && { name }),
        ...(question !== undefined && { question }),
        ...(officeId !== undefined && { officeId }),
      },
      select: { id: true },
    });
  });

/** Deletes a view under the same rule; whoever had it as the first one gets the whole queue. */
export const deleteView = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    await expectChangeable(tx, ctx, id);
    await tx.staffDesk.updateMany({ where: { defaultViewId: id }, data: { defaultViewId: null } });
    await tx.queueView.delete({ where: { id } });
    return { id };
  });

const expectChangeable = async (tx: Tx, { actor }: StaffContext, id: string): Promise<void> => {
  const view = expectFound(await tx.queueView.findUnique({ where: { id } }));
  if (view.staffId === actor.id) return;
  if (!isShared(view, actor.offices)) throw new Refused("not_found");
  if (actor.role !== "manager") throw new Refused("not_allowed");
};

/** Whether colleagues of these offices see the view. */
export const isShared = ({ officeId }: Pick<QueueView, "officeId">, offices: readonly OfficeId[]): boolean =>
  officeId !== null && (offices as readonly string[]).includes(officeId);

const expectOwnOffice = (offices: readonly OfficeId[], officeId: string | null): void => {
  if (officeId !== null && !(offices as readonly string[]).includes(officeId)) throw new Refused("other_office");
};
