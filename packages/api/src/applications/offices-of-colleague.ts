import type { Tx } from "@sportello/db/client";
import { hasPermission } from "@sportello/domain/access/permissions";

/** The offices in which a colleague may be handed an application; none when they left or do not work on any. */
export const officesOfColleague = async (tx: Tx, staffId: string): Promise<readonly string[]> => {
  const colleague = await tx.staff.findFirst({ where: { id: staffId, isActive: true }, select: { role: true, offices: { select: { officeId: true } } } });
  return colleague && hasPermission(colleague.role, "applications.work") ? colleague.offices.map(({ officeId }) => officeId) : [];
};
