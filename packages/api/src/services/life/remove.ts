import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";

/** Throws away a service that was never published, so that nobody can have applied. Everything else is archived: refuses with `not_in_this_status`. */
export const removeService = (ctx: StaffContext, { slug }: { slug: string }): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug },
        include: { _count: { select: { versions: true, applications: true } } },
      }),
    );
    if (service._count.versions + service._count.applications > 0) throw new Refused("not_in_this_status");
    await tx.service.delete({ where: { id: service.id } });
    await record(tx, ctx, { action: "service.removed", subjectId: service.id, details: { service: slug } });
  });
