import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { Refused } from "../../refused.ts";

/** A municipality waits for so many names at most. */
const mostDomains = 20;

/** Claims a host name; it answers once it has proved to lead here. Claiming twice is no error. Throws `host_taken` where it answers for somebody already. */
export const addDomain = (ctx: StaffContext, { host }: { host: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const known = await tx.tenantDomain.findFirst({ where: { host }, select: { id: true } });
    if (known) return known;
    const [answers] = await tx.$queryRaw<{ id: string | null }[]>`select id from tenant_of_host(${host})`;
    if (answers?.id) throw new Refused("host_taken");
    if ((await tx.tenantDomain.count()) >= mostDomains) throw new Refused("invalid_input");
    const domain = await tx.tenantDomain.create({ data: { host, createdAt: ctx.now }, select: { id: true } });
    await record(tx, ctx, { action: "tenant.domain_added", subjectId: domain.id, details: { host } });
    return domain;
  });
