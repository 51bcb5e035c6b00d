import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { cancelRun } from "./engine.ts";
import { ownRun } from "./run.ts";

/** Puts a task aside as mended otherwise; a run of it that is still open is ended. */
export const cancelAction = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const task = await ctx.inTenant(async (tx) => expectFound(await tx.task.findUnique({ where: { id } })));
  if (task.resolvedAt !== null) throw new Refused("not_in_this_status");
  if (task.runId !== null) await endRun(ctx, task.runId);
  await ctx.inTenant(async (tx) => {
    await tx.task.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id } });
    await record(tx, ctx, { action: "action.cancelled", subjectId: id });
  });
  return { id };
};

const endRun = async (ctx: StaffContext, runId: string): Promise<void> => {
  const run = await ownRun(ctx, runId);
  if (run === null) return;
  try {
    await cancelRun(ctx.runtime, run.run_id);
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
