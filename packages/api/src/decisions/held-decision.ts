import { isRefusal } from "@sportello/domain/refusals";
import type { Held } from "../applications/around.ts";
import type { StaffContext } from "../context.ts";
import { DecisionOrder } from "./order.ts";

/** A decision that has not left, as the page shows it: `leavesInMs` from the instant of the answer, so that no clock but one counts. */
export const heldDecision = (
  { id, state, staffId, name, order, leavesAt, refusal }: Held,
  { actor, runtime }: Pick<StaffContext, "actor" | "runtime">,
) => ({
  id,
  state,
  command: DecisionOrder.parse(order).command,
  isMine: staffId === actor.id,
  by: name,
  leavesInMs: Math.max(0, new Date(leavesAt).getTime() - runtime.now().getTime()),
  refusal: isRefusal(refusal) ? refusal : null,
});
