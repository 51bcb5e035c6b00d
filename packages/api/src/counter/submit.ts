import { submit, type Submitted } from "../applications/submit.ts";
import type { ApplicantContext, StaffContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { atCounter } from "./at-counter.ts";

/** Sends what was filled in at the counter, once however often it is pressed: it is the person's, written down by the operator. */
export const submitAtCounter = async (
  ctx: StaffContext,
  input: { readonly id: string; readonly idempotencyKey: string },
): Promise<Submitted> => {
  const present = await draftOrSent(ctx, input);
  return "status" in present ? present : submit(present, input);
};

/** Pressed twice, the second finds it sent already: the first answer is given again, to the same key. */
const draftOrSent = async (
  ctx: StaffContext,
  { id, idempotencyKey }: { readonly id: string; readonly idempotencyKey: string },
): Promise<ApplicantContext | Submitted> => {
  try {
    return await atCounter(ctx, id);
  } catch (error) {
    if (!isRefused(error) || error.code !== "not_in_this_status") throw error;
    const sent = await ctx.inTenant((tx) =>
      tx.application.findFirst({
        where: { id, idempotencyKey, counter: { staffId: ctx.actor.id } },
        select: { code: true, status: true, submittedAt: true },
      }),
    );
    if (sent?.code && sent.submittedAt)
      return { id, code: sent.code, status: sent.status, submittedAt: sent.submittedAt.toISOString() };
    throw error;
  }
};
