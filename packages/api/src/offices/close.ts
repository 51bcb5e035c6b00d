import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { officeStandings } from "./standing.ts";

/**
 * Closes an office: it disappears from the site and from the choices, its past stays. Throws `office_in_use` with what is still open while it has
 * services that are not archived or applications that are not concluded, `not_in_this_status` for a closed one.
 */
export const closeOffice = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    // A service that is being made for it at this instant waits for the outcome.
    await tx.$queryRaw`select id from office where id = ${id}::uuid for update`;
    const office = expectFound(await tx.office.findUnique({ where: { id } }));
    if (office.closedAt !== null) throw new Refused("not_in_this_status");
    const standing = expectFound((await officeStandings(tx, [id])).get(id));
    if (standing.services + standing.applications > 0)
      throw new Refused("office_in_use", { services: standing.services, applications: standing.applications });
    await tx.office.update({ where: { id }, data: { closedAt: ctx.now } });
    await record(tx, ctx, { action: "office.closed", subjectId: id, details: { office: office.slug } });
    return { id };
  });
