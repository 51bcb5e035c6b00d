import type { ActingStaff } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The assignee refuses the application; the reason is what the citizen reads (art. 3 of law 241/1990). */
export const reject = (ctx: ActingStaff, { id, reason }: { id: string; reason: string }): Promise<Moved> =>
  moveApplication(ctx, id, { name: "reject", reason }, { set: { outcome: "rejected", outcomeReason: reason, outcomeAt: ctx.now } });
