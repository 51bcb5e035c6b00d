import { setTimeout as rest } from "node:timers/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "./client.ts";
import { copyInto } from "./copy.ts";
import { makeApplication } from "./factories/make-application.ts";
import { makeOffice } from "./factories/make-office.ts";
import { makePerson } from "./factories/make-person.ts";
import { makeService } from "./factories/make-service.ts";
import { makeStaff } from "./factories/make-staff.ts";
import { makeTenant } from "./factories/make-tenant.ts";
import { createTurns } from "./in-turn.ts";
import { testDatabase } from "./testing/database.ts";

describe("works in turn", () => {
  test("begin in the order they were given, one when the other is settled, whether it went well or not", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ rests: fc.integer({ min: 0, max: 3 }), fails: fc.boolean() }), { maxLength: 12 }),
        async (works) => {
          const turn = createTurns();
          const seen: string[] = [];
          const settled = await Promise.allSettled(
            works.map(({ rests, fails }, n) =>
              turn(async () => {
                seen.push(`${n} begins`);
                for (let k = 0; k < rests; k += 1) await rest(0);
                seen.push(`${n} ends`);
                if (fails) throw new Error(`${n} fails`);
                return n;
              }),
            ),
          );
          expect(seen).toEqual(works.flatMap((_, n) => [`${n} begins`, `${n} ends`]));
          expect(
            settled.map((one) => (one.status === "fulfilled" ? one.value : (one.reason as Error).message)),
          ).toEqual(works.map(({ fails }, n) => (fails ? `${n} fails` : n)));
        },
      ),
      { numRuns: 40 },
    );
  });
});

const { db, owner, url } = testDatabase();
let tenantId: string;
let applicationId: string;

beforeAll(async () => {
  ({ id: tenantId } = await makeTenant(owner, { slug: "bugliano" }));
  const office = await makeOffice(db, tenantId);
  await makeStaff(db, tenantId, { offices: [office.id] });
  const service = await makeService(db, tenantId, { officeId: office.id });
  ({ id: applicationId } = await makeApplication(db, tenantId, {
    service,
    personId: (await makePerson(db, tenantId)).id,
    officeId: office.id,
    status: "accepted",
  }));
});

describe("a transaction has one connection, and asks it one thing at a time", () => {
  test("a row is read with all its relations", async () => {
    const row = await db.inTenant(tenantId, (tx) =>
      tx.application.findUniqueOrThrow({
        where: { id: applicationId },
        include: {
          person: true,
          service: { include: { office: { include: { services: true } } } },
          version: true,
          uploads: true,
          messages: true,
          integrations: true,
          documents: true,
          payments: { include: { refunds: true, files: true } },
        },
      }),
    );
    expect(row).toMatchObject({ id: applicationId, status: "accepted", uploads: [], payments: [] });
    expect(row.service.office.services).toHaveLength(1);
  });

  test("what a verb asks at once is answered each", async () => {
    const found = await db.inTenant(tenantId, (tx) =>
      Promise.all([
        tx.application.count(),
        tx.office.count(),
        tx.staff.count(),
        tx.person.count(),
        tx.$queryRaw<[{ one: number }]>`select 1 as one`,
      ]),
    );
    expect(found).toEqual([1, 1, 1, 1, [{ one: 1 }]]);
  });

  test("one of many that fails undoes all of them, and the only connection there is serves the next", async () => {
    const narrow = createDatabase({ url, poolSize: 1 });
    const told = { name: { it: "Nuovo" }, contacts: {} };
    const tried = narrow.inTenant(tenantId, (tx) =>
      Promise.all([
        tx.office.create({ data: { slug: "nuovo", ...told } }),
        tx.$executeRawUnsafe("select 1 / 0"),
        tx.office.create({ data: { slug: "altro", ...told } }),
      ]),
    );
    await expect(tried).rejects.toThrow("division by zero");
    expect(await narrow.inTenant(tenantId, (tx) => tx.office.count())).toBe(1);
    await narrow.close();
  });

  test("one that lasts longer than it may is given up as a whole, and the connection serves the next", async () => {
    const hasty = createDatabase({ url, poolSize: 1, patienceMs: 500 });
    const lasting = hasty.inTenant(tenantId, async (tx) => {
      await tx.office.create({ data: { slug: "lento", name: { it: "Lento" }, contacts: {} } });
      await tx.$queryRaw`select pg_sleep(1.5)::text`;
      await tx.office.count();
    });
    await expect(lasting).rejects.toThrow(/transaction/iu);
    expect(await hasty.inTenant(tenantId, (tx) => tx.office.count())).toBe(1);
    await hasty.close();
  });

  test("two transactions are not in each other's turn", async () => {
    let opened: (() => void) | undefined;
    const isOpen = new Promise<void>((resolve) => {
      opened = resolve;
    });
    const first = db.inTenant(tenantId, async (tx) => {
      await isOpen;
      return tx.office.count();
    });
    expect(await db.inTenant(tenantId, (tx) => tx.office.count())).toBe(1);
    opened?.();
    expect(await first).toBe(1);
  });
});

describe("on a bare connection", () => {
  test("whoever asks while it still answers is told so by the tests", async () => {
    await db.inTenantSql(tenantId, async (client) => {
      const first = client.query("select 1 as one");
      expect(() => client.query("select 2 as two")).toThrow("asked while it still answered");
      expect((await first).rows).toEqual([{ one: 1 }]);
      expect((await client.query("select 2 as two")).rows).toEqual([{ two: 2 }]);
    });
  });

  test("lines that break off are given up, and the connection is free for what follows", async () => {
    async function* broken() {
      yield "1\n";
      await rest(0);
      throw new Error("the file ends in the middle");
    }
    const client = await owner.pool.connect();
    await client.query("create temp table half (n int)");
    await expect(copyInto(client, "copy half from stdin", broken())).rejects.toThrow("the file ends in the middle");
    expect((await client.query("select count(*)::int as n from half")).rows).toEqual([{ n: 0 }]);
    client.release();
  });

  test("lines that are wrong are refused by the server, and the connection is free for what follows", async () => {
    const client = await owner.pool.connect();
    await client.query("create temp table wrong (n int)");
    await expect(
      copyInto(
        client,
        "copy wrong from stdin",
        (async function* () {
          yield "one\n";
        })(),
      ),
    ).rejects.toThrow("invalid input syntax");
    expect((await client.query("select count(*)::int as n from wrong")).rows).toEqual([{ n: 0 }]);
    client.release();
  });
});
