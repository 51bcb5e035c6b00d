import { hasPermission } from "@sportello/domain/access/permissions";
import type { StaffId } from "@sportello/domain/ids";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { type Moved, moveApplication } from "./move.ts";

/** Hands the application to a colleague of the same office who may work on it; anybody else is `not_allowed`. */
export const assign = (ctx: StaffContext, { id, staffId }: { id: string; staffId: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "assign", assigneeId: staffId as StaffId },
    {
      set: { assigneeId: staffId },
      also: async (tx, { application }) => {
        const colleague = await tx.staff.findFirst({
          where: { id: staffId, isActive: true, offices: { some: { officeId: application.officeId } } },
          select: { role: true },
        });
        if (!colleague || !hasPermission(colleague.role, "applications.work")) throw new Refused("not_allowed");
      },
    },
  );
