import { type Answer, withAnswer } from "@sportello/forms/answers";
import { evaluate } from "@sportello/forms/evaluate";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { exampleAnswers } from "../example-answers.ts";
import { optionalQuestions } from "../testing/asked.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const { definition } = serviceOf("resident-parking");

const vehicle = { plate: "AB123CD", type: "car", fuel: "petrol", emissionClass: "euro6", ownership: "owner" };
const rows = (count: number) => Array.from({ length: count }, () => ({ vehicle }));
const plain = { kind: "new", hasGarage: "no", vehicles: rows(1), householdPermits: 0 };
const withAll = (changes: Record<string, Answer>) =>
  Object.entries({ ...plain, ...changes }).reduce(
    (answers, [path, value]) => withAnswer(answers, path, value),
    exampleAnswers("resident-parking", 0, undefined, { today }),
  );
const errorsOf = (changes: Record<string, Answer>) => validate(definition, withAll(changes), { today }).errors;
const pathsOf = (changes: Record<string, Answer>) => errorsOf(changes).map(({ path }) => path);
const isAsked = (path: string, changes: Record<string, Answer>) =>
  evaluate(definition, withAll(changes), { today }).isVisible(path);

describe("a household", () => {
  test.each([
    [1, 0, 0, true],
    [2, 0, 0, true],
    [1, 1, 0, true],
    [1, 0, 1, true],
    [2, 1, 0, false],
    [1, 2, 0, false],
    [2, 0, 1, false],
    [1, 1, 1, false],
    [1, 0, 2, false],
  ])(
    "that asks for %i permits, has %i others and %i private spaces: allowed: %s",
    (asked, others, spaces, isAllowed) => {
      const garage = spaces === 0 ? {} : { hasGarage: "yes", garageSpaces: spaces, garageAddress: "Via Cavour 3" };
      const expected = isAllowed ? [] : [expect.objectContaining({ path: "householdPermits", code: "rule" })];
      expect(errorsOf({ vehicles: rows(asked), householdPermits: others, ...garage })).toEqual(expected);
    },
  );

  test("lists one or two vehicles", () => {
    expect(pathsOf({ vehicles: [] })).toEqual(["vehicles"]);
    expect(errorsOf({ vehicles: rows(3) })).toContainEqual(
      expect.objectContaining({ path: "vehicles", code: "too_many_rows" }),
    );
  });

  test("without a private garage is not asked where it is", () => {
    expect(isAsked("garageAddress", { hasGarage: "no" })).toBe(false);
    expect(pathsOf({ hasGarage: "yes" })).toEqual(["garageSpaces", "garageAddress"]);
  });
});

describe("the permit one already has", () => {
  test.each([
    ["new", false],
    ["renewal", true],
    ["vehicle-change", true],
  ])("is asked for with kind %s: %s", (kind, expected) => {
    expect(isAsked("oldPermitNumber", { kind })).toBe(expected);
  });

  test.each([
    ["2026-09-24", []],
    ["2026-09-23", ["oldPermitExpiry"]],
    ["2028-11-23", []],
    ["2028-11-24", ["oldPermitExpiry"]],
  ])("may expire on %s: errors at %j", (oldPermitExpiry, paths) => {
    expect(pathsOf({ kind: "renewal", oldPermitNumber: "SR-2024-0123", oldPermitExpiry })).toEqual(paths);
  });
});

describe("a change of vehicle", () => {
  const change = {
    kind: "vehicle-change",
    oldPermitNumber: "SR-2024-0123",
    oldPermitExpiry: "2027-03-31",
    oldPlate: "ZZ999ZZ",
  };

  test("after a theft needs the report, otherwise nothing more", () => {
    expect(pathsOf({ ...change, changeReason: "stolen" })).toEqual(["theftReport"]);
    for (const changeReason of ["sold", "returned", "family"]) expect(pathsOf({ ...change, changeReason })).toEqual([]);
  });
});

test("whoever does not know the zone is told that the office finds it", () => {
  expect(isAsked("zoneNote", { zone: "unknown" })).toBe(true);
  expect(isAsked("zoneNote", { zone: "mura" })).toBe(false);
});

test("the permit begins within three months", () => {
  expect(errorsOf({ validFrom: "2027-02-23" })).toEqual([]);
  expect(pathsOf({ validFrom: "2027-02-24" })).toEqual(["validFrom"]);
  expect(pathsOf({ validFrom: "2026-11-22" })).toEqual(["validFrom"]);
});

test("only these questions may be left without an answer", () => {
  expect(optionalQuestions(definition.components)).toEqual(["model", "hasDisabledBadge", "otherAttachments", "notes"]);
});
