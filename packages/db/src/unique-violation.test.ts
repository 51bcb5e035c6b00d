import { beforeAll, expect, test } from "vitest";
import { makeOffice } from "./factories/make-office.ts";
import { makeTenant } from "./factories/make-tenant.ts";
import { testDatabase } from "./testing/database.ts";
import { isUniqueViolation } from "./unique-violation.ts";

const { db, owner } = testDatabase();
let tenantId: string;

beforeAll(async () => {
  tenantId = (await makeTenant(owner)).id;
  await makeOffice(db, tenantId, { slug: "anagrafe" });
});

test("a second row with the same key is recognised, through Prisma and without", async () => {
  const throughPrisma = await makeOffice(db, tenantId, { slug: "anagrafe" }).catch((error: unknown) => error);
  expect(isUniqueViolation(throughPrisma)).toBe(true);
  const plain = await db
    .inTenantSql(tenantId, (client) =>
      client.query("insert into office (id, slug, name, contacts) values (gen_random_uuid(), 'anagrafe', '{}', '{}')"),
    )
    .catch((error: unknown) => error);
  expect(isUniqueViolation(plain, "office_tenant_id_slug_key")).toBe(true);
  expect(isUniqueViolation(plain, "another_index")).toBe(false);
});

test("other failures are not mistaken for it", () => {
  expect(isUniqueViolation(new Error("disk full"))).toBe(false);
  expect(isUniqueViolation({ code: "23503" })).toBe(false);
});
