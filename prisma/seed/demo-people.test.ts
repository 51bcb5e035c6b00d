import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { fitsFiscalCode } from "@sportello/domain/people/fits-fiscal-code";
import { describe, expect, test } from "vitest";
import { demoPerson } from "./demo-people.ts";
import { demoStaff, demoTotpSecret } from "./demo-staff.ts";
import { demoOffices, demoTenants, officeOf, restOf } from "./demo-tenants.ts";

const numbers = Array.from({ length: 200 }, (_, n) => n);

describe.each(demoTenants)("an invented citizen of $municipality", (tenant) => {
  test("is the same person whenever they are asked for, and another one for every number", () => {
    expect(numbers.map((n) => demoPerson(n, tenant))).toEqual(numbers.map((n) => demoPerson(n, tenant)));
    expect(new Set(numbers.map((n) => demoPerson(n, tenant).fiscalCode)).size).toBe(numbers.length);
  });

  test("has a code that is right for the name, a birthday of the calendar and an address here", () => {
    for (const n of numbers) {
      const { fiscalCode, givenName, familyName, certified, contacts } = demoPerson(n, tenant);
      expect([isFiscalCode(fiscalCode), fitsFiscalCode(fiscalCode, { givenName, familyName })]).toEqual([true, true]);
      expect(new Date(certified.birthDate).toISOString().slice(0, 10)).toBe(certified.birthDate);
      expect(certified.address).toMatchObject({ province: tenant.province, postalCode: tenant.postalCode });
      expect(contacts.email).toMatch(/^[a-z]+\.[a-z]+@posta\.example$/);
      expect(contacts.phone).toMatch(/^\+39 333 \d{7}$/);
    }
  });
});

describe("the staff of the demonstration", () => {
  test("have addresses of their municipality, each their own", () => {
    expect(new Set(demoStaff.map(({ email }) => email)).size).toBe(demoStaff.length);
    for (const { email, tenant } of demoStaff)
      expect(email).toMatch(new RegExp(`@comune\\.${tenant}\\.[a-z]{2}\\.it$`));
  });

  test("have second factors of 160 bits in base32, another for every account and every installation", () => {
    const secrets = ["installation one", "installation two"].flatMap((appSecret) =>
      demoStaff.map(({ email }) => demoTotpSecret(appSecret, email)),
    );
    expect(new Set(secrets).size).toBe(secrets.length);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  test("belong to offices there are, and only administrators to none", () => {
    for (const tenant of demoTenants) {
      const known: string[] = demoOffices(tenant).map(({ slug }) => slug);
      for (const { offices, role } of demoStaff.filter((one) => one.tenant === tenant.slug)) {
        expect(offices.filter((office) => !known.includes(office))).toEqual([]);
        expect(offices.length === 0).toBe(role === "administrator");
      }
    }
  });
});

describe("a service of the demonstration", () => {
  const today = new Date("2026-11-26T12:00:00Z");

  test("rests only where one is shown: nowhere else has it an end, a beginning or a pause", () => {
    const resting = demoTenants.flatMap(({ slug }) =>
      Object.keys(officeOf).flatMap((service) =>
        Object.keys(restOf(slug, service, today)).length > 0 ? [`${slug} ${service}`] : [],
      ),
    );
    expect(resting).toEqual(["bugliano school-benefits", "montefiore resident-parking", "montefiore school-benefits"]);
  });

  test("opens and closes in days to come, in that order, whenever it is furnished", () => {
    for (const day of ["2026-01-01T00:00:00Z", "2026-03-29T00:30:00Z", "2028-02-29T23:59:59Z"]) {
      const at = new Date(day);
      const { closesAt } = restOf("bugliano", "school-benefits", at);
      const later = restOf("montefiore", "school-benefits", at);
      expect(closesAt?.getTime()).toBeGreaterThan(at.getTime());
      expect(later.opensAt?.getTime()).toBeGreaterThan(at.getTime());
      expect(later.closesAt?.getTime()).toBeGreaterThan(later.opensAt?.getTime() ?? 0);
    }
  });

  test("that is paused says why, in the languages of its municipality", () => {
    const { status, suspensionReason } = restOf("montefiore", "resident-parking", today);
    expect(status).toBe("suspended");
    expect(Object.keys(suspensionReason ?? {}).toSorted()).toEqual(["de", "it"]);
  });
});
