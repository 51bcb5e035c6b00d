import { catalogue } from "@sportello/api/catalogue/catalogue";
import { testDatabase } from "@sportello/db/testing/database";
import { NodeState } from "@sportello/connectors/payments/world/state";
import { PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";
import { paymentStates } from "@sportello/domain/payments/state";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemo } from "./seed.ts";
import { demoStaff } from "./seed/demo-staff.ts";
import { demoOffices, demoTenants, officeOf, restOf } from "./seed/demo-tenants.ts";

const { owner, url, ownerUrl } = testDatabase();
let filesDir = "";

beforeAll(async () => {
  filesDir = await mkdtemp(join(tmpdir(), "sportello-seed-"));
  await seedDemo({ ownerUrl, appUrl: url }, { appSecret: "a secret of this test only, 32 bytes", filesDir, sandboxDir: join(filesDir, "sandbox"), sandbox: { url: "http://sandbox.example", smtpPort: 1, clientSecret: "demo" } });
}, 600_000);
afterAll(() => rm(filesDir, { recursive: true, force: true }));

const offered = Object.keys(officeOf).toSorted();

describe.each(demoTenants)("the demonstration of $municipality", (tenant) => {
  const services = () => owner.prisma.service.findMany({ where: { tenantId: tenantId() }, include: { office: true, applications: true }, orderBy: { slug: "asc" } });
  let id = "";
  const tenantId = () => id;
  beforeAll(async () => {
    id = (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: tenant.slug } })).id;
  });

  test("offers the services that have an office, each decided by that office", async () => {
    const found = await services();
    expect(found.map(({ slug }) => slug)).toEqual(offered);
    for (const { slug, status, office } of found) expect({ slug, status, office: office.slug }).toEqual({ slug, status: restOf(tenant.slug, slug, new Date()).status ?? "active", office: officeOf[slug] });
  });

  test("has somebody in every office that decides", () => {
    const staffed = new Set(demoStaff.filter((staff) => staff.tenant === tenant.slug).flatMap(({ offices }) => offices));
    for (const office of Object.values(officeOf)) expect(staffed).toContain(office);
    const known = demoOffices(tenant).map(({ slug }) => slug);
    for (const office of staffed) expect(known).toContain(office);
  });

  test("speaks all its languages in every service", () => {
    const offeredEntries = catalogue.filter(({ slug }) => offered.includes(slug));
    expect(offeredEntries).toHaveLength(offered.length);
    for (const { slug, languages } of offeredEntries) expect({ slug, languages }).toEqual({ slug, languages: expect.arrayContaining([...tenant.languages]) });
  });
});

test("the desk of Bugliano shows applications to every service, in charge and concluded ones among them", async () => {
  const { id: tenantId } = await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } });
  const byService = await owner.prisma.service.findMany({ where: { tenantId }, include: { applications: { select: { status: true } } } });
  for (const { slug, applications } of byService) {
    const statuses = new Set(applications.map(({ status }) => status));
    expect({ slug, isVaried: statuses.size >= 4, isDecided: statuses.has("accepted"), isOpen: statuses.has("in_charge") }).toEqual({ slug, isVaried: true, isDecided: true, isOpen: true });
  }
});

describe("the money of Bugliano", () => {
  const inBugliano = async () => (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } })).id;

  test("stands in every state, and every state is what the facts fold to", async () => {
    const payments = await owner.prisma.payment.findMany({ where: { tenantId: await inBugliano() }, include: { facts: true } });
    expect(new Set(payments.map(({ state }) => state))).toEqual(new Set(paymentStates));
    for (const { amount, state, facts } of payments) expect(foldPayment(amount, facts.map(({ fact }) => PaymentFact.parse(fact))).state).toBe(state);
  });

  test("is what the centre of payments knows, to the cent", async () => {
    const { positions, ledger } = NodeState.parse(JSON.parse(await readFile(join(filesDir, "sandbox", "pagamenti.json"), "utf8")));
    const payments = await owner.prisma.payment.findMany({ where: { tenantId: await inBugliano() } });
    const paid = payments.filter(({ state }) => state === "paid");
    expect(ledger.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid.reduce((sum, { amount }) => sum + amount, 0));
    expect(positions.map(({ noticeCode }) => noticeCode).toSorted()).toEqual(payments.filter(({ state }) => state !== "creating").map(({ noticeCode }) => noticeCode ?? "").toSorted());
  });

  test("came over weeks: the dashboard has something to show", async () => {
    const paid = await owner.prisma.payment.findMany({ where: { tenantId: await inBugliano(), state: "paid" } });
    expect(new Set(paid.map(({ paidAt }) => Math.floor((paidAt?.getTime() ?? 0) / (7 * 86_400_000)))).size).toBeGreaterThan(6);
    for (const { paidAt } of paid) expect(paidAt?.getTime()).toBeLessThan(Date.now());
  });

  test("every application that went on past its stamp bears one, and past its payment has paid", async () => {
    const applications = await owner.prisma.application.findMany({ where: { tenantId: await inBugliano() }, include: { changes: true, stamp: true, payments: true } });
    for (const { changes, stamp, payments } of applications) {
      expect(stamp !== null).toBe(changes.some(({ command }) => command === "provideStamp"));
      expect(payments.some(({ state, kind }) => state === "paid" && kind !== "stamp")).toBe(changes.some(({ command }) => command === "confirmPayment"));
    }
  });

  test("leaves the accounts office cases to look at and refunds in every state of their course", async () => {
    const tenantId = await inBugliano();
    expect(new Set((await owner.prisma.paymentCase.findMany({ where: { tenantId } })).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    expect(new Set((await owner.prisma.refund.findMany({ where: { tenantId } })).map(({ state }) => state))).toEqual(new Set(["asked", "approved", "refunded"]));
  });
});
