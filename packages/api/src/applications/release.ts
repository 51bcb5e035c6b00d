import type { ActingStaff } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The assignee gives the application back to the office's queue. */
export const release = (ctx: ActingStaff, { id }: { id: string }): Promise<Moved> =>
  moveApplication(ctx, id, { name: "release" }, { set: { assigneeId: null } });
