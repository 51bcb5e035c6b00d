import type { Tx } from "@sportello/db/client";
import { romeDay } from "@sportello/domain/time/rome-day";

/** Whoever does the work of a member of staff today: themselves and, while they are away, their delegate. */
export const whoDoesTheWorkOf = async (tx: Tx, staffId: string, now: Date): Promise<string[]> => {
  const today = new Date(romeDay(now));
  const absences = await tx.absence.findMany({ where: { staffId, endedAt: null, firstDay: { lte: today }, lastDay: { gte: today } }, select: { delegateId: true } });
  return [staffId, ...absences.map(({ delegateId }) => delegateId)];
};

/** Whoever works on an office's applications of a service. */
export const whoWorksOn = async (tx: Tx, { officeId, serviceId }: { readonly officeId: string; readonly serviceId: string }): Promise<string[]> => {
  const rows = await tx.staff.findMany({
    where: {
      isActive: true, role: { in: ["operator", "manager"] }, offices: { some: { officeId } },
      OR: [{ services: { none: {} } }, { services: { some: { serviceId } } }],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
};
