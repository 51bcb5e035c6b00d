import { addDays } from "@sportello/domain/time/rome-day";
import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { validate } from "@sportello/forms/validate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleAnswers } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition, options } = serviceOf("public-land-occupation");

const place = { street: "Via Cavour, davanti al numero 12", surface: "pavement", area: 10, traffic: ["none"] };
const plain: Record<string, Answer> = {
  capacity: "person",
  residence: { street: "Via Cavour 3", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  purpose: "removal",
  kind: "temporary",
  urgency: "no",
  from: "2026-12-10",
  to: "2026-12-10",
  hours: "dalle 8 alle 12",
  places: [place],
  exemption: "none",
};
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...plain, ...changes }).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    exampleAnswers("public-land-occupation", 0, undefined, { today }),
  );
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const asked = (changes: Record<string, Answer>) => evaluate(definition, withAll(changes), { today });

describe("the estimate of the charge", () => {
  const chargeOf = (changes: Record<string, Answer>) => asked(changes).answers.canone;

  test.each([
    ["one square metre for one day", { places: [{ ...place, area: 1 }] }, 60],
    ["ten square metres for a week", { to: "2026-12-16" }, 10 * 7 * 60],
    ["two places on the same day", { places: [place, { ...place, area: 5 }] }, 15 * 60],
    ["over the end of the year", { from: "2026-12-31", to: "2027-01-01" }, 10 * 2 * 60],
    ["over a leap day", { from: "2027-11-01", to: "2028-03-01" }, 10 * 122 * 60],
    ["a year of a kiosk", { kind: "permanent", years: 3 }, 10 * 3_000],
  ])("for %s is by the standard rates, in cents", (_what, changes, cents) => {
    expect(chargeOf(changes)).toBe(cents);
  });

  test("is area times days times rate, whatever the days and places", () => {
    const areas = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 365 }), fc.integer({ min: 10, max: 365 }), (sizes, days, later) => {
        const from = addDays(today, later);
        const places = sizes.map((area) => ({ ...place, area }));
        expect(chargeOf({ places, from, to: addDays(from, days - 1) })).toBe(
          sizes.reduce((sum, size) => sum + size, 0) * days * 60,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("cannot be typed: what the browser sends is calculated again", () => {
    expect(validate(definition, withAll({ canone: 1, totalArea: 1, totalDays: 1 }), { today }).answers).toMatchObject({
      canone: 600,
      totalArea: 10,
      totalDays: 1,
    });
  });

  test.each(["public", "emergency", "municipality", "other"])(
    "is not made for who claims the exemption %s, and the office checks it",
    (exemption) => {
      expect(chargeOf({ exemption })).toBeUndefined();
      expect(asked({ exemption }).isVisible("exemptNote")).toBe(true);
    },
  );

  test("is not what is paid now: the office sets the amount when it accepts, and finds the estimate there", () => {
    expect(options.payment).toBe("deferred");
    expect(options.charge?.amount).toEqual({ kind: "answer", path: "canone" });
  });
});

describe("the days", () => {
  test.each([
    ["ten days ahead", "2026-12-03", "no", []],
    ["nine days ahead", "2026-12-02", "no", ["from"]],
    ["today for an emergency", "2026-11-23", "yes", []],
  ])("may begin %s", (_when, from, urgency, paths) => {
    expect(
      pathsOf({
        from,
        to: from,
        urgency,
        ...(urgency === "yes" && { urgencyReason: "Pericolo di crollo del cornicione." }),
      }),
    ).toEqual(paths);
  });

  test("of a temporary occupation are from one to 365, in order", () => {
    expect(pathsOf({ to: "2027-12-09" })).toEqual([]);
    expect(pathsOf({ to: "2027-12-10" })).toEqual(["to"]);
    expect(pathsOf({ to: "2026-12-09" })).toEqual(["to"]);
  });

  test("of a permanent one are counted in years, up to nine", () => {
    expect(asked({ kind: "permanent" }).isVisible("to")).toBe(false);
    expect(pathsOf({ kind: "permanent", years: 9 })).toEqual([]);
    expect(pathsOf({ kind: "permanent", years: 10 })).toEqual(["years"]);
  });
});

describe("the places", () => {
  test("are from one to five", () => {
    expect(pathsOf({ places: [] })).toEqual(["places"]);
    expect(pathsOf({ places: Array.from({ length: 5 }, () => place) })).toEqual([]);
    expect(pathsOf({ places: Array.from({ length: 6 }, () => place) })).toEqual(["places"]);
  });

  test.each([
    [0, ["places.0.area"]],
    [1, []],
    [10_000, []],
    [10_001, ["places.0.area"]],
    [2.5, ["places.0.area"]],
  ])("of %d square metres give errors at %j", (area, paths) => {
    expect(pathsOf({ places: [{ ...place, area }] })).toEqual(paths);
  });

  test("on parking bays count them", () => {
    expect(pathsOf({ places: [{ ...place, surface: "parking" }, place] })).toEqual(["places.0.bays"]);
  });

  test("need nothing for the traffic, or something: not both", () => {
    expect(pathsOf({ places: [{ ...place, traffic: ["none", "closure"] }] })).toEqual(["places.0.traffic"]);
    expect(pathsOf({ places: [{ ...place, traffic: ["no-parking", "closure"] }] })).toEqual([]);
  });
});

describe("who applies for a firm", () => {
  const firm = {
    name: "Edil Corsi S.r.l.",
    legalForm: "company",
    vatNumber: "00743110157",
    street: "Via Roma 1",
    postalCode: "56040",
    municipality: "Bugliano",
    province: "PI",
    pec: "edil@pec.example",
    role: "legal-representative",
  };
  test("gives its VAT number and is not asked where they live themselves", () => {
    expect(pathsOf({ capacity: "firm", firm })).toEqual([]);
    expect(pathsOf({ capacity: "firm", firm: { ...firm, vatNumber: "00743110158" } })).toEqual(["firm.vatNumber"]);
    expect(asked({ capacity: "firm" }).isVisible("residence.street")).toBe(false);
  });

  test("without being its representative uploads the power of attorney", () => {
    expect(pathsOf({ capacity: "firm", firm: { ...firm, role: "attorney" } })).toEqual(["firm.powerOfAttorney"]);
  });

  test.each([
    ["PI-123456", []],
    ["pi 123456", []],
    ["123456", ["firm.rea"]],
  ])("may add the REA number %s: errors at %j", (rea, paths) => {
    expect(pathsOf({ capacity: "firm", firm: { ...firm, rea } })).toEqual(paths);
  });
});

test("an event brings its programme and says how many people are expected", () => {
  expect(pathsOf({ purpose: "event" })).toEqual(["expectedPeople", "eventPlan"]);
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual([
    "rea",
    "buildingTitle",
    "totalArea",
    "totalDays",
    "canone",
    "structures",
    "otherAttachments",
    "notes",
  ]);
});
