import type { Database } from "./client.ts";

/** A municipality as the directory of hosts knows it; `name` and `branding` are parsed by the caller. */
export type TenantRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: unknown;
  readonly ipaCode: string;
  readonly fiscalCode: string;
  readonly branding: unknown;
  readonly languages: readonly string[];
};

/** The municipality that answers at this host name (without port), null when there is none. */
export const tenantOfHost = async ({ pool }: Database, host: string): Promise<TenantRow | null> => {
  const { rows } = await pool.query<TenantRow & { id: string | null }>(
    `select id, slug, name, ipa_code as "ipaCode", fiscal_code as "fiscalCode", branding, languages from tenant_of_host($1)`,
    [host],
  );
  const [row] = rows;
  return row?.id ? row : null;
};
