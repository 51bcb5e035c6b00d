import type { StaffId } from "@sportello/domain/ids";
import type { ActingStaff } from "../context.ts";
import { Refused } from "../refused.ts";
import { type Moved, moveApplication } from "./move.ts";
import { officesOfColleague } from "./offices-of-colleague.ts";

/** Hands the application to a colleague of the same office who may work on it; anybody else is `colleague_elsewhere`. */
export const assign = (ctx: ActingStaff, { id, staffId }: { id: string; staffId: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "assign", assigneeId: staffId as StaffId },
    {
      set: { assigneeId: staffId },
      also: async (tx, { application }) => {
        if (!(await officesOfColleague(tx, staffId)).includes(application.officeId)) throw new Refused("colleague_elsewhere");
      },
    },
  );
