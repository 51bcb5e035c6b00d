import type { Locale } from "@sportello/domain/locales";
import { textOf } from "@sportello/forms/component-texts";
import type { FormDefinition } from "@sportello/forms/definition";
import { questionsOf } from "@sportello/forms/question-list";

export type QuestionPlace = {
  /** Keys joined by dots, without row numbers: "vehicles.plate". */
  readonly path: string;
  /** Key of the page it is on. */
  readonly page: string;
  readonly label: (locale: Locale) => string;
};

/** Every question of a form with its name, in order. */
export const questionPaths = (form: FormDefinition): QuestionPlace[] =>
  questionsOf(form).map(({ path, page, question }) => ({
    path,
    page,
    label: (locale) => textOf(question, "label", locale),
  }));
