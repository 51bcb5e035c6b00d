import type { Askable } from "@sportello/domain/documents/template";
import type { Locale } from "@sportello/domain/locales";
import { columnsOf } from "@sportello/forms/columns";
import type { FormDefinition } from "@sportello/forms/definition";

/** Questions and repeating groups a template may name, with the words of the form; files are named by their file names. */
export const askableIn = (form: FormDefinition, locale: Locale) => {
  const columns = columnsOf(form, locale);
  const groups = [...new Set(columns.flatMap(({ group }) => group ?? []))];
  return {
    questions: columns.map(({ key, label }) => ({ path: key, label })),
    groups: groups.map((path) => ({
      path,
      label:
        columns
          .find(({ group }) => group === path)
          ?.label.split(" – ")
          .slice(0, -1)
          .join(" – ") || path,
    })),
  };
};

export const asSets = ({ questions, groups }: ReturnType<typeof askableIn>): Askable => ({
  questions: new Set(questions.map(({ path }) => path)),
  groups: new Set(groups.map(({ path }) => path)),
});
