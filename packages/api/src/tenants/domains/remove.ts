import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { forgetTenant } from "../forget-tenant.ts";

/** Gives a claimed name up; the municipality no longer answers there. Throws `last_host` when it would answer nowhere, `not_found`. */
export const removeDomain = async (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> => {
  const forget = await ctx.inTenant(async (tx) => {
    const { host } = expectFound(await tx.tenantDomain.findUnique({ where: { id } }));
    const forgetHosts = await forgetTenant(ctx, tx);
    if ((await tx.tenantHost.count({ where: { host } })) > 0) {
      const [left] = await tx.$queryRaw<{ is_left: boolean }[]>`select leave_host(${host}) as is_left`;
      if (left?.is_left !== true) throw new Refused("last_host");
    }
    await tx.tenantDomain.delete({ where: { id } });
    await record(tx, ctx, { action: "tenant.domain_removed", subjectId: id, details: { host } });
    return forgetHosts;
  });
  forget();
  return { id };
};
