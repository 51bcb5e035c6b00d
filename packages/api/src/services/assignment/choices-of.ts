import { choiceValues, isChoice } from "@sportello/forms/choices";
import type { FormDefinition } from "@sportello/forms/definition";
import { questionsOf } from "@sportello/forms/question-list";

/** Every question of a form a rule may ask, by its path, with the values that can be chosen; null where anything may be typed. Files say nothing. */
export const choicesByPath = (form: FormDefinition): Map<string, ReadonlySet<string> | null> =>
  new Map(
    questionsOf(form).flatMap(({ path, question }): [string, ReadonlySet<string> | null][] => {
      if (question.type === "file") return [];
      if (question.type === "checkbox" || question.type === "terms") return [[path, new Set(["true"])]];
      return [[path, isChoice(question) ? choiceValues(question) : null]];
    }),
  );
