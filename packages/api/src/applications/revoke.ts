import type { ActingStaff } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The head of the office annuls an application that should not go on; the reason is recorded and shown. */
export const revoke = (ctx: ActingStaff, { id, reason }: { id: string; reason: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "revoke", reason },
    { set: { outcome: null, outcomeReason: null, outcomeAt: null } },
  );
