import type { Locale } from "@sportello/domain/locales";
import { choiceLabels, isChoice } from "../choices.ts";
import { textOf } from "../component-texts.ts";
import type { Conditional, Question, Scalar, SimpleOperator } from "../components.ts";
import { fillIn } from "../fill-in.ts";
import { type FormWords, wordsOf } from "../words.ts";

/** Finds the question a condition names: the nearest of that path or key. */
export type FindQuestion = (reference: string) => Question | undefined;

const valueWords = (question: Question | undefined, value: Scalar | undefined, locale: Locale): string => {
  const words = wordsOf(locale);
  if (question?.type === "checkbox" || question?.type === "terms")
    return String(value) === "true" ? words.yes : words.no;
  return (
    (question && isChoice(question) ? choiceLabels(question, locale).get(String(value)) : undefined) ??
    String(value ?? "")
  );
};

const test = (
  reference: string,
  operator: SimpleOperator,
  value: Scalar | undefined,
  find: FindQuestion,
  locale: Locale,
): string => {
  const question = find(reference);
  const label = question ? textOf(question, "label", locale) || question.key : reference;
  const words: FormWords["conditions"] = wordsOf(locale).conditions;
  return fillIn(words[operator], { question: label, value: valueWords(question, value, locale) });
};

/** A condition as a sentence: "«Tipo» è «Auto» e «Residente» è «Sì»"; a JSONLogic rule is named as such. */
export const conditionWords = (conditional: Conditional, find: FindQuestion, locale: Locale): string => {
  const { conditions: words } = wordsOf(locale);
  if ("json" in conditional) return words.rule;
  if ("when" in conditional)
    return test(conditional.when, conditional.show ? "isEqual" : "isNotEqual", conditional.eq, find, locale);
  const sentence = conditional.conditions
    .map(({ component, operator, value }) => test(component, operator, value, find, locale))
    .join(` ${words[conditional.conjunction]} `);
  return conditional.show ? sentence : fillIn(words.not, { sentence });
};
