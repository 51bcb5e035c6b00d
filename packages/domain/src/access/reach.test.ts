import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OfficeId, ServiceId } from "../ids.ts";
import { outOfReach, reachOf, type Restriction } from "./reach.ts";

const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const office = (n: number) => OfficeId.parse(uuid(n));
const service = (n: number) => ServiceId.parse(uuid(100 + n));
const [mobility, schools, archive] = [office(1), office(2), office(3)];
const [permit, parking, canteen] = [service(1), service(2), service(3)];
const only = (...restrictions: (readonly [Restriction["serviceId"], Restriction["officeId"]])[]): Restriction[] =>
  restrictions.map(([serviceId, officeId]) => ({ serviceId, officeId }));

describe("somebody of mobility and of schools", () => {
  const see = (restrictions: Restriction[], officeId: OfficeId, serviceId: ServiceId) =>
    outOfReach(reachOf([mobility, schools], restrictions), { officeId, serviceId });

  test.each([
    ["restricted nowhere sees every service of both", [], mobility, permit, null],
    ["restricted nowhere sees every service of both", [], schools, canteen, null],
    ["never sees another office", [], archive, permit, "other_office"],
    ["restricted by mobility sees the service it left", only([permit, mobility]), mobility, permit, null],
    ["restricted by mobility does not see its others", only([permit, mobility]), mobility, parking, "other_service"],
    ["restricted by mobility still sees all of schools", only([permit, mobility]), schools, canteen, null],
    [
      "restricted by mobility sees its service also where it was handed to schools",
      only([permit, mobility]),
      schools,
      permit,
      null,
    ],
    [
      "restricted by mobility does not see there what schools handed to it",
      only([permit, mobility]),
      mobility,
      canteen,
      "other_service",
    ],
    [
      "restricted by both sees in each what it left",
      only([permit, mobility], [canteen, schools]),
      schools,
      canteen,
      null,
    ],
    [
      "restricted by both sees in neither the others",
      only([permit, mobility], [canteen, schools]),
      schools,
      parking,
      "other_service",
    ],
    [
      "restricted to a service that another office took over is restricted no more",
      only([permit, archive]),
      mobility,
      parking,
      null,
    ],
  ] as const)("%s", (_what, restrictions, officeId, serviceId, expected) => {
    expect(see([...restrictions], officeId, serviceId)).toBe(expected);
  });
});

const offices = fc.uniqueArray(fc.integer({ min: 1, max: 6 }).map(office), { maxLength: 6 });
const restrictions = fc.array(
  fc.record({
    serviceId: fc.integer({ min: 1, max: 9 }).map(service),
    officeId: fc.integer({ min: 1, max: 6 }).map(office),
  }),
  { maxLength: 8 },
);
const place = fc.record({
  serviceId: fc.integer({ min: 1, max: 9 }).map(service),
  officeId: fc.integer({ min: 1, max: 6 }).map(office),
});

describe("a restriction", () => {
  test("never opens an office", () => {
    fc.assert(
      fc.property(offices, restrictions, place, (mine, given, at) => {
        if (!mine.includes(at.officeId)) expect(outOfReach(reachOf(mine, given), at)).toBe("other_office");
      }),
    );
  });

  test("of one office changes nothing in another", () => {
    fc.assert(
      fc.property(offices, restrictions, place, (mine, given, at) => {
        const elsewhere = given.filter(({ officeId }) => officeId !== at.officeId);
        if (mine.includes(at.officeId)) expect(outOfReach(reachOf(mine, elsewhere), at)).toBeNull();
      }),
    );
  });

  test("leaves what it names in sight, wherever it is", () => {
    fc.assert(
      fc.property(offices, restrictions, (mine, given) => {
        for (const { serviceId } of given)
          for (const officeId of mine) expect(outOfReach(reachOf(mine, given), { serviceId, officeId })).toBeNull();
      }),
    );
  });
});
