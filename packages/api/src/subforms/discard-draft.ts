import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Throws away what was being changed of a subform; its versions stay. Throws `not_found` where nothing is. Recorded. */
export const discardSubformDraft = (ctx: StaffContext, { key }: { key: string }): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const { count } = await tx.subformDraft.deleteMany({ where: { key } });
    if (count === 0) throw new Refused("not_found");
    await record(tx, ctx, { action: "subform.draft_discarded", details: { subform: key } });
  });
