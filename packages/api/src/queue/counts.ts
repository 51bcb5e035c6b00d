import type { StaffContext } from "../context.ts";
import { overdueAt, unassigned, visibleTo } from "./where.ts";

/** How much is waiting in one's offices. */
export const countQueue = ({ inTenant, actor, now }: StaffContext) =>
  inTenant(async (tx) => {
    const visible = visibleTo(actor);
    const byStatus = await tx.application.groupBy({ by: ["status"], where: visible, _count: { _all: true } });
    const count = (where: typeof visible) => tx.application.count({ where: { AND: [visible, where] } });
    return {
      byStatus: byStatus.map(({ status, _count }) => ({ status, count: _count._all })),
      mine: await count({ assigneeId: actor.id, status: { in: ["in_charge", "in_charge_after_integration", "integration_requested", "awaiting_integration", "integration_sent", "integration_registered"] } }),
      unassigned: await count(unassigned),
      overdue: await count(overdueAt(now)),
    };
  });
