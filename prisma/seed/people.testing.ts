import { Certified, Contacts } from "@sportello/api/people/certified";
import type { Database } from "@sportello/db/client";
import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { fitsFiscalCode } from "@sportello/domain/people/fits-fiscal-code";
import { beforeAll, expect, test } from "vitest";
import { inBugliano } from "./demo-money.testing.ts";

/** The citizens of the demonstration, as tests: seed.test.ts furnishes the municipality once. */
export const testPeople = (owner: Database): void => {
  let people: Awaited<ReturnType<typeof owner.prisma.person.findMany>> = [];
  beforeAll(async () => {
    people = await owner.prisma.person.findMany({ where: { tenantId: await inBugliano(owner) } });
  });
  const known = () =>
    people.flatMap(({ fiscalCode, ...person }) => (fiscalCode === null ? [] : [{ ...person, fiscalCode }]));

  test("have fiscal codes that are right, their own, and made of their name, birth and gender", () => {
    const codes = known().map(({ fiscalCode }) => fiscalCode);
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { fiscalCode, givenName, familyName, certified } of known()) {
      expect(isFiscalCode(fiscalCode)).toBe(true);
      expect(fitsFiscalCode(fiscalCode, { givenName, familyName })).toBe(true);
      const { birthDate = "", gender } = Certified.parse(certified);
      const day = Number(birthDate.slice(8));
      expect([fiscalCode.slice(6, 8), Number(fiscalCode.slice(9, 11))]).toEqual([
        birthDate.slice(2, 4),
        gender === "F" ? day + 40 : day,
      ]);
    }
  });

  test("are grown up, live in the municipality and can be written to", () => {
    for (const { certified, contacts } of known()) {
      const { birthDate = "", address } = Certified.parse(certified);
      expect(new Date().getFullYear() - Number(birthDate.slice(0, 4))).toBeGreaterThan(18);
      expect(address).toMatchObject({ municipality: "Bugliano", province: "PI", postalCode: "56040" });
      expect(Contacts.parse(contacts).email).toMatch(/^[a-z.]+@posta\.example$/);
    }
  });

  test("who came as guests have no fiscal code, nothing certified, and one application each", async () => {
    const guests = people.filter(({ fiscalCode }) => fiscalCode === null);
    expect(guests.length).toBeGreaterThan(0);
    for (const { id, certified, givenName } of guests) {
      expect([certified, givenName.trim() !== ""]).toEqual([{}, true]);
      expect(await owner.prisma.application.count({ where: { personId: id } })).toBe(1);
    }
  });
};
