import { testDatabase } from "@sportello/db/testing/database";
import { locales } from "@sportello/domain/locales";
import { beforeAll, describe, expect, test } from "vitest";
import { type ActingContext, createCitizenContext } from "../context.ts";
import { addressKey, countTry, limitKey } from "../rate-limits.ts";
import { findTenant, findTenantById } from "../tenants/find-tenant.ts";
import { isOwnMachine, isOwnOrigin } from "../tenants/own-origin.ts";
import { asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { applicationAddress, areaAddress, deskAddress, publicOrigin } from "./web-address.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let here: Town;
let there: Town;
let job: ActingContext;
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error as { code?: string }).code,
  );

beforeAll(async () => {
  here = await makeTown(runtime, database.owner, "bugliano");
  there = await makeTown(runtime, database.owner, "montefiore");
  job = await asJob({
    runtime,
    tenant: (await createCitizenContext(runtime, { host: here.host, ip: "192.0.2.1", sessionId: null })).tenant,
  });
});

describe("an address in a mail", () => {
  const at = (ctx = job, given: Partial<Parameters<typeof applicationAddress>[2]> = {}) =>
    ctx.inTenant((tx) => applicationAddress(ctx, tx, { id: "a1", code: "AN1234", isGuest: false, ...given }, "it"));

  test("leads to the municipality's own host, over the scheme and port of the site", async () => {
    expect(await at()).toBe(`http://${here.host}:3000/it/area-personale/pratiche/a1`);
    const neighbour = await asJob({ runtime, tenant: await findTenantById(runtime, there.tenantId) });
    expect(await at(neighbour)).toBe(`http://${there.host}:3000/it/area-personale/pratiche/a1`);
  });

  test("leads a guest, who has no personal area, to where the status is read by its code", async () => {
    expect(await at(job, { isGuest: true })).toBe(`http://${here.host}:3000/it/stato-pratica?codice=AN1234`);
    // Without a code there is nothing to read it by.
    expect(await at(job, { isGuest: true, code: null })).toContain("/area-personale/");
  });

  test.each(locales)("is of the page in %s", async (locale) => {
    expect(await job.inTenant((tx) => areaAddress(job, tx, "profilo", locale))).toBe(
      `http://${here.host}:3000/${locale}/area-personale/profilo`,
    );
  });

  test("of the desk is at the desk's port", async () => {
    expect(await job.inTenant((tx) => deskAddress(job, tx, "/pratiche"))).toBe(`http://${here.host}:3001/pratiche`);
  });

  test("keeps the installation's own name where the municipality answers at it", async () => {
    await database.owner.prisma.tenantHost.create({ data: { host: "localhost", tenantId: here.tenantId } });
    expect((await job.inTenant((tx) => publicOrigin(runtime, tx))).href).toBe("http://localhost:3000/");
    await database.owner.prisma.tenantHost.delete({ where: { host: "localhost" } });
  });

  test("is always the same where the municipality has several names", async () => {
    await database.owner.prisma.tenantHost.create({ data: { host: "aaa.bugliano.example", tenantId: here.tenantId } });
    const asked = await Promise.all([1, 2, 3].map(() => job.inTenant((tx) => publicOrigin(runtime, tx))));
    expect(new Set(asked.map(({ hostname }) => hostname))).toEqual(new Set(["aaa.bugliano.example"]));
    await database.owner.prisma.tenantHost.delete({ where: { host: "aaa.bugliano.example" } });
  });
});

describe("the municipality of a request", () => {
  test.each([(host: string) => host, (host: string) => `${host}:3000`, (host: string) => host.toUpperCase()])(
    "is known by its host, whatever the port and the letters (%#)",
    async (as) => {
      expect((await findTenant(runtime, as(here.host))).id).toBe(here.tenantId);
    },
  );

  test.each([
    "",
    " ",
    "localhost.evil.example",
    "-",
    "..",
    "a".repeat(300),
    "bugliano.example'; drop table tenant; --",
    "[::1]:3000",
  ])("is none at %j", async (host) => {
    expect(await refusal(findTenant(runtime, host))).toBe("tenant_unknown");
  });

  test("is none for an id that never was", async () => {
    expect(await refusal(findTenantById(runtime, "00000000-0000-4000-8000-000000000000"))).toBe("tenant_unknown");
  });

  test("of an address is ours only with our scheme and port, and a host that answers", async () => {
    const own = (address: string) => isOwnOrigin(runtime, new URL(address));
    expect(await own(`http://${there.host}:3000/x`)).toBe(true);
    expect(await own("http://localhost:3000/")).toBe(true);
    for (const other of [
      `https://${there.host}:3000`,
      `http://${there.host}:3001`,
      `http://${there.host}`,
      "http://evil.example:3000",
    ])
      expect(await own(other)).toBe(false);
  });

  test.each([
    ["http://bugliano.localhost:3000", true],
    ["http://localhost:3000", true],
    ["http://localhost.evil.example:3000", false],
    ["http://evillocalhost:3000", false],
    ["http://bugliano.localhost:3001", false],
    ["https://bugliano.localhost:3000", false],
    ["http://127.0.0.1:3000", false],
  ])("%s is on this machine: %s", (address, isOurs) => {
    expect(isOwnMachine(runtime, new URL(address))).toBe(isOurs);
  });
});

describe("tries that are counted", () => {
  const limit = { name: "test-limit", points: 3, seconds: 600 };
  const count = (key: string, counted = limit) => refusal(countTry(runtime, counted, key));
  const many = (times: number, key: string) => Promise.all(Array.from({ length: times }, () => count(key)));

  test("are let through up to the limit and no further, also when they come at the same moment", async () => {
    const answers = await many(10, limitKey("at once"));
    expect(answers.filter((answer) => answer === null)).toHaveLength(3);
    expect(answers.filter((answer) => answer === "too_many_requests")).toHaveLength(7);
  });

  test("say how long to wait, in whole seconds", async () => {
    await many(3, limitKey("patience"));
    const error = await countTry(runtime, limit, limitKey("patience")).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "too_many_requests", params: { seconds: expect.any(Number) as number } });
    const { seconds } = (error as { params: { seconds: number } }).params;
    expect([Number.isInteger(seconds), seconds >= 1, seconds <= limit.seconds]).toEqual([true, true, true]);
  });

  test("of one are not counted against another, nor under another name", async () => {
    await many(5, limitKey("one"));
    expect(await count(limitKey("another"))).toBeNull();
    expect(await count(limitKey("one"), { ...limit, name: "test-other" })).toBeNull();
  });

  test("of a household are counted together, of two municipalities apart", () => {
    const key = (tenant: string, address: string) => addressKey(tenant, address);
    expect(key("t1", "2001:db8:1:1::1")).toBe(key("t1", "2001:db8:1:1:ffff::2"));
    expect(key("t1", "2001:db8:1:1::1")).not.toBe(key("t1", "2001:db8:1:2::1"));
    expect(key("t1", "192.0.2.1")).not.toBe(key("t1", "192.0.2.2"));
    expect(key("t1", "192.0.2.1")).not.toBe(key("t2", "192.0.2.1"));
  });

  test("are kept without the address or the name they are of", async () => {
    await count(addressKey(here.tenantId, "192.0.2.77"));
    const { rows } = await database.owner.pool.query<{ key: string }>("select key from rate_limit");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ key }) => key.includes("192.0.2") || key.includes(here.tenantId))).toEqual([]);
  });
});
