import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { carryOut } from "./carry-out.ts";
import { findHeld } from "./find-held.ts";

/** Lets a decision of one's own leave without waiting. Throws as `takeBack` does, and whatever the move itself is refused for. */
export const sendNow = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const { applicationId } = await ctx.inTenant((tx) => findHeld(ctx, tx, id));
  const carried = await carryOut(ctx, { decisionId: id });
  if (carried.state === "refused") throw new Refused(carried.refusal);
  return { id: applicationId };
};
