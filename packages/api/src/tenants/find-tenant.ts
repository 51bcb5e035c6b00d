import { tenantOfHost, type TenantRow } from "@sportello/db/tenant-of-host";
import { locales, Localised } from "@sportello/domain/locales";
import { Branding } from "@sportello/domain/tenants/branding";
import { z } from "zod";
import type { Purpose } from "../memory.ts";
import { Refused } from "../refused.ts";
import type { Runtime } from "../runtime.ts";

const Tenant = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: Localised,
  ipaCode: z.string(),
  fiscalCode: z.string(),
  branding: Branding,
  languages: z.array(z.enum(locales)),
});
/** The municipality a request is for, its JSON columns parsed. */
export type Tenant = Readonly<z.infer<typeof Tenant>>;

export const byHost: Purpose<Tenant> = { name: "tenant by host", forSeconds: 10, atMost: 2_000 };

/** The municipality that answers at this host (with or without port). Throws `tenant_unknown`. */
export const findTenant = async (runtime: Runtime, host: string): Promise<Tenant> => {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return runtime.memory.of(byHost).get(name, async () => parse(await tenantOfHost(runtime.database, name)));
};

const parse = (row: TenantRow | null): Tenant => {
  if (!row) throw new Refused("tenant_unknown");
  return Tenant.parse(row);
};

export const byId: Purpose<Tenant> = { name: "tenant by id", forSeconds: 10, atMost: 2_000 };

/** The municipality with this id, for jobs. Throws `tenant_unknown`. */
export const findTenantById = (runtime: Runtime, tenantId: string): Promise<Tenant> =>
  runtime.memory.of(byId).get(tenantId, async () => {
    const row = await runtime.database.inTenant(tenantId, (tx) => tx.tenant.findUnique({ where: { id: tenantId } }));
    return parse(row);
  });
