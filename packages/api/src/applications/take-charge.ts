import type { ActingStaff } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** An operator of the office takes the application on: from now on it is theirs to decide. */
export const takeCharge = (ctx: ActingStaff, { id }: { id: string }): Promise<Moved> =>
  moveApplication(ctx, id, { name: "takeCharge" }, { set: { assigneeId: ctx.actor.id } });
