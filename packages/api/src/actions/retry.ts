import { isConnectorDown } from "@sportello/connectors/failures";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { retryRegistrations } from "../registrations/retry.ts";
import { replayRun } from "./engine.ts";
import { ownRun } from "./run.ts";
import { settleTask, unsettleTask } from "./settle-task.ts";

/**
 * Does again what a job could not finish: a document's registration, or the whole run. The task is settled by it: first, so that of two
 * people who press at once one is refused and nothing is done twice, and so that a new failure of the run opens it again.
 */
export const retryAction = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const task = await settleTask(ctx, id);
  try {
    if (task.kind === "registration" && task.subjectId !== null)
      await retryRegistrations(ctx, { ids: [task.subjectId] });
    else await replay(ctx, expectFound(task.runId));
  } catch (error) {
    await unsettleTask(ctx, id);
    throw error;
  }
  await ctx.inTenant((tx) => record(tx, ctx, { action: "action.retried", subjectId: id }));
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
