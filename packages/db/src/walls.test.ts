import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { tenantIds } from "./all-tenants.ts";
import { createDatabase } from "./client.ts";
import { copyInto } from "./copy.ts";
import { makeApplication } from "./factories/make-application.ts";
import { makeOffice } from "./factories/make-office.ts";
import { makePerson } from "./factories/make-person.ts";
import { makeService } from "./factories/make-service.ts";
import { makeStaff } from "./factories/make-staff.ts";
import { makeTenant } from "./factories/make-tenant.ts";
import { isReady } from "./health.ts";
import { migrate, setAppPassword } from "./migrations/migrate.ts";
import { testDatabase } from "./testing/database.ts";

const { db, owner, url, ownerUrl } = testDatabase();

let bugliano: string;
let montefiore: string;
/** Tables with a tenant, and whether the apps may write into them at all. */
let tables: { name: string; insert: boolean; update: boolean; remove: boolean; rows: number }[];

const furnish = async (slug: string) => {
  const { id } = await makeTenant(owner, { slug });
  const office = await makeOffice(db, id);
  await makeStaff(db, id, { offices: [office.id] });
  const service = await makeService(db, id, { officeId: office.id });
  await makeApplication(db, id, {
    service,
    personId: (await makePerson(db, id)).id,
    officeId: office.id,
    status: "accepted",
  });
  return id;
};

beforeAll(async () => {
  bugliano = await furnish("bugliano");
  montefiore = await furnish("montefiore");
  const { rows } = await owner.pool.query<{ name: string; insert: boolean; update: boolean; remove: boolean }>(`
    select t.table_name as name, has_table_privilege('sportello_app', t.table_name, 'insert') as insert,
      has_table_privilege('sportello_app', t.table_name, 'update') as update, has_table_privilege('sportello_app', t.table_name, 'delete') as remove
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and column_name = 'tenant_id' and table_type = 'BASE TABLE' order by 1`);
  tables = await Promise.all(rows.map(async (row) => ({ ...row, rows: await countOf(row.name, montefiore) })));
});

const countOf = async (table: string, tenantId: string): Promise<number> =>
  (await owner.pool.query<{ n: number }>(`select count(*)::int as n from ${table} where tenant_id = $1`, [tenantId]))
    .rows[0]?.n ?? 0;

/** What the database says to a statement of one municipality, which is undone in any case. */
const tried = async (tenantId: string, sql: string, values: unknown[] = []): Promise<string> => {
  let said = "";
  await db
    .inTenantSql(tenantId, async (client) => {
      const { rowCount } = await client.query(sql, values);
      said = `${rowCount} rows`;
      throw new Error("undo");
    })
    .catch((error: unknown) => {
      if (said === "") said = error instanceof Error ? error.message : String(error);
    });
  return said;
};

describe("every table, from inside another municipality", () => {
  test("takes no new row of it: the wall is met before anything else of the row is looked at", async () => {
    for (const { name, insert } of tables) {
      const said = await tried(bugliano, `insert into ${name} (tenant_id) values ($1)`, [montefiore]);
      expect([name, said]).toEqual([name, expect.stringMatching(insert ? /row-level security/ : /permission denied/)]);
      expect([name, await tried(bugliano, `insert into ${name} (tenant_id) values ($1)`, [bugliano])]).toEqual([
        name,
        expect.not.stringMatching(/row-level security/),
      ]);
    }
  });

  test("shows, changes and removes no row of it", async () => {
    for (const { name, update, remove } of tables) {
      expect([name, await tried(bugliano, `select 1 from ${name} where tenant_id = $1`, [montefiore])]).toEqual([
        name,
        "0 rows",
      ]);
      if (update)
        expect([
          name,
          await tried(bugliano, `update ${name} set tenant_id = tenant_id where tenant_id = $1`, [montefiore]),
        ]).toEqual([name, "0 rows"]);
      if (remove)
        expect([name, await tried(bugliano, `delete from ${name} where tenant_id = $1`, [montefiore])]).toEqual([
          name,
          "0 rows",
        ]);
    }
  });

  test("lets none of its own rows over the wall", async () => {
    const filled = tables.filter(({ rows, update }) => rows > 0 && update);
    expect(filled.length).toBeGreaterThan(6);
    for (const { name } of filled)
      expect([name, await tried(montefiore, `update ${name} set tenant_id = $1`, [bugliano])]).toEqual([
        name,
        expect.stringMatching(/row-level security|append-only|permission denied|violates/),
      ]);
  });

  test("counts only its own rows, also for statements that name no municipality", async () => {
    for (const { name, rows } of tables.filter((table) => table.rows > 0)) {
      const seen = await db.inTenantSql(
        montefiore,
        async (client) => (await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)).rows[0]?.n,
      );
      expect([name, seen]).toEqual([name, rows]);
    }
  });
});

describe("the apps' role", () => {
  test.each([
    "create table mine (id int)",
    "alter table application disable row level security",
    "drop policy if exists tenant_isolation on application; alter table application no force row level security",
    "drop table application",
    "truncate application",
    "create role friend superuser",
    "alter role sportello_app bypassrls",
    "set role pg_read_all_data",
    "copy application to program 'cat'",
    "select pg_read_file('/etc/passwd')",
    "update tenant set slug = 'other'",
    "insert into tenant (id) values (gen_random_uuid())",
    "delete from tenant",
    "create trigger t before insert on application execute function current_tenant()",
  ])("may not: %s", async (sql) => {
    await expect(db.pool.query(sql)).rejects.toThrow(
      /permission denied|must be owner|only roles with|must be (?:superuser|able)|only .* may|row-level security/i,
    );
    expect(await tenantIds(owner)).toHaveLength(2);
  });

  test("knows which municipalities there are, and nothing of them, without being in one", async () => {
    expect((await tenantIds(db)).toSorted()).toEqual([bugliano, montefiore].toSorted());
    expect((await db.pool.query("select * from application")).rows).toEqual([]);
  });
});

describe("whose rows a transaction sees", () => {
  test.each([
    "",
    "x",
    "'; drop table application; --",
    "00000000-0000-0000-0000-00000000000",
    "AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA",
    "00000000-0000-0000-0000-000000000000'",
  ])("an id that is none (%j) opens no transaction and reaches no statement", async (id) => {
    let began = false;
    await expect(db.inTenantSql(id, async () => void (began = true))).rejects.toThrow("a tenant id is a UUID");
    expect(began).toBe(false);
  });

  test("of a municipality that does not exist: none", async () => {
    expect(await db.inTenant(randomUUID(), (tx) => tx.application.count())).toBe(0);
  });

  test("is decided anew by each transaction on one connection, however they follow each other", async () => {
    const seen = async (id: string) => db.inTenant(id, (tx) => tx.office.findMany({ select: { tenantId: true } }));
    for (const id of [bugliano, montefiore, bugliano]) expect(await seen(id)).toEqual([{ tenantId: id }]);
    const many = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => ({
        wanted: n % 2 === 0 ? bugliano : montefiore,
        got: await seen(n % 2 === 0 ? bugliano : montefiore),
      })),
    );
    for (const { wanted, got } of many) expect(got).toEqual([{ tenantId: wanted }]);
  });

  test("is forgotten with the transaction, also on the only connection there is", async () => {
    const narrow = createDatabase({ url, poolSize: 1 });
    const seen = async () =>
      (await narrow.pool.query<{ n: number }>("select count(*)::int as n from office")).rows[0]?.n;
    const counts: unknown[] = [];
    await narrow.inTenantSql(bugliano, (client) => client.query("select 1"));
    counts.push(await seen());
    await narrow.inTenant(montefiore, (tx) => tx.office.count());
    counts.push(await seen());
    await narrow.inTenantSql(bugliano, () => Promise.reject(new Error("no"))).catch(() => undefined);
    counts.push(await seen());
    await narrow.close();
    await narrow.close();
    expect(counts).toEqual([0, 0, 0]);
  });

  test.each(["inTenant", "inTenantSql"] as const)(
    "%s that fails leaves nothing behind, and its connection to nobody",
    async (how) => {
      const before = await countOf("office", bugliano);
      const write =
        "insert into office (id, slug, name, contacts) values (gen_random_uuid(), 'half', '{\"it\":\"x\"}', '{}')";
      const failing =
        how === "inTenant"
          ? db.inTenant(bugliano, async (tx) => {
              await tx.$executeRawUnsafe(write);
              throw new Error("in the middle");
            })
          : db.inTenantSql(bugliano, async (client) => {
              await client.query(write);
              throw new Error("in the middle");
            });
      await expect(failing).rejects.toThrow(/in the middle|null value/);
      expect(await countOf("office", bugliano)).toBe(before);
      expect((await db.pool.query("select 1 from office")).rows).toEqual([]);
    },
  );

  /** Ends the connection of a transaction that is waiting for something else, as a restart of the database does, and waits until it is gone. */
  const cut = async (pid: number | undefined) => {
    await owner.pool.query("select pg_terminate_backend($1)", [pid]);
    await vi.waitFor(
      async () =>
        expect((await owner.pool.query("select 1 from pg_stat_activity where pid = $1", [pid])).rows).toEqual([]),
      { timeout: 120_000 },
    );
  };
  const pidSql = "select pg_backend_pid() as pid";

  test.each(["inTenant", "inTenantSql"] as const)(
    "%s whose connection is lost in the middle fails alone: the process goes on, and the connection is not used again",
    async (how) => {
      const lost =
        how === "inTenant"
          ? db.inTenant(bugliano, async (tx) => {
              await cut((await tx.$queryRawUnsafe<{ pid: number }[]>(pidSql))[0]?.pid);
              await tx.office.count();
            })
          : db.inTenantSql(bugliano, async (client) => {
              await cut((await client.query<{ pid: number }>(pidSql)).rows[0]?.pid);
              await client.query("select 1");
            });
      await expect(lost).rejects.toThrow(/terminat|closed|connection/i);
      expect(
        await db.inTenantSql(montefiore, async (client) => (await client.query("select tenant_id from office")).rows),
      ).toEqual([{ tenant_id: montefiore }]);
      expect(await db.inTenant(montefiore, (tx) => tx.office.count())).toBe(1);
    },
  );
});

describe("readiness", () => {
  test("is told only when the database has every migration this code knows", async () => {
    expect(await isReady(db)).toBe(true);
    const last = "select migration_name as name from _prisma_migrations order by migration_name desc limit 1";
    const [{ name } = { name: "" }] = (await owner.pool.query<{ name: string }>(last)).rows;
    for (const [spoil, mend] of [
      ["set finished_at = null", "set finished_at = now()"],
      ["set rolled_back_at = now()", "set rolled_back_at = null"],
      ["set migration_name = 'other'", "set migration_name = $1"],
    ] as const) {
      const of = (change: string) =>
        owner.pool.query(
          `update _prisma_migrations ${change.replace("$1", `'${name}'`)} where migration_name in ('${name}', 'other')`,
        );
      await of(spoil);
      expect([spoil, await isReady(db)]).toEqual([spoil, false]);
      await of(mend);
    }
    expect(await isReady(db)).toBe(true);
  });

  test("a migration that was begun and never finished does not keep the next start from beginning", async () => {
    await owner.pool.query(
      "insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) values ('half', 'x', '29990101000000_half', now(), 0)",
    );
    expect(await migrate(ownerUrl)).toEqual([]);
    expect((await owner.pool.query("select 1 from _prisma_migrations where finished_at is null")).rows).toEqual([]);
  });

  test("a password with quotes and backslashes is taken as it is", async () => {
    await setAppPassword(ownerUrl, `it's a "strange" \\ one; drop role x`);
    await setAppPassword(ownerUrl, "test");
    expect((await db.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });
});

test("many rows are copied as a stream, texts with tabs and new lines as they are escaped", async () => {
  const client = await owner.pool.connect();
  await client.query("create temp table copied (n int, word text)");
  await copyInto(
    client,
    "copy copied from stdin",
    Readable.from(Array.from({ length: 1_000 }, (_, n) => `${n}\tvia\\tRoma\\n${n}\n`)),
  );
  expect(
    (await client.query("select count(*)::int as n, max(word) filter (where n = 7) as word from copied")).rows,
  ).toEqual([{ n: 1_000, word: "via\tRoma\n7" }]);
  client.release();
});
