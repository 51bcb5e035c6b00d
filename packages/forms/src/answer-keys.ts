import { childrenOf } from "./children-of.ts";
import { type Component, isObject, isQuestion, isRows } from "./components.ts";

/** Keys under which these components keep answers in the same object. */
export const answerKeys = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    if (isQuestion(component) || isObject(component) || isRows(component)) return [component.key];
    return answerKeys(childrenOf(component));
  });
