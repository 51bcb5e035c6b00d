import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { findHeld } from "./find-held.ts";
import { DecisionOrder } from "./order.ts";
import { settleDecision } from "./settle.ts";

/**
 * Takes back a decision that has not left: nothing happened, and what was typed comes back to be corrected. Recorded. Throws `not_found`,
 * `other_office`, `not_allowed` for a colleague's, `already_left`.
 */
export const takeBack = (ctx: StaffContext, { id }: { id: string }): Promise<DecisionOrder> =>
  ctx.inTenant(async (tx) => {
    const decision = await findHeld(ctx, tx, id);
    // It may leave between the look and now.
    if (!(await settleDecision(tx, id, { state: "taken_back", at: ctx.now }))) throw new Refused("already_left");
    const order = DecisionOrder.parse(decision.order);
    await record(tx, ctx, {
      action: "decision.taken_back",
      subjectId: decision.applicationId,
      details: { command: order.command },
    });
    return order;
  });
