import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { discardDraft } from "../drafts/discard.ts";
import { atCounter } from "./at-counter.ts";

/** Throws away what was begun at the counter, with its files and what was noted of the document. */
export const discardAtCounter = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const present = await atCounter(ctx, id);
  await ctx.inTenant((tx) => record(tx, ctx, { action: "counter.filling_discarded", subjectId: id }));
  return discardDraft(present, { id });
};
