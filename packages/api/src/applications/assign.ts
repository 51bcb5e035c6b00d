import type { StaffId } from "@sportello/domain/ids";
import type { ActingStaff } from "../context.ts";
import { Refused } from "../refused.ts";
import { colleagueAtWork } from "./colleague-at-work.ts";
import { type Moved, moveApplication } from "./move.ts";

/** Hands the application to a colleague of the same office who sees its service and may work on it, which takes it in charge for them; anybody else is `colleague_elsewhere`. */
export const assign = (ctx: ActingStaff, { id, staffId }: { id: string; staffId: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "assign", assigneeId: staffId as StaffId },
    {
      set: { assigneeId: staffId },
      also: async (tx, { application }) => {
        if (!(await colleagueAtWork(tx, staffId))(application)) throw new Refused("colleague_elsewhere");
      },
    },
  );
