import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { cancelRun } from "./engine.ts";
import { ownRun } from "./run.ts";
import { settleTask, unsettleTask } from "./settle-task.ts";

/** Puts a task aside as mended otherwise; a run of it that is still open is ended. */
export const cancelAction = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const { runId } = await settleTask(ctx, id);
  try {
    if (runId !== null) await endRun(ctx, runId);
  } catch (error) {
    await unsettleTask(ctx, id);
    throw error;
  }
  await ctx.inTenant((tx) => record(tx, ctx, { action: "action.cancelled", subjectId: id }));
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
