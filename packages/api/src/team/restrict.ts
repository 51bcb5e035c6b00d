import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/**
 * Restricts a colleague to some services of one's offices, or, with none, lets them see all of their offices again. Heads of office only, and nobody
 * restricts themselves. Services of other offices they are restricted to stay as they are.
 */
export const restrictColleague = (
  ctx: StaffContext,
  { staffId, serviceIds }: { staffId: string; serviceIds: readonly string[] },
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    if (staffId === ctx.actor.id) throw new Refused("own_account");
    const offices = [...ctx.actor.offices];
    expectFound(
      await tx.staff.findFirst({
        where: {
          id: staffId,
          isActive: true,
          role: { not: "administrator" },
          offices: { some: { officeId: { in: offices } } },
        },
        select: { id: true },
      }),
    );
    const ours = await tx.service.findMany({ where: { officeId: { in: offices } }, select: { id: true } });
    const wanted = [...new Set(serviceIds)];
    if (wanted.some((id) => !ours.some((service) => service.id === id))) throw new Refused("not_found");
    await tx.staffService.deleteMany({ where: { staffId, serviceId: { in: ours.map(({ id }) => id) } } });
    await tx.staffService.createMany({ data: wanted.map((serviceId) => ({ staffId, serviceId })) });
    await record(tx, ctx, { action: "staff.restricted", subjectId: staffId, details: { services: wanted.length } });
    return { id: staffId };
  });
