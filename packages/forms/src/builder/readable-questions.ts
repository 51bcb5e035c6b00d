import { isQuestion, type Question, type SimpleOperator } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { listComponents } from "../tools/listed-components.ts";
import { type Place, placeParts } from "./edit/place.ts";
import { scopesAt } from "./edit/scopes-at.ts";

/** A question that a condition may read, by the reference to be written. */
export type ReadableQuestion = { readonly reference: string; readonly question: Question };

/** The questions a component's condition may read: those asked before it, beside it or further out, not hidden by a nearer one of the same key. */
export const readableQuestions = (form: FormDefinition, place: Place): ReadableQuestion[] => {
  const all = listComponents(form);
  const here = all.findIndex(({ path }) => path === place);
  const scopes = scopesAt(form, placeParts(place).list).toReversed();
  return all.slice(0, Math.max(0, here)).flatMap(({ id, component }) => {
    if (!isQuestion(component) || component.type === "file") return [];
    const nearest = scopes.find(({ keys }) => keys.has(component.key));
    const isSeen = nearest && id === (nearest.path === "" ? component.key : `${nearest.path}.${component.key}`);
    return isSeen ? [{ reference: component.key, question: component }] : [];
  });
};

/** The comparisons that make sense for a question's answers. */
export const operatorsFor = ({ type }: Question): readonly SimpleOperator[] => {
  if (type === "checkbox" || type === "terms" || type === "yesno") return ["isEqual", "isNotEqual"];
  if (type === "radio" || type === "select") return ["isEqual", "isNotEqual", "isEmpty", "isNotEmpty"];
  if (type === "selectboxes") return ["includes", "notIncludes", "isEmpty", "isNotEmpty"];
  if (["number", "currency", "datetime", "day", "time"].includes(type)) return ["isEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual", "isEmpty", "isNotEmpty"];
  return ["isEqual", "isNotEqual", "includes", "notIncludes", "isEmpty", "isNotEmpty"];
};

/** Whether a comparison needs a value beside the question. */
export const needsValue = (operator: SimpleOperator): boolean => operator !== "isEmpty" && operator !== "isNotEmpty";
