import type { RefusalCode } from "@sportello/domain/refusals";
import type { ActingContext, ActingStaff } from "../context.ts";
import { staffOf } from "../queue-exports/staff-of.ts";
import { isRefused } from "../refused.ts";
import { DecisionOrder } from "./order.ts";
import { performDecision } from "./perform.ts";
import { settleDecision } from "./settle.ts";

export type CarriedOut =
  | { readonly state: "left" | "over" }
  | { readonly state: "refused"; readonly refusal: RefusalCode };

/**
 * Lets a decision leave, with the rights its operator has now; one that was taken back or left already is over. When the application cannot be
 * moved any more (withdrawn meanwhile, the operator left the office) nothing is done, and the reason stays for the operator to read.
 */
export const carryOut = async (ctx: ActingContext, { decisionId }: { decisionId: string }): Promise<CarriedOut> => {
  const found = await ctx.inTenant(async (tx) => {
    const decision = await tx.decision.findUnique({ where: { id: decisionId } });
    if (decision?.state !== "leaving") return null;
    return { order: DecisionOrder.parse(decision.order), staff: await staffOf(tx, decision.staffId, ctx.now) };
  });
  if (found === null) return { state: "over" };
  const at = ctx.runtime.now();
  const refusal =
    found.staff === null
      ? "not_allowed"
      : await leave({ ...ctx, actor: found.staff, now: at }, decisionId, found.order);
  if (refusal === null) return { state: "left" };
  const isSettled = await ctx.inTenant((tx) => settleDecision(tx, decisionId, { state: "refused", at, refusal }));
  return isSettled ? { state: "refused", refusal } : { state: "over" };
};

/** The end of the waiting and the move in one transaction, so that no crash does one without the other. Returns why it was refused. */
const leave = async (ctx: ActingStaff, decisionId: string, order: DecisionOrder): Promise<RefusalCode | null> => {
  try {
    await ctx.inTenant(async (tx) => {
      const isMine = await settleDecision(tx, decisionId, { state: "left", at: ctx.now });
      if (isMine) await performDecision({ ...ctx, inTenant: (work) => work(tx) }, order);
    });
    return null;
  } catch (error) {
    if (isRefused(error)) return error.code;
    throw error;
  }
};
