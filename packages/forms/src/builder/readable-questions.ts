import { childrenOf } from "../children-of.ts";
import { headingOf } from "../component-texts.ts";
import { type Component, isLayout, isObject, isQuestion, type Question, type SimpleOperator } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { listComponents } from "../tools/listed-components.ts";
import { type Place, placeParts } from "./edit/place.ts";
import { scopesAt } from "./edit/scopes-at.ts";

/** A question that a condition may read, by the reference to be written; `within` are the headings of the subforms or address it is a part of. */
export type ReadableQuestion = {
  readonly reference: string;
  readonly question: Question;
  readonly within: readonly string[];
};

/**
 * The questions a component's condition may read: those asked before it, beside it or further out, not hidden by a nearer one of the same key; of
 * subforms that are in place, and of addresses, what they ask.
 */
export const readableQuestions = (form: FormDefinition, place: Place): ReadableQuestion[] => {
  const all = listComponents(form);
  const here = all.findIndex(({ path }) => path === place);
  const scopes = scopesAt(form, placeParts(place).list).toReversed();
  return all.slice(0, Math.max(0, here)).flatMap(({ id, path, component }) => {
    const nearest = scopes.find(({ keys }) => keys.has(component.key));
    const isSeen = nearest && id === (nearest.path === "" ? component.key : `${nearest.path}.${component.key}`);
    return isSeen && !place.startsWith(`${path}.`) ? readable(component, component.key, []) : [];
  });
};

const readable = (component: Component, reference: string, within: readonly string[]): ReadableQuestion[] => {
  if (isQuestion(component)) return component.type === "file" ? [] : [{ reference, question: component, within }];
  if (!isObject(component))
    return within.length === 0 || !isLayout(component)
      ? []
      : childrenOf(component).flatMap((child) =>
          readable(child, `${reference.slice(0, reference.lastIndexOf("."))}.${child.key}`, within),
        );
  return childrenOf(component).flatMap((child) =>
    readable(child, `${reference}.${child.key}`, [...within, headingOf(component, "it") || component.key]),
  );
};

/** The comparisons that make sense for a question's answers. */
export const operatorsFor = ({ type }: Question): readonly SimpleOperator[] => {
  if (type === "checkbox" || type === "terms" || type === "yesno") return ["isEqual", "isNotEqual"];
  if (type === "radio" || type === "select") return ["isEqual", "isNotEqual", "isEmpty", "isNotEmpty"];
  if (type === "selectboxes") return ["includes", "notIncludes", "isEmpty", "isNotEmpty"];
  if (["number", "currency", "datetime", "day", "time"].includes(type))
    return ["isEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual", "isEmpty", "isNotEmpty"];
  return ["isEqual", "isNotEqual", "includes", "notIncludes", "isEmpty", "isNotEmpty"];
};

/** Whether a comparison needs a value beside the question. */
export const needsValue = (operator: SimpleOperator): boolean => operator !== "isEmpty" && operator !== "isNotEmpty";
