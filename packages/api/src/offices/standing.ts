import type { Tx } from "@sportello/db/client";
import { statuses } from "@sportello/domain/applications/status";
import { groupOf } from "@sportello/domain/applications/status-groups";

export const openStatuses = statuses.filter((status) => status !== "draft" && groupOf(status) !== "concluded");

/** What hangs on each office: services that are not put away, applications not concluded, people who work there. */
export type OfficeStanding = { readonly services: number; readonly applications: number; readonly staff: number };

export const officeStandings = async (tx: Tx, ids?: readonly string[]): Promise<Map<string, OfficeStanding>> => {
  const only = ids === undefined ? {} : { id: { in: [...ids] } };
  const offices = await tx.office.findMany({
    where: only,
    select: {
      id: true,
      _count: {
        select: {
          services: { where: { status: { not: "archived" } } },
          staff: { where: { staff: { endedAt: null } } },
        },
      },
    },
  });
  const open = await tx.application.groupBy({
    by: ["officeId"],
    where: { status: { in: [...openStatuses] }, ...(ids === undefined ? {} : { officeId: { in: [...ids] } }) },
    _count: { _all: true },
  });
  const applications = new Map(open.map(({ officeId, _count }) => [officeId, _count._all]));
  return new Map(
    offices.map(({ id, _count }) => [
      id,
      { services: _count.services, staff: _count.staff, applications: applications.get(id) ?? 0 },
    ]),
  );
};
