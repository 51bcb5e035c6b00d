import { beforeAll, describe, expect, test } from "vitest";
import { makeApplication } from "./factories/make-application.ts";
import { makeOffice } from "./factories/make-office.ts";
import { makePerson } from "./factories/make-person.ts";
import { makeService } from "./factories/make-service.ts";
import { makeTenant } from "./factories/make-tenant.ts";
import { tenantOfHost } from "./tenant-of-host.ts";
import { testDatabase } from "./testing/database.ts";

const { db, owner } = testDatabase();

const furnish = async (slug: string) => {
  const tenant = await makeTenant(owner, { slug });
  const office = await makeOffice(db, tenant.id);
  const person = await makePerson(db, tenant.id);
  const service = await makeService(db, tenant.id, { officeId: office.id });
  const application = await makeApplication(db, tenant.id, {
    service,
    personId: person.id,
    officeId: office.id,
    status: "accepted",
  });
  return { tenant, office, person, service, application };
};
let bugliano: Awaited<ReturnType<typeof furnish>>;
let montefiore: Awaited<ReturnType<typeof furnish>>;
let tables: string[];

beforeAll(async () => {
  bugliano = await furnish("bugliano");
  montefiore = await furnish("montefiore");
  const { rows } = await owner.pool.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' order by 1",
  );
  tables = rows.map(({ name }) => name);
});

describe("the borders between municipalities", () => {
  test("every table with a tenant has a policy for reading and for writing", async () => {
    const { rows } = await owner.pool.query(`
      select c.table_name from information_schema.columns c
      join pg_class t on t.relname = c.table_name and t.relkind = 'r'
      where c.table_schema = 'public' and c.column_name = 'tenant_id'
        and not (t.relrowsecurity and exists (
          select from pg_policies p where p.tablename = c.table_name and p.qual like '%current_tenant%' and p.with_check like '%current_tenant%'))`);
    expect(rows).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  test("the apps' role owns nothing and bypasses nothing", async () => {
    const { rows } = await owner.pool.query(
      `select rolsuper, rolbypassrls, rolcreaterole, (select count(*)::int from pg_tables where tableowner = 'sportello_app') as owned
       from pg_roles where rolname = 'sportello_app'`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 }]);
  });

  test("with no tenant set every table shows 0 rows, also on a connection that was used for one", async () => {
    await db.inTenantSql(bugliano.tenant.id, (client) => client.query("select 1"));
    for (const table of tables) {
      const { rows } = await db.pool.query(`select count(*)::int as seen from ${table}`);
      expect([table, rows[0]]).toEqual([table, { seen: 0 }]);
    }
  });

  test("a municipality sees its own rows and none of the other's", async () => {
    const seen = await db.inTenant(bugliano.tenant.id, (tx) => tx.application.findMany({ select: { id: true } }));
    expect(seen).toEqual([{ id: bugliano.application.id }]);
    const foreign = await db.inTenant(bugliano.tenant.id, (tx) =>
      tx.application.findUnique({ where: { id: montefiore.application.id } }),
    );
    expect(foreign).toBeNull();
  });

  test("a row cannot be written into another municipality", async () => {
    const smuggled = db.inTenant(bugliano.tenant.id, (tx) =>
      tx.office.create({ data: { tenantId: montefiore.tenant.id, slug: "x", name: { it: "x" }, contacts: {} } }),
    );
    await expect(smuggled).rejects.toThrow(/row-level security/);
  });

  test("a key cannot point into another municipality", async () => {
    const pointing = db.inTenant(bugliano.tenant.id, (tx) =>
      tx.service.create({ data: { slug: "x", officeId: montefiore.office.id, category: "x" } }),
    );
    await expect(pointing).rejects.toThrow();
  });

  test("an unknown host has no municipality, a known one has its own, whatever the letters' case", async () => {
    expect(await tenantOfHost(db, "altrove.localhost")).toBeNull();
    expect(await tenantOfHost(db, "MONTEFIORE.localhost")).toMatchObject({
      id: montefiore.tenant.id,
      slug: "montefiore",
    });
  });
});

describe("what is written stays written", () => {
  test.each(["status_change", "service_version"])(
    "a row of %s cannot be changed or removed, not even by the owner",
    async (table) => {
      await expect(owner.pool.query(`update ${table} set tenant_id = tenant_id`)).rejects.toThrow(/append-only/);
      await expect(owner.pool.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
    },
  );

  test("an entry of the security log cannot be changed", async () => {
    await db.inTenant(bugliano.tenant.id, (tx) =>
      tx.auditEntry.create({ data: { action: "sign_in", actorKind: "staff" } }),
    );
    const rewriting = db.inTenant(bugliano.tenant.id, (tx) =>
      tx.auditEntry.updateMany({ data: { action: "nothing" } }),
    );
    await expect(rewriting).rejects.toThrow(/append-only/);
  });

  test("an event of the outbox may be marked as sent once and never rewritten", async () => {
    const { id } = await db.inTenant(bugliano.tenant.id, (tx) =>
      tx.outboxEvent.create({ data: { name: "application/sent", payload: {} } }),
    );
    const rewrite = (set: string) => owner.pool.query(`update outbox_event set ${set} where id = $1`, [id]);
    await expect(rewrite("payload = '{\"forged\":true}'")).rejects.toThrow(/append-only/);
    await rewrite("sent_at = now()");
    await expect(rewrite("sent_at = null")).rejects.toThrow(/append-only/);
  });
});
