import { locales } from "@sportello/domain/locales";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { catalogue, subforms } from "./catalogue.ts";
import { anyAnswers } from "./testing/any-answers.ts";
import { leavingOut, unansweredBy } from "./testing/coverage.ts";
import { componentsIn } from "./testing/texts.ts";

const today = "2026-11-23";
const seeds = Array.from({ length: 100 }, (_, seed) => seed);

test("the catalogue has ready services for all five flows of the national model", () => {
  const slugs = catalogue.map(({ slug }) => slug);
  const flows = {
    permits: [
      "ztl-access",
      "resident-parking",
      "disabled-parking-permit",
      "driveway",
      "public-land-occupation",
      "marriage-banns",
      "access-to-records",
      "cremation-authorisation",
    ],
    advantages: ["school-benefits", "maternity-allowance", "rent-contribution", "association-grants", "tari-reduction"],
    dues: ["advertising-fee", "water-supply", "fine-instalments", "votive-lamps"],
    paid: ["school-bus", "school-canteen", "sports-courses", "summer-camp", "cemetery-concession"],
    ranked: ["public-housing", "nursery", "kindergarten", "census-enumerators"],
  };
  for (const [flow, wanted] of Object.entries(flows))
    expect({ flow, missing: wanted.filter((slug) => !slugs.includes(slug)) }).toEqual({ flow, missing: [] });
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.length).toBeGreaterThanOrEqual(26);
});

test("at least eight of them are complete in every language", () => {
  expect(
    catalogue.filter(({ languages }) => locales.every((locale) => languages.includes(locale))).length,
  ).toBeGreaterThanOrEqual(8);
});

test("no two services describe themselves with the same words", () => {
  for (const part of ["summary", "recipients", "howTo", "needed", "outcome", "conditions"] as const) {
    const texts = catalogue.map(({ sheet }) => sheet[part].it);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test("every reusable subform is used by some service", () => {
  const used = new Set(
    catalogue.flatMap(({ form }) =>
      componentsIn(form).flatMap(({ type, form: key }) => (type === "form" && typeof key === "string" ? [key] : [])),
    ),
  );
  expect(subforms.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
});

describe.each(catalogue)("somebody who fills in $slug", ({ definition }) => {
  const filled = seeds.map((seed) => anyAnswers(definition, seed, today));

  test("finds answers that are accepted, whatever they choose", () => {
    for (const answers of filled) expect(validate(definition, answers, { today }).errors).toEqual([]);
  });

  test("may come upon every question: none is out of reach", () => {
    expect(unansweredBy(definition, filled, today)).toEqual([]);
  });

  test("is told which required answer is missing", () => {
    const { tried, untold } = leavingOut(definition, filled, today);
    expect(untold).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });
});
