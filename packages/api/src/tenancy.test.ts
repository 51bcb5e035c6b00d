import { Prisma } from "@sportello/db/generated/client";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createCitizenContext } from "./context.ts";
import { testRuntime } from "./testing/runtime.ts";
import { makeTown } from "./testing/town.ts";
import { makeWorld, type World } from "./testing/world.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let here: World;
let there: World;

beforeAll(async () => {
  here = await makeWorld(await makeTown(runtime, database.owner));
  there = await makeWorld(await makeTown(runtime, database.owner));
});

/** Tables without a tenant: counters under digests. */
const shared = ["RateLimit"];
const models = Object.values(Prisma.ModelName).filter((name) => !shared.includes(name));
type Counted = {
  count: (query?: object) => Promise<number>;
  findMany: (query?: object) => Promise<{ tenantId?: string; id?: string }[]>;
};
const tableOf = (client: object, name: string) =>
  (client as Record<string, Counted>)[name.charAt(0).toLowerCase() + name.slice(1)] as Counted;

describe.each(models)("the rows of %s", (name) => {
  test("are none without a tenant, on a connection that was used before too", async () => {
    await here.owner.inTenant((tx) => tableOf(tx, name).count());
    expect(await tableOf(runtime.database.prisma, name).count()).toBe(0);
    const { rows } = await runtime.database.pool.query(`select count(*)::int as count from ${tableName(name)}`);
    expect(rows).toEqual([{ count: 0 }]);
  });

  test("are of the tenant that asks, and of no other", async () => {
    for (const world of [here, there]) {
      const rows = await world.owner.inTenant((tx) => tableOf(tx, name).findMany());
      expect(rows.filter((row) => (name === "Tenant" ? row.id : row.tenantId) !== world.town.tenantId)).toEqual([]);
    }
  });
});

const tableName = (model: string): string => model.replaceAll(/(?<!^)([A-Z])/g, "_$1").toLowerCase();

test("a host of nobody serves nobody", async () => {
  await expect(
    createCitizenContext(runtime, { host: "nowhere.example", sessionId: null, ip: "192.0.2.1" }),
  ).rejects.toMatchObject({ code: "tenant_unknown" });
});

test("the port and the case of a host do not matter", async () => {
  const { tenant } = await createCitizenContext(runtime, {
    host: `${here.town.host.toUpperCase()}:3000`,
    sessionId: null,
    ip: "192.0.2.1",
  });
  expect(tenant.id).toBe(here.town.tenantId);
});

test("a key into another tenant's row is refused by the database", async () => {
  const { id } = await there.owner.inTenant((tx) => tx.application.findFirstOrThrow());
  const writing = here.owner.inTenant((tx) =>
    tx.message.create({ data: { applicationId: id, author: "citizen", text: "x" } }),
  );
  await expect(writing).rejects.toThrow();
});
