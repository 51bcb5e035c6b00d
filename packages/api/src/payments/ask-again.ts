import { moveApplication } from "../applications/move.ts";
import type { ApplicantContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { loadOwnPayment } from "./own.ts";

/** The citizen wants to pay a debt whose time is over: the application asks again, under a new notice. Throws `not_in_this_status` when it is not over. */
export const askAgain = async (ctx: ApplicantContext, { id }: { id: string }): Promise<{ applicationId: string }> => {
  const { state, applicationId, kind } = await ctx.inTenant((tx) => loadOwnPayment(tx, ctx, id));
  if (state !== "expired" || applicationId === null || kind === "stamp") throw new Refused("not_in_this_status");
  await moveApplication(ctx, applicationId, { name: "retryPayment" });
  return { applicationId };
};
