import { expect, test } from "vitest";
import { definition, sections, typedInto } from "./form.ts";

const questions = sections.flatMap(({ components }) => components);

test("the form of seven hundred questions asks every second one when the one before it says x, and no key twice", () => {
  expect(questions).toHaveLength(700);
  expect(new Set(questions.map(({ key }) => key)).size).toBe(700);
  const dependent = questions.filter((question) => "conditional" in question);
  expect(dependent).toHaveLength(350);
  for (const { key, conditional } of dependent as { key: string; conditional: { when: string; eq: string } }[])
    expect([conditional.when, conditional.eq]).toEqual([key.replace("q", "d"), "x"]);
});

test("every question that is typed into is on the one page, with one that follows it, in another section", () => {
  const sectionOf = (index: number) =>
    sections.findIndex(
      ({ components }) =>
        components.some(({ key }) => key === `d${index}`) && components.some(({ key }) => key === `q${index}`),
    );
  expect(typedInto.map(sectionOf)).toEqual([0, 3, 6]);
  expect(definition.components.map(({ components }) => components)).toEqual([sections]);
});
