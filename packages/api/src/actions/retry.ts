import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { retryRegistrations } from "../registrations/retry.ts";
import { replayRun } from "./engine.ts";
import { ownRun } from "./run.ts";

/** Does again what a job could not finish: a document's registration, or the whole run. The task is settled by it. */
export const retryAction = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const task = await ctx.inTenant(async (tx) => expectFound(await tx.task.findUnique({ where: { id } })));
  if (task.resolvedAt !== null) throw new Refused("not_in_this_status");
  if (task.kind === "registration" && task.subjectId !== null) await retryRegistrations(ctx, { ids: [task.subjectId] });
  else await replay(ctx, expectFound(task.runId));
  await ctx.inTenant(async (tx) => {
    await tx.task.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id } });
    await record(tx, ctx, { action: "action.retried", subjectId: id });
  });
  return { id };
};

const replay = async (ctx: StaffContext, runId: string): Promise<void> => {
  const run = expectFound(await ownRun(ctx, runId));
  try {
    expectFound(await replayRun(ctx.runtime, run.run_id));
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
