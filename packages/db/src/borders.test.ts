import { describe, expect, test } from "vitest";
import { testDatabase } from "./testing/database.ts";

const { db, owner } = testDatabase();

describe("the borders between municipalities", () => {
  test("every table with a tenant has a policy for reading and for writing", async () => {
    const { rows } = await owner.pool.query(`
      select c.table_name from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relkind = 'r'
      where c.table_schema = 'public' and c.column_name = 'tenant_id'
        and not (t.relrowsecurity and exists (
          select from pg_policies p where p.tablename = c.table_name and p.qual like '%current_tenant%' and p.with_check like '%current_tenant%'))`);
    expect(rows).toEqual([]);
  });
});
