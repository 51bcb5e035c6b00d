import { type Answer, type Answers, asText, isEmpty, own } from "../answers.ts";
import type { Conditional, Scalar, SimpleOperator } from "../components.ts";
import { isTrue } from "./json-logic.ts";

/** The objects around a question, outermost first: all the answers, then each row or subform it sits in. */
export type Surroundings = readonly Answers[];
export type Condition = (around: Surroundings, today: string) => boolean;

/** What the compiler knows of each surrounding object: its place in the definition and the keys asked in it. */
export type Scope = { readonly path: string; readonly keys: ReadonlySet<string> };

/** Where a reference written in a condition leads: the scope, and the keys from there. Null when it leads nowhere. */
export const locate = (
  reference: string,
  scopes: readonly Scope[],
): { depth: number; keys: readonly string[] } | null => {
  for (let depth = scopes.length - 1; depth >= 0; depth -= 1) {
    const scope = scopes[depth];
    if (!scope) continue;
    const isAbsolute = scope.path !== "" && reference.startsWith(`${scope.path}.`);
    const keys = (isAbsolute ? reference.slice(scope.path.length + 1) : reference).split(".");
    if (scope.keys.has(keys[0] ?? "")) return { depth, keys };
  }
  return null;
};

const same = (answer: Answer | undefined, wanted: Scalar | undefined): boolean => {
  if (Array.isArray(answer)) return (answer as readonly Answer[]).some((item) => same(item, wanted));
  if (typeof wanted === "boolean" || typeof answer === "boolean")
    return (asText(answer) || "false") === String(wanted ?? false);
  return answer !== undefined && answer !== null && typeof answer !== "object" && asText(answer) === String(wanted);
};

const compare = (answer: Answer | undefined, wanted: Scalar | undefined): number | null => {
  if (isEmpty(answer) || wanted === undefined || typeof answer === "object") return null;
  if (typeof answer === "number") return answer - Number(wanted);
  return String(answer) < String(wanted) ? -1 : String(answer) > String(wanted) ? 1 : 0;
};

const ordered =
  (holds: (difference: number) => boolean) => (answer: Answer | undefined, wanted: Scalar | undefined) => {
    const difference = compare(answer, wanted);
    return difference !== null && holds(difference);
  };

const includes = (answer: Answer | undefined, wanted: Scalar | undefined): boolean =>
  typeof answer === "string" ? answer.includes(String(wanted)) : same(answer, wanted);

const checks: Record<SimpleOperator, (answer: Answer | undefined, wanted: Scalar | undefined) => boolean> = {
  isEqual: same,
  isNotEqual: (answer, wanted) => !same(answer, wanted),
  isEmpty: (answer) => isEmpty(answer),
  isNotEmpty: (answer) => !isEmpty(answer),
  includes,
  notIncludes: (answer, wanted) => !includes(answer, wanted),
  greaterThan: ordered((difference) => difference > 0),
  greaterThanOrEqual: ordered((difference) => difference >= 0),
  lessThan: ordered((difference) => difference < 0),
  lessThanOrEqual: ordered((difference) => difference <= 0),
};

/** A condition as a function. A reference that leads nowhere reads as unanswered. */
export const compileCondition = (conditional: Conditional, scopes: readonly Scope[]): Condition => {
  if ("json" in conditional) {
    const { json } = conditional;
    return (around, today) => isTrue(json, { data: around[0], row: around.at(-1), today });
  }
  const reader = (reference: string) => {
    const place = locate(reference, scopes);
    return (around: Surroundings): Answer | undefined =>
      place?.keys.reduce<Answer | undefined>((value, key) => own(value, key), around[place.depth]);
  };
  if ("when" in conditional) {
    const read = reader(conditional.when);
    return (around) => same(read(around), conditional.eq) === conditional.show;
  }
  const tests = conditional.conditions.map(({ component, operator, value }) => {
    const read = reader(component);
    return (around: Surroundings) => checks[operator](read(around), value);
  });
  return (around) =>
    (conditional.conjunction === "all" ? tests.every((test) => test(around)) : tests.some((test) => test(around))) ===
    conditional.show;
};
