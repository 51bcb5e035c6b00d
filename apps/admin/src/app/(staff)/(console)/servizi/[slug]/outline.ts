import type { Locale } from "@sportello/domain/locales";
import { childrenOf } from "@sportello/forms/children-of";
import { textOf } from "@sportello/forms/component-texts";
import { type Component, isQuestion, type Question } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { panelsOf } from "@sportello/forms/plan";

/** A line of a form's outline: a question, or the title of what holds the lines one step deeper. */
export type OutlineLine = {
  readonly path: string;
  readonly label: string;
  readonly depth: number;
  readonly type: Exclude<Question["type"], "hidden"> | "group" | "rows";
  readonly isRequired: boolean;
  readonly isConditional: boolean;
  readonly isCertified: boolean;
};
export type OutlinePage = { readonly key: string; readonly title: string; readonly lines: readonly OutlineLine[] };

/** What a form asks, page by page, in the order of the form; layout without a title leaves no line. */
export const outlineOf = (form: FormDefinition, locale: Locale): OutlinePage[] =>
  panelsOf(form).map((panel) => ({
    key: panel.key,
    title: textOf(panel, "title", locale),
    lines: panel.components.flatMap((component) => linesOf(component, panel.key, 0, locale)),
  }));

const linesOf = (component: Component, parent: string, depth: number, locale: Locale): OutlineLine[] => {
  const path = `${parent}.${component.key}`;
  const isConditional = component.conditional !== undefined;
  if (isQuestion(component)) {
    if (component.type === "hidden") return [];
    const isRequired = component.validate?.required === true;
    return [
      {
        path,
        label: textOf(component, "label", locale),
        depth,
        type: component.type,
        isRequired,
        isConditional,
        isCertified: component.locked === true,
      },
    ];
  }
  if (component.type === "content") return [];
  const title = titleOf(component, locale);
  const inner = childrenOf(component).flatMap((child) =>
    linesOf(child, path, title === "" ? depth : depth + 1, locale),
  );
  if (title === "") return inner;
  const type = component.type === "datagrid" || component.type === "editgrid" ? "rows" : "group";
  return [{ path, label: title, depth, type, isRequired: false, isConditional, isCertified: false }, ...inner];
};

const titleOf = (component: Component, locale: Locale): string => {
  if (component.type === "columns") return "";
  return textOf(
    component,
    component.type === "panel" ? "title" : component.type === "fieldset" ? "legend" : "label",
    locale,
  );
};
