import type { Tx } from "@sportello/db/client";
import type { DecisionState } from "@sportello/domain/applications/leaving";
import type { RefusalCode } from "@sportello/domain/refusals";

type Settled = { readonly state: Exclude<DecisionState, "leaving">; readonly at: Date; readonly refusal?: RefusalCode };

/** Ends the waiting of a decision, if it is still waiting: who settles it first wins. The application is free again. Returns whether it was. */
export const settleDecision = async (tx: Tx, id: string, { state, at, refusal }: Settled): Promise<boolean> => {
  const { count } = await tx.decision.updateMany({
    where: { id, state: "leaving" },
    data: { state, settledAt: at, ...(refusal !== undefined && { refusal }) },
  });
  if (count === 0) return false;
  await tx.$executeRaw`update application set leaving_id = null where leaving_id = ${id}::uuid`;
  return true;
};
