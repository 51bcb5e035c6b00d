import type { Tx } from "@sportello/db/client";
import type { Staff } from "@sportello/domain/access/actor";
import { hasPermission } from "@sportello/domain/access/permissions";
import type { StaffId } from "@sportello/domain/ids";
import { romeDay } from "@sportello/domain/time/rome-day";
import { reachColumns, reachOfRow } from "../staff/reach-of.ts";

/** A member of staff as they are now, for a job that works in their name; null when they left or may not read applications any more. */
export const staffOf = async (
  tx: Tx,
  id: string,
  now = new Date(),
): Promise<(Staff & { readonly email: string; readonly name: string }) | null> => {
  const row = await tx.staff.findUnique({
    where: { id },
    include: {
      ...reachColumns,
      standsIn: {
        where: { endedAt: null, firstDay: { lte: new Date(romeDay(now)) }, lastDay: { gte: new Date(romeDay(now)) } },
      },
    },
  });
  if (!row?.isActive || !hasPermission(row.role, "applications.read")) return null;
  return {
    kind: "staff",
    id: row.id as StaffId,
    role: row.role,
    ...reachOfRow(row),
    standsInFor: row.standsIn.map(({ staffId }) => staffId as StaffId),
    email: row.email,
    name: `${row.givenName} ${row.familyName}`,
  };
};
