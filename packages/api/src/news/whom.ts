import type { Tx } from "@sportello/db/client";
import { outOfReach } from "@sportello/domain/access/reach";
import type { OfficeId, ServiceId } from "@sportello/domain/ids";
import { romeDay } from "@sportello/domain/time/rome-day";
import { reachColumns, reachOfRow } from "../staff/reach-of.ts";

type Place = { readonly officeId: string; readonly serviceId: string };

/** Whoever does the work on an application today: the assignee and, while they are away, their delegate, if it is within what they see. */
export const whoDoesTheWorkOn = async (
  tx: Tx,
  { assigneeId, ...place }: Place & { readonly assigneeId: string | null },
  now: Date,
): Promise<string[]> => {
  if (assigneeId === null) return [];
  const today = new Date(romeDay(now));
  const absences = await tx.absence.findMany({
    where: { staffId: assigneeId, endedAt: null, firstDay: { lte: today }, lastDay: { gte: today } },
    select: { delegateId: true },
  });
  const ids = [assigneeId, ...absences.map(({ delegateId }) => delegateId)];
  return (await whoWorksOn(tx, place)).filter((id) => ids.includes(id));
};

/** Whoever works on an office's applications of a service. */
export const whoWorksOn = async (tx: Tx, { officeId, serviceId }: Place): Promise<string[]> => {
  const rows = await tx.staff.findMany({
    where: { isActive: true, role: { in: ["operator", "manager"] }, offices: { some: { officeId } } },
    select: { id: true, ...reachColumns },
  });
  const place = { officeId: officeId as OfficeId, serviceId: serviceId as ServiceId };
  return rows.filter((row) => outOfReach(reachOfRow(row), place) === null).map(({ id }) => id);
};
