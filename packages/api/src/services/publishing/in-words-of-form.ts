import type { Locale } from "@sportello/domain/locales";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { choiceLabels, isChoice } from "@sportello/forms/choices";
import { textOf } from "@sportello/forms/component-texts";
import type { FormDefinition } from "@sportello/forms/definition";
import { questionsOf } from "@sportello/forms/question-list";

/** The rules as people read them: questions and choices of the form by their words, not by key and code. What the form has not stays as it was written. */
export const inWordsOfForm = (options: ServiceOptions, form: FormDefinition, locale: Locale): ServiceOptions => {
  const questions = new Map(questionsOf(form).map(({ path, question }) => [path, question]));
  const label = (path: string): string => {
    const question = questions.get(path);
    return question ? textOf(question, "label", locale) || path : path;
  };
  const choice = (path: string): ((value: string) => string) => {
    const question = questions.get(path);
    const labels = question && isChoice(question) ? choiceLabels(question, locale) : null;
    return (value) => labels?.get(value) || value;
  };
  const { assignment, charge } = options;
  return {
    ...options,
    ...(assignment && {
      assignment: {
        ...assignment,
        rules: assignment.rules.map((rule) => ({
          ...rule,
          question: label(rule.question),
          values: rule.values.map(choice(rule.question)),
        })),
      },
    }),
    ...(charge?.amount?.kind === "answer" && {
      charge: { ...charge, amount: { ...charge.amount, path: label(charge.amount.path) } },
    }),
  };
};
