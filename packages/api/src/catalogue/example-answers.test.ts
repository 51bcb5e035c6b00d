import { locales } from "@sportello/domain/locales";
import { answerAt } from "@sportello/forms/answers";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { exampleAnswers } from "./example-answers.ts";
import { askedQuestions } from "./testing/asked.ts";
import { leavingOut, unansweredBy } from "./testing/coverage.ts";

const today = "2026-11-23";
const seeds = Array.from({ length: 400 }, (_, seed) => seed);

/** Those that are offered in the demonstration and played in the browser. */
const complete = catalogue.filter(({ languages }) => languages.length === locales.length);

describe.each(complete)("the examples of $slug", ({ slug, definition, options }) => {
  const examples = seeds.map((seed) => exampleAnswers(slug, seed, undefined, { today }));

  test("are accepted by the form, whatever the seed", () => {
    const refused = examples.map((answers, seed) => ({
      seed,
      errors: validate(definition, answers, { today }).errors,
    }));
    expect(refused.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  test("answer only what is asked: the form drops nothing", () => {
    for (const answers of examples)
      expect(present(validate(definition, answers, { today }).answers)).toEqual(present(answers));
  });

  test("are the same for the same seed and day, and differ from one seed to the next", () => {
    expect(seeds.slice(0, 50).map((seed) => exampleAnswers(slug, seed, undefined, { today }))).toEqual(
      examples.slice(0, 50),
    );
    expect(new Set(examples.map((answers) => JSON.stringify(answers))).size).toBe(examples.length);
  });

  test("between them answer every question of the form", () => {
    expect(unansweredBy(definition, examples, today)).toEqual([]);
  });

  test("are refused when any required answer is missing, and the error names the question", () => {
    const { tried, untold } = leavingOut(definition, examples, today);
    expect(untold).toEqual([]);
    expect(tried).toBeGreaterThan(5);
  });

  test("tell about the citizen they are made for", () => {
    const profile = {
      givenName: "Mario",
      familyName: "Rossi",
      fiscalCode: "RSSMRA80A01H501U",
      email: "mario@posta.example",
    };
    const told = JSON.stringify(exampleAnswers(slug, 7, profile, { today }));
    for (const known of ["Mario", "Rossi", "mario@posta.example"]) expect(told).toContain(known);
    expect(told.includes(profile.fiscalCode)).toBe(options.level !== "none");
  });

  test("name files that were really uploaded, when told where", () => {
    const asked: string[] = [];
    const uploadId = (field: string) => `00000000-0000-4000-8000-${String(asked.push(field)).padStart(12, "0")}`;
    const answers = seeds.slice(0, 50).map((seed) => exampleAnswers(slug, seed, undefined, { today, uploadId }));
    const files = answers.flatMap((answer) =>
      askedQuestions(definition, answer, today)
        .filter(({ question }) => question.type === "file")
        .flatMap(
          ({ path }) =>
            (answerAt(answer, path) as readonly string[] | undefined)?.map((id) => [path, id] as const) ?? [],
        ),
    );
    expect(files).toHaveLength(asked.length);
    for (const [path, id] of files) expect(asked[Number(id.slice(-12)) - 1]).toBe(path);
  });
});

test("a service that is not in the catalogue has no example", () => {
  expect(() => exampleAnswers("moon-parking", 1)).toThrow("moon-parking");
});

/** Answers as JSON keeps them: without what is undefined. */
const present = (answers: object): unknown => JSON.parse(JSON.stringify(answers));
