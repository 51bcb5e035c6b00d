import type { Task } from "@sportello/db/generated/client";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** Takes an open task in hand for whoever asks. Throws `not_found`, and `not_in_this_status` when somebody was faster. */
export const settleTask = (ctx: StaffContext, id: string): Promise<Task> =>
  ctx.inTenant(async (tx) => {
    const task = expectFound(await tx.task.findUnique({ where: { id } }));
    const { count } = await tx.task.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id },
    });
    if (count === 0) throw new Refused("not_in_this_status");
    return task;
  });

/** What could not be done after all waits for a person again. */
export const unsettleTask = async (ctx: StaffContext, id: string): Promise<void> => {
  await ctx.inTenant((tx) =>
    tx.task.updateMany({
      where: { id, resolvedBy: ctx.actor.id, resolvedAt: ctx.now },
      data: { resolvedAt: null, resolvedBy: null },
    }),
  );
};
