import type { Locale } from "@sportello/domain/locales";
import { textOf } from "./component-texts.ts";
import type {
  ListedChoice,
  Question,
  RadioQuestion,
  SelectboxesQuestion,
  SelectQuestion,
  YesNoQuestion,
} from "./components.ts";
import { countries } from "./lists/countries.ts";
import { provinces } from "./lists/provinces.ts";
import { wordsOf } from "./words.ts";

export type ChoiceQuestion = RadioQuestion | SelectQuestion | SelectboxesQuestion | YesNoQuestion;
/** Questions answered by choosing. */
export const isChoice = (question: Question): question is ChoiceQuestion =>
  question.type === "radio" ||
  question.type === "select" ||
  question.type === "selectboxes" ||
  question.type === "yesno";
/** The answers of a yes-or-no question. */
export const yesNo = ["yes", "no"] as const;

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

/** The choices that stand in the definition, withdrawn ones of a tenant's list among them. */
const given = (question: Exclude<ChoiceQuestion, YesNoQuestion>): readonly ListedChoice[] => {
  if (question.type !== "select") return question.values;
  return question.dataSrc === "values"
    ? question.data.values
    : question.dataSrc === "tenant"
      ? (question.choices ?? [])
      : [];
};
const isOffered = ({ isWithdrawn }: ListedChoice): boolean => isWithdrawn !== true;

/** What can be chosen, in the order of the screen, in the language asked. */
export const choicesOf = (question: ChoiceQuestion, locale: Locale): { value: string; label: string }[] =>
  question.type === "yesno"
    ? yesNo.map((value) => ({ value, label: wordsOf(locale)[value] }))
    : question.type === "select" && question.dataSrc === "list"
      ? listed(question, locale)
      : given(question)
          .filter(isOffered)
          .map((choice) => ({ value: choice.value, label: textOf(choice, "label", locale) }));

const known = new WeakMap<ChoiceQuestion, Map<Locale, ReadonlyMap<string, string>>>();

/** The words of every value an answer may have, also of those withdrawn meanwhile. A question never changes: its words are put together once. */
export const choiceLabels = (question: ChoiceQuestion, locale: Locale): ReadonlyMap<string, string> => {
  const byLocale = known.get(question) ?? new Map<Locale, ReadonlyMap<string, string>>();
  known.set(question, byLocale);
  const labels = byLocale.get(locale) ?? labelsOf(question, locale);
  byLocale.set(locale, labels);
  return labels;
};

const labelsOf = (question: ChoiceQuestion, locale: Locale): ReadonlyMap<string, string> => {
  const withdrawn =
    question.type === "select" && question.dataSrc === "tenant"
      ? (question.choices ?? []).filter((choice) => !isOffered(choice))
      : [];
  return new Map(
    [
      ...withdrawn.map((choice) => ({ value: choice.value, label: textOf(choice, "label", locale) })),
      ...choicesOf(question, locale),
    ].map(({ value, label }) => [value, label]),
  );
};

/** The values alone, for the check. */
export const choiceValues = (question: ChoiceQuestion): ReadonlySet<string> => {
  if (question.type === "yesno") return new Set(yesNo);
  if (question.type !== "select" || question.dataSrc !== "list")
    return new Set(
      given(question)
        .filter(isOffered)
        .map(({ value }) => value),
    );
  return new Set<string>(question.list === "provinces" ? provinces.map(([value]) => value) : countries);
};
