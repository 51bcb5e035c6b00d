import { isConnectorDown } from "@sportello/connectors/failures";
import { writeSymptom } from "@sportello/domain/connectors/reason";
import { z } from "zod";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { giveUp } from "../registrations/give-up.ts";
import { retryRegistrations } from "../registrations/retry.ts";
import { cancelRun, type Run, retryRun } from "./engine.ts";
import { ownRun } from "./run.ts";

export type RunInput = { readonly runId: string };

const OfRegistration = z.object({ registrationId: z.uuid() });

/** The document this run wants a number for, if that is what it does. */
const registrationOf = (run: Run): string | undefined =>
  OfRegistration.safeParse(run.events[0]?.data).data?.registrationId;

/** Tries now what a job would try later. Throws `not_in_this_status` when it waits for something else, or has ended. */
export const wakeRun = async (ctx: StaffContext, { runId }: RunInput): Promise<{ runId: string }> => {
  const run = expectFound(await ownRun(ctx, runId));
  const registrationId = registrationOf(run);
  if (registrationId !== undefined) await retryRegistrations(ctx, { ids: [registrationId] });
  else if (!(await engineSays(() => retryRun(ctx.runtime, run.run_id)))) throw new Refused("not_in_this_status");
  await ctx.inTenant((tx) =>
    record(tx, ctx, { action: "run.woken", details: { run: run.run_id, job: run.function_id } }),
  );
  return { runId };
};

/**
 * Ends a job that is under way; what it has done stays. A document whose job is ended goes to the cockpit, where it can be tried again or entered by
 * hand: it is never forgotten. Throws `not_in_this_status` when the job has ended already.
 */
export const cancelOpenRun = async (ctx: StaffContext, { runId }: RunInput): Promise<{ runId: string }> => {
  const run = expectFound(await ownRun(ctx, runId));
  if (!(await engineSays(() => cancelRun(ctx.runtime, run.run_id)))) throw new Refused("not_in_this_status");
  const registrationId = registrationOf(run);
  if (registrationId !== undefined) await giveUp(ctx, registrationId, "failed", writeSymptom("cancelled"));
  await ctx.inTenant((tx) =>
    record(tx, ctx, { action: "run.cancelled", details: { run: run.run_id, job: run.function_id } }),
  );
  return { runId };
};

const engineSays = async (ask: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await ask();
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
