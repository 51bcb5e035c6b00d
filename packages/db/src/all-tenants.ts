import type { Database } from "./client.ts";

/** The ids of all tenants, for jobs that go through them one by one. */
export const tenantIds = async ({ pool }: Database): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>("select tenant_ids() as id");
  return rows.map(({ id }) => id);
};
