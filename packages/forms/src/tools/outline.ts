import type { Locale } from "@sportello/domain/locales";
import { headingOf, textOf } from "../component-texts.ts";
import { type Component, isQuestion, isRows, type Question } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { conditionWords, type FindQuestion } from "./condition-words.ts";
import { type ListedComponent, listComponents } from "./listed-components.ts";

/** A line of the overview: a question, a text, or the title of what holds the lines one step deeper. */
export type OutlineLine = {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly type: Component["type"];
  readonly isRequired: boolean;
  readonly isCertified: boolean;
  /** When it is asked, in words; null for always. */
  readonly condition: string | null;
};
export type OutlinePage = {
  readonly key: string;
  readonly title: string;
  readonly condition: string | null;
  readonly lines: readonly OutlineLine[];
};
/** "Who sees what": everything that is asked under the same condition. */
export type Branch = {
  readonly condition: string;
  readonly shows: readonly { readonly id: string; readonly label: string; readonly page: string }[];
};
export type Outline = {
  readonly pages: readonly OutlinePage[];
  readonly branches: readonly Branch[];
  readonly questions: number;
};

/** The question a condition's reference means, seen from a component: first beside it, then further out. */
export const questionFinder = (all: readonly ListedComponent[], from: string): FindQuestion => {
  const scopes = from.split(".").slice(0, -1);
  return (reference) => {
    for (let depth = scopes.length; depth >= 0; depth -= 1) {
      const id = [...scopes.slice(0, depth), reference].join(".");
      const found = all.find((listed) => listed.id === id)?.component;
      if (found && isQuestion(found)) return found;
    }
    return undefined;
  };
};

/** What a form asks, page by page, with the conditions in words, and the same seen from the conditions. */
export const outline = (form: FormDefinition, locale: Locale): Outline => {
  const all = listComponents(form);
  const wordsFor = ({ id, component }: ListedComponent) =>
    component.conditional ? conditionWords(component.conditional, questionFinder(all, id), locale) : null;
  const linesOf = (page: string, outermost: number): OutlineLine[] =>
    all
      .filter((listed) => listed.page === page && listed.depth >= outermost)
      .map((listed) => ({
        id: listed.id,
        label: labelOf(listed.component, locale),
        depth: listed.depth - outermost,
        type: listed.component.type,
        isRequired: isRequired(listed.component),
        isCertified: isQuestion(listed.component) && listed.component.locked === true,
        condition: wordsFor(listed),
      }));
  const pages: OutlinePage[] =
    form.display === "form"
      ? [{ key: "", title: "", condition: null, lines: linesOf("", 0) }]
      : all
          .filter(({ depth }) => depth === 0)
          .map((page) => ({
            key: page.id,
            title: headingOf(page.component, locale),
            condition: wordsFor(page),
            lines: linesOf(page.id, 1),
          }));
  const branches = new Map<string, { id: string; label: string; page: string }[]>();
  for (const listed of all) {
    const condition = wordsFor(listed);
    if (condition !== null)
      branches.set(condition, [
        ...(branches.get(condition) ?? []),
        { id: listed.id, label: labelOf(listed.component, locale), page: listed.page },
      ]);
  }
  return {
    pages,
    branches: [...branches].map(([condition, shows]) => ({ condition, shows })),
    questions: all.filter(({ component }) => isQuestion(component)).length,
  };
};

const labelOf = (component: Component, locale: Locale): string =>
  component.type === "content"
    ? textOf(component, "text", locale).slice(0, 80)
    : headingOf(component, locale) || component.key;

const isRequired = (component: Component): boolean => {
  if (isQuestion(component)) return component.type === "terms" || (component as Question).validate?.required === true;
  return (isRows(component) || component.type === "address") && component.validate?.required === true;
};
