import type { Tx } from "@sportello/db/client";
import { hasPermission } from "@sportello/domain/access/permissions";
import type { OfficeId } from "@sportello/domain/ids";
import type { ActingStaff } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { type Moved, moveIn } from "./move.ts";

export type AssignOfficeInput = {
  readonly id: string;
  readonly officeId: string;
  readonly reason?: string | undefined;
};

/**
 * Hands the application to another office, where it waits to be taken in charge; whoever handed it over may see it no more, unless they belong
 * there too. The reason is read in the timeline. Throws `not_found` for an office that is not there, `nobody_there` for one without staff who work.
 */
export const assignOffice = (ctx: ActingStaff, { id, officeId, reason }: AssignOfficeInput): Promise<Moved> =>
  ctx.inTenant(async (tx) => {
    const isStaffed = await hasStaff(tx, officeId);
    return moveIn(
      tx,
      ctx,
      id,
      { name: "assignOffice", officeId: officeId as OfficeId, ...(reason !== undefined && { reason }) },
      {
        set: { officeId, assigneeId: null },
        also: async () => {
          if (!isStaffed) throw new Refused("nobody_there");
        },
      },
    );
  });

const hasStaff = async (tx: Tx, officeId: string): Promise<boolean> => {
  const { staff } = expectFound(
    await tx.office.findUnique({
      where: { id: officeId },
      select: { staff: { where: { staff: { isActive: true } }, select: { staff: { select: { role: true } } } } },
    }),
  );
  return staff.some(({ staff: one }) => hasPermission(one.role, "applications.work"));
};
