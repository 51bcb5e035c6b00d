import type { Locale } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { type Answers, answerAt } from "../answers.ts";
import { nameOf } from "../builder/structure.ts";
import { textOf } from "../component-texts.ts";
import { isQuestion, isRows } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { evaluate } from "../evaluate.ts";
import { conditionReferences } from "../rules/references.ts";
import { readable } from "../summarise.ts";
import { conditionWords } from "./condition-words.ts";
import { listComponents } from "./listed-components.ts";
import { questionFinder } from "./outline.ts";

/** Why something is asked or not, with the answers as they are. */
export type Explanation = {
  readonly id: string;
  /** Its place in the JSON. */
  readonly place: string;
  readonly label: string;
  readonly page: string;
  /** Null in rows, where each row decides for itself. */
  readonly isAsked: boolean | null;
  /** Its condition, as a sentence. */
  readonly condition: string;
  /** What the condition reads, and what was answered; "" for nothing. */
  readonly reads: readonly { readonly label: string; readonly answer: string }[];
};

/** Every component that is asked under a condition: whether it is now, and what its condition sees. In the order of the form. */
export const explain = (form: FormDefinition, given: Answers, today: Day, locale: Locale): Explanation[] => {
  const all = listComponents(form);
  const { answers, isVisible } = evaluate(form, given, { today });
  const idOf = new Map(all.map(({ component, id }) => [component, id]));
  const rows = all.filter(({ component }) => isRows(component)).map(({ id }) => id);
  const isInRows = (id: string) => rows.some((row) => id.startsWith(`${row}.`));
  return all.flatMap(({ id, path, page, component }): Explanation[] => {
    const { conditional } = component;
    if (!conditional) return [];
    const find = questionFinder(all, id);
    const questions = [...new Set(conditionReferences(conditional))]
      .map(find)
      .filter((question) => question !== undefined && isQuestion(question));
    return [
      {
        id,
        place: path,
        page,
        label: nameOf(component, locale),
        condition: conditionWords(conditional, find, locale),
        isAsked: isInRows(id) ? null : isVisible(id),
        reads: questions.flatMap((question) => {
          const from = question ? idOf.get(question) : undefined;
          if (!question || from === undefined || isInRows(from)) return [];
          return [
            {
              label: textOf(question, "label", locale) || question.key,
              answer: readable(question, answerAt(answers, from), locale),
            },
          ];
        }),
      },
    ];
  });
};
