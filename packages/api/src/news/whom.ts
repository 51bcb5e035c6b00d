import type { Tx } from "@sportello/db/client";
import { outOfReach } from "@sportello/domain/access/reach";
import type { OfficeId, ServiceId } from "@sportello/domain/ids";
import { romeDay } from "@sportello/domain/time/rome-day";
import { reachColumns, reachOfRow } from "../staff/reach-of.ts";

/** Whoever does the work of a member of staff today: themselves and, while they are away, their delegate. */
export const whoDoesTheWorkOf = async (tx: Tx, staffId: string, now: Date): Promise<string[]> => {
  const today = new Date(romeDay(now));
  const absences = await tx.absence.findMany({ where: { staffId, endedAt: null, firstDay: { lte: today }, lastDay: { gte: today } }, select: { delegateId: true } });
  return [staffId, ...absences.map(({ delegateId }) => delegateId)];
};

/** Whoever works on an office's applications of a service. */
export const whoWorksOn = async (tx: Tx, { officeId, serviceId }: { readonly officeId: string; readonly serviceId: string }): Promise<string[]> => {
  const rows = await tx.staff.findMany({ where: { isActive: true, role: { in: ["operator", "manager"] }, offices: { some: { officeId } } }, select: { id: true, ...reachColumns } });
  const place = { officeId: officeId as OfficeId, serviceId: serviceId as ServiceId };
  return rows.filter((row) => outOfReach(reachOfRow(row), place) === null).map(({ id }) => id);
};
