import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@sportello/api/catalogue/catalogue";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refreshDemo, seedDemo } from "./seed.ts";
import { testAccounts } from "./seed/accounts.testing.ts";
import { testApplications } from "./seed/applications.testing.ts";
import { demoStaff } from "./seed/demo-staff.ts";
import { demoOffices, demoTenants, officeOf, restOf } from "./seed/demo-tenants.ts";
import { testHouse } from "./seed/house.testing.ts";
import { testPapers } from "./seed/papers.testing.ts";
import { testPayments } from "./seed/payments.testing.ts";
import { testPeople } from "./seed/people.testing.ts";
import { testRefresh } from "./seed/refresh.testing.ts";

const appSecret = "a secret of this test only, 32 bytes";

const { owner, url, ownerUrl } = testDatabase();
let filesDir = "";

const demo = (sandbox: { readonly url: string; readonly smtpPort: number }) => ({
  appSecret,
  filesDir,
  sandboxDir: join(filesDir, "sandbox"),
  sandbox: { ...sandbox, clientSecret: "a secret of the demonstration" },
});

beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), "sportello-seed-"));
  await seedDemo({ ownerUrl, appUrl: url }, demo({ url: "http://sandbox.example", smtpPort: 1 }));
}, 600_000);
afterAll(() => rm(filesDir, { recursive: true, force: true }));

const offered = Object.keys(officeOf).toSorted();

describe.each(demoTenants)("the demonstration of $municipality", (tenant) => {
  const services = () =>
    owner.prisma.service.findMany({
      where: { tenantId: tenantId() },
      include: { office: true, applications: true },
      orderBy: { slug: "asc" },
    });
  let id = "";
  const tenantId = () => id;
  beforeAll(async () => {
    id = (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: tenant.slug } })).id;
  });

  test("offers the services that have an office, each decided by that office", async () => {
    const found = await services();
    expect(found.map(({ slug }) => slug)).toEqual(offered);
    for (const { slug, status, office } of found)
      expect({ slug, status, office: office.slug }).toEqual({
        slug,
        status: restOf(tenant.slug, slug, new Date()).status ?? "active",
        office: officeOf[slug],
      });
  });

  test("has somebody in every office that decides", () => {
    const staffed = new Set(
      demoStaff.filter((staff) => staff.tenant === tenant.slug).flatMap(({ offices }) => offices),
    );
    for (const office of Object.values(officeOf)) expect(staffed).toContain(office);
    const known = demoOffices(tenant).map(({ slug }) => slug);
    for (const office of staffed) expect(known).toContain(office);
  });

  test("speaks all its languages in every service", () => {
    const offeredEntries = catalogue.filter(({ slug }) => offered.includes(slug));
    expect(offeredEntries).toHaveLength(offered.length);
    for (const { slug, languages } of offeredEntries)
      expect({ slug, languages }).toEqual({ slug, languages: expect.arrayContaining([...tenant.languages]) });
  });
});

test("the desk of Bugliano shows applications to every service, in charge and concluded ones among them", async () => {
  const { id: tenantId } = await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } });
  const byService = await owner.prisma.service.findMany({
    where: { tenantId },
    include: { applications: { select: { status: true } } },
  });
  for (const { slug, applications } of byService) {
    const statuses = new Set(applications.map(({ status }) => status));
    expect({
      slug,
      isVaried: statuses.size >= 4,
      isDecided: statuses.has("accepted"),
      isOpen: statuses.has("in_charge"),
    }).toEqual({ slug, isVaried: true, isDecided: true, isOpen: true });
  }
});

describe("every application of Bugliano", () => {
  testApplications(owner);
  testPapers(owner, () => filesDir);
});

describe("the citizens of Bugliano", () => {
  testPeople(owner);
});

testHouse(owner, appSecret);

describe("the money of Bugliano", () => {
  testPayments(owner);
  testAccounts(owner, () => filesDir);
});

test("no history of the demonstration reaches into days still to come", async () => {
  const latest = await owner.prisma.statusChange.aggregate({ _max: { at: true } });
  expect(latest._max.at?.getTime()).toBeLessThan(Date.now());
});

describe("a later start", () => {
  testRefresh(owner, appSecret, (sandbox) => refreshDemo({ ownerUrl, appUrl: url }, demo(sandbox)));
});
