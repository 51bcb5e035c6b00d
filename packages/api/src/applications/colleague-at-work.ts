import type { Tx } from "@sportello/db/client";
import { hasPermission } from "@sportello/domain/access/permissions";
import { outOfReach } from "@sportello/domain/access/reach";
import type { OfficeId, ServiceId } from "@sportello/domain/ids";
import { reachColumns, reachOfRow } from "../staff/reach-of.ts";

type Place = { readonly officeId: string; readonly serviceId: string };

/** Where a colleague may be handed an application: in their offices, of the services they see there; nowhere when they left or do not work on any. */
export const colleagueAtWork = async (tx: Tx, staffId: string): Promise<(place: Place) => boolean> => {
  const colleague = await tx.staff.findFirst({
    where: { id: staffId, isActive: true },
    select: { role: true, ...reachColumns },
  });
  if (!colleague || !hasPermission(colleague.role, "applications.work")) return () => false;
  const reach = reachOfRow(colleague);
  return ({ officeId, serviceId }) =>
    outOfReach(reach, { officeId: officeId as OfficeId, serviceId: serviceId as ServiceId }) === null;
};
