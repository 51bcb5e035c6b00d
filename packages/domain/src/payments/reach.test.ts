import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Staff, staffRoles } from "../access/actor.ts";
import { hasPermission } from "../access/permissions.ts";
import { reachOf, type Restriction } from "../access/reach.ts";
import { OfficeId, ServiceId, StaffId } from "../ids.ts";
import { paymentsReachOf, refusalOfMoney, refusalToAct } from "./reach.ts";

const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const office = (n: number) => OfficeId.parse(uuid(n));
const service = (n: number) => ServiceId.parse(uuid(100 + n));
const [mobility, schools, treasury] = [office(1), office(2), office(3)];
const [permit, parking, canteen, tax] = [service(1), service(2), service(3), service(4)];
const person = (
  role: Staff["role"],
  offices: readonly OfficeId[],
  restrictions: readonly Restriction[] = [],
): Staff => ({
  kind: "staff",
  id: StaffId.parse(uuid(900)),
  role,
  ...reachOf(offices, restrictions),
});
const only = (serviceId: ServiceId, officeId: OfficeId): Restriction => ({ serviceId, officeId });
const accounts = [treasury];

describe("the whole municipality's payments", () => {
  test.each([
    ["an administrator, of no office at all", person("administrator", []), true],
    ["an administrator of an office", person("administrator", [mobility]), true],
    ["the head of the accounts office", person("manager", [treasury]), true],
    ["the head of the accounts office and of another", person("manager", [mobility, treasury]), true],
    [
      "the head of the accounts office restricted in the other",
      person("manager", [mobility, treasury], [only(permit, mobility)]),
      true,
    ],
    ["the head of the accounts office restricted in it", person("manager", [treasury], [only(tax, treasury)]), false],
    ["the head of another office", person("manager", [mobility]), false],
    ["the head of all the others", person("manager", [mobility, schools]), false],
    ["a manager of no office", person("manager", []), false],
    ["an operator of the accounts office, who reads no payments", person("operator", [treasury]), false],
    ["a reader of the accounts office", person("reader", [treasury]), false],
  ])("are seen by %s: %#", (_who, staff, isTown) => {
    expect(paymentsReachOf(staff, accounts) === "town").toBe(isTown);
  });

  test("are seen by administrators alone where no office keeps the accounts", () => {
    const seeing = staffRoles.filter(
      (role) => paymentsReachOf(person(role, [mobility, schools, treasury]), []) === "town",
    );
    expect(seeing).toEqual(["administrator"]);
  });
});

describe("the head of mobility", () => {
  const see = (restrictions: readonly Restriction[], place: Restriction | null) =>
    refusalOfMoney(paymentsReachOf(person("manager", [mobility], restrictions), accounts), place);

  test.each([
    ["sees the payments of their services", [], only(permit, mobility), null],
    ["not those of the school", [], only(canteen, schools), "other_office"],
    ["those handed over to mobility by another office", [], only(canteen, mobility), null],
    ["not those of a service of theirs that another office decides", [], only(permit, schools), "other_office"],
    ["restricted, those of the service left to them", [only(permit, mobility)], only(permit, mobility), null],
    ["restricted, none of the others", [only(permit, mobility)], only(parking, mobility), "other_service"],
    ["and never money of which nobody knows what it is for", [], null, "other_office"],
  ] as const)("%s", (_what, restrictions, place, expected) => {
    expect(see(restrictions, place)).toBe(expected);
  });
});

describe("acting on a payment", () => {
  const act = (staff: Staff, isDue: boolean) =>
    refusalToAct(staff, paymentsReachOf(staff, accounts), only(permit, mobility), isDue);

  test.each([
    ["an operator of the office", person("operator", [mobility]), null, "not_allowed"],
    [
      "an operator restricted to another service of it",
      person("operator", [mobility], [only(parking, mobility)]),
      "other_service",
      "not_allowed",
    ],
    ["an operator of another office", person("operator", [schools]), "other_office", "not_allowed"],
    ["an operator of the accounts office", person("operator", [treasury]), "other_office", "not_allowed"],
    ["the head of the office", person("manager", [mobility]), null, null],
    ["the head of another", person("manager", [schools]), "other_office", "other_office"],
    [
      "the head restricted to another service",
      person("manager", [mobility], [only(parking, mobility)]),
      "other_service",
      "other_service",
    ],
    ["the head of the accounts office", person("manager", [treasury]), null, null],
    ["an administrator", person("administrator", []), null, null],
    ["a reader of the office", person("reader", [mobility]), "not_allowed", "not_allowed"],
  ] as const)("of an application, and on a due: %s", (_who, staff, ofApplication, ofDue) => {
    expect([act(staff, false), act(staff, true)]).toEqual([ofApplication, ofDue]);
  });
});

const anyOffices = fc.uniqueArray(fc.integer({ min: 1, max: 5 }).map(office), { maxLength: 5 });
const anyPlace = fc.record({
  serviceId: fc.integer({ min: 1, max: 8 }).map(service),
  officeId: fc.integer({ min: 1, max: 5 }).map(office),
});
const anyStaff = fc
  .tuple(fc.constantFrom(...staffRoles), anyOffices, fc.array(anyPlace, { maxLength: 5 }))
  .map(([role, offices, restrictions]) => person(role, offices, restrictions));

describe("whatever office keeps the accounts", () => {
  test("who may not read payments reaches none", () => {
    fc.assert(
      fc.property(anyStaff, anyOffices, anyPlace, (staff, keeping, place) => {
        if (!hasPermission(staff.role, "payments.read"))
          expect(refusalOfMoney(paymentsReachOf(staff, keeping), place)).not.toBeNull();
      }),
    );
  });

  test("a mark on an office that is not one's own opens nothing", () => {
    fc.assert(
      fc.property(anyStaff, anyOffices, anyPlace, (staff, keeping, place) => {
        const foreign = keeping.filter((one) => !staff.offices.includes(one));
        expect(refusalOfMoney(paymentsReachOf(staff, foreign), place)).toBe(
          refusalOfMoney(paymentsReachOf(staff, []), place),
        );
      }),
    );
  });

  test("a mark never takes away what was seen before it", () => {
    fc.assert(
      fc.property(anyStaff, anyOffices, anyPlace, (staff, keeping, place) => {
        if (refusalOfMoney(paymentsReachOf(staff, []), place) === null)
          expect(refusalOfMoney(paymentsReachOf(staff, keeping), place)).toBeNull();
      }),
    );
  });
});
