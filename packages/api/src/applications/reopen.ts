import type { StaffContext } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** Takes a concluded application up again where the service allows it; the earlier outcome stays in the history only. */
export const reopen = (ctx: StaffContext, { id, reason }: { id: string; reason: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "reopen", reason },
    { set: { assigneeId: ctx.actor.id, outcome: null, outcomeReason: null, outcomeAt: null } },
  );
