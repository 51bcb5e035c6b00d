import { type Answer, type Answers, withAnswer } from "@sportello/forms/answers";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { anyAnswers } from "../testing/any-answers.ts";
import { serviceOf } from "../testing/service-of.ts";

const today = "2026-11-23";
const file = ["00000000-0000-4000-8000-000000000001"];

/** Places with an error when these answers are changed in otherwise valid ones. */
const pathsOf = (slug: string, changes: Record<string, Answer>): string[] => {
  const { definition } = serviceOf(slug);
  const answers = Object.entries(changes).reduce<Answers>(
    (all, [path, value]) => withAnswer(all, path, value),
    anyAnswers(definition, 1, today),
  );
  return validate(definition, answers, { today }).errors.map(({ path }) => path);
};

describe("a cremation that the family asks for", () => {
  const family = { capacity: "spouse", will: "family", familyStatements: file, judicial: "no", ashes: "cemetery" };
  test.each([
    [1, 1, true],
    [2, 1, false],
    [2, 2, true],
    [3, 2, true],
    [4, 2, false],
    [4, 3, true],
  ])("of %i relatives %i agree: allowed: %s", (relatives, consents, isAllowed) => {
    expect(pathsOf("cremation-authorisation", { ...family, relatives, consents })).toEqual(
      isAllowed ? [] : ["consents"],
    );
  });
});

describe("an advertisement", () => {
  test.each([
    [0.5, true],
    [1, true],
    [2.5, true],
    [0.7, false],
    [2.3, false],
  ])("of %d square metres is measured by the half metre: %s", (area, isAllowed) => {
    const media = [{ type: "board", place: "Via Cavour 3", message: "Saldi", area, faces: 1, light: "no" }];
    expect(pathsOf("advertising-fee", { media })).toEqual(isAllowed ? [] : ["media.0.area"]);
  });
});

describe("the mark of a diploma", () => {
  test.each([
    ["60", 60, true],
    ["60", 61, false],
    ["100", 100, true],
    ["100", 36, true],
    ["60", 35, false],
  ])("on the scale of %s may be %i: %s", (gradeScale, grade, isAllowed) => {
    expect(pathsOf("census-enumerators", { gradeScale, grade })).toEqual(isAllowed ? [] : ["grade"]);
  });
});

describe("who asks for the maternity allowance", () => {
  const child = (arrival: string) => ({
    children: [{ givenName: "Ada", familyName: "Turchi", fiscalCode: "RSSMRA80A01H501U", arrival }],
  });
  test("does so within six months of the birth", () => {
    expect(pathsOf("maternity-allowance", child("2026-05-23"))).toEqual([]);
    expect(pathsOf("maternity-allowance", child("2026-05-22"))).toEqual(["children.0.arrival"]);
  });
});

test.each([
  ["school-canteen", "children.0.diets", ["none", "vegan"]],
  ["tari-reduction", "homeReasons", ["empty", "single"]],
])('in %s "nothing" is not chosen together with something', (slug, path, value) => {
  expect(
    pathsOf(slug, { ...(slug === "tari-reduction" && { capacity: "home", closedUtilities: file }), [path]: value }),
  ).toContain(path);
});

test("the second choice of a nursery or of a course is another one", () => {
  expect(pathsOf("nursery", { firstNursery: "pulcini", secondNursery: "pulcini" })).toEqual(["secondNursery"]);
  expect(pathsOf("sports-courses", { firstCourse: "ceramics", secondCourse: "ceramics" })).toContain("secondCourse");
});
