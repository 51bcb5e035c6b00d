import type { Locale } from "@sportello/domain/locales";
import { type Choice, type RadioQuestion, type SelectboxesQuestion, type SelectQuestion, textOf } from "./components.ts";
import { countries } from "./lists/countries.ts";
import { provinces } from "./lists/provinces.ts";

type ChoiceQuestion = RadioQuestion | SelectQuestion | SelectboxesQuestion;

const names = new Map<Locale, Intl.DisplayNames>();
const countryName = (code: string, locale: Locale): string => {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: "region" });
  names.set(locale, known);
  return known.of(code) ?? code;
};

const listed = (question: SelectQuestion & { dataSrc: "list" }, locale: Locale): { value: string; label: string }[] => {
  if (question.list === "provinces") return provinces.map(([value, label]) => ({ value, label }));
  return countries
    .map((value) => ({ value, label: countryName(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
};

const given = (question: ChoiceQuestion): readonly Choice[] =>
  question.type === "select" ? (question.dataSrc === "values" ? question.data.values : []) : question.values;

/** What can be chosen, in the order of the screen, in the language asked. */
export const choicesOf = (question: ChoiceQuestion, locale: Locale): { value: string; label: string }[] =>
  question.type === "select" && question.dataSrc === "list"
    ? listed(question, locale)
    : given(question).map((choice) => ({ value: choice.value, label: textOf(choice, "label", locale) }));

/** The values alone, for the check. */
export const choiceValues = (question: ChoiceQuestion): ReadonlySet<string> => {
  if (question.type !== "select" || question.dataSrc === "values") return new Set(given(question).map(({ value }) => value));
  return new Set<string>(question.list === "provinces" ? provinces.map(([value]) => value) : countries);
};
