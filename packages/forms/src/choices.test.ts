import { describe, expect, test } from "vitest";
import { choicesOf, choiceValues } from "./choices.ts";
import type { SelectQuestion } from "./components.ts";
import { countries } from "./lists/countries.ts";
import { provinces } from "./lists/provinces.ts";

const list = (name: "provinces" | "countries"): SelectQuestion => ({
  type: "select",
  key: "q",
  label: "Q",
  dataSrc: "list",
  list: name,
});

describe("the built-in lists", () => {
  test("have every province once, with its two letters", () => {
    expect(new Set(provinces.map(([code]) => code)).size).toBe(107);
    expect(provinces.every(([code, name]) => /^[A-Z]{2}$/.test(code) && name.length > 2)).toBe(true);
    expect(choicesOf(list("provinces"), "de")).toContainEqual({ value: "BZ", label: "Bolzano/Bozen" });
  });

  test("have every country once, named in every language and sorted in that language", () => {
    expect(new Set(countries).size).toBe(249);
    const named = (locale: "it" | "de" | "en") =>
      choicesOf(list("countries"), locale).find(({ value }) => value === "AT")?.label;
    expect([named("it"), named("de"), named("en")]).toEqual(["Austria", "Österreich", "Austria"]);
    const labels = choicesOf(list("countries"), "de").map(({ label }) => label);
    expect(labels).toEqual(labels.toSorted((one, other) => one.localeCompare(other, "de")));
    expect(labels.every((label) => label.length > 2)).toBe(true);
  });
});

test("the values accepted are the values shown", () => {
  for (const name of ["provinces", "countries"] as const)
    expect([...choiceValues(list(name))].toSorted()).toEqual(
      choicesOf(list(name), "it")
        .map(({ value }) => value)
        .toSorted(),
    );
});

test("a choice without a translation is shown in Italian", () => {
  const question = {
    type: "radio",
    key: "q",
    label: "Q",
    values: [{ label: "Sì", value: "y", translations: { de: { label: "Ja" } } }],
  } as const;
  expect([choicesOf(question, "de"), choicesOf(question, "en")]).toEqual([
    [{ value: "y", label: "Ja" }],
    [{ value: "y", label: "Sì" }],
  ]);
});
