import { openOptions } from "@sportello/api/connectors/seal-options";
import { vendorsByKind } from "@sportello/api/connectors/vendors";
import { isPassword } from "@sportello/api/sessions/hash-password";
import { totpStep } from "@sportello/api/sessions/totp";
import type { Database } from "@sportello/db/client";
import { staffRoles } from "@sportello/domain/access/actor";
import { Localised } from "@sportello/domain/locales";
import { isVatNumber } from "@sportello/domain/people/vat-number";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { generate } from "otplib";
import { beforeAll, describe, expect, test } from "vitest";
import { demoPassword, demoStaff, demoTotpSecret } from "./demo-staff.ts";
import { demoTenants } from "./demo-tenants.ts";
import { serviceForm } from "./service-form.testing.ts";

/** What a demonstration municipality is made of, as tests: seed.test.ts furnishes both once. */
export const testHouse = (owner: Database, appSecret: string): void => {
  describe.each(demoTenants)("the house of $municipality", ({ slug, hosts, languages, fiscalCode }) => {
    let tenantId = "";
    let other = "";
    beforeAll(async () => {
      const tenants = await owner.prisma.tenant.findMany();
      tenantId = tenants.find((tenant) => tenant.slug === slug)?.id ?? "";
      other = tenants.find((tenant) => tenant.slug !== slug)?.id ?? "";
    });

    test("answers at its own addresses and has a tax number that is right", async () => {
      const rows = await owner.prisma.tenantHost.findMany({ where: { tenantId } });
      expect(rows.map(({ host }) => host).toSorted()).toEqual([...hosts].toSorted());
      expect(isVatNumber(fiscalCode)).toBe(true);
    });

    test("has staff who can sign in, each with the password and a second factor of their own", async () => {
      const staff = await owner.prisma.staff.findMany({ where: { tenantId } });
      expect(staff.map(({ email }) => email).toSorted()).toEqual(
        demoStaff.flatMap(({ tenant, email }) => (tenant === slug ? [email] : [])).toSorted(),
      );
      const now = new Date("2026-11-23T09:00:00Z");
      const [first] = staff;
      expect(await isPassword(first?.passwordHash ?? "", demoPassword)).toBe(true);
      expect(new Set(staff.map(({ passwordHash }) => passwordHash)).size).toBe(1);
      for (const { email, totpSecret, isActive, endedAt } of staff) {
        expect([isActive, endedAt]).toEqual([true, null]);
        const code = await generate({ secret: demoTotpSecret(appSecret, email), epoch: now.getTime() / 1000 });
        const check = { account: { tenantId, email }, sealed: totpSecret, code, lastStep: 0, now };
        expect(await totpStep(appSecret, check)).toBeGreaterThan(0);
        await expect(totpStep(appSecret, { ...check, account: { tenantId: other, email } })).rejects.toThrow();
      }
    });

    test("has an administrator, and in the first municipality every role", () => {
      const roles = new Set(demoStaff.filter(({ tenant }) => tenant === slug).map(({ role }) => role));
      expect(roles.has("administrator")).toBe(true);
      if (slug === "bugliano") expect([...roles].toSorted()).toEqual([...staffRoles].toSorted());
    });

    test("publishes services whose sheet, form and rules are whole, in its languages, with nothing unfinished", async () => {
      const services = await owner.prisma.service.findMany({
        where: { tenantId },
        include: { draft: true, versions: true },
      });
      for (const { slug: service, versions, publishedVersionId, draft } of services) {
        const [version, ...more] = versions;
        expect([more, version?.id, draft]).toEqual([[], publishedVersionId, null]);
        const sheet = ServiceSheet.parse(version?.sheet);
        const options = ServiceOptions.parse(version?.options);
        expect(await serviceForm(owner, tenantId, version?.form)).toEqual({ ok: true });
        for (const language of languages) expect(sheet.title[language]?.trim()).toBeTruthy();
        if (options.payment !== "none")
          expect({ service, charge: options.charge?.category }).toMatchObject({
            charge: expect.stringMatching(/^9\//),
          });
      }
    });

    test("has offices with names in its languages, one of which keeps the accounts", async () => {
      const offices = await owner.prisma.office.findMany({ where: { tenantId } });
      expect(offices.filter(({ keepsAccounts }) => keepsAccounts)).toHaveLength(1);
      for (const { name } of offices)
        for (const language of languages) expect(Localised.parse(name)[language]?.trim()).toBeTruthy();
    });

    test("speaks to the sandbox by options each vendor takes, which open nowhere else", async () => {
      const connectors = await owner.prisma.connector.findMany({ where: { tenantId } });
      expect(connectors.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(vendorsByKind).toSorted());
      for (const { kind: name, vendor, options } of connectors) {
        const kind = name as keyof typeof vendorsByKind;
        const read = vendorsByKind[kind][vendor]?.options.safeParse(openOptions(appSecret, tenantId, kind, options));
        expect({ kind, isRight: read?.success }).toEqual({ kind, isRight: true });
        expect(() => openOptions(appSecret, other, kind, options)).toThrow();
        expect(Buffer.from(options).toString("latin1")).not.toContain("chiave");
      }
    });
  });
};
