import type { Conditional, Rule } from "../components.ts";
import { growers, iterators, operators } from "./json-logic.ts";

const maxNodes = 300;

/** Why a rule of a definition is not accepted, or null: unknown operator, too large, a cost that grows faster than the answers. */
export const faultInRule = (rule: Rule): string | null => {
  let nodes = 0;
  const visit = (value: unknown, depth: number, isInside: boolean): string | null => {
    nodes += 1;
    if (nodes > maxNodes || depth > 20) return "too large";
    if (typeof value !== "object" || value === null) return null;
    if (Array.isArray(value)) return firstFault(value, (item) => visit(item, depth + 1, isInside));
    const entries = Object.entries(value);
    const [operator = ""] = entries[0] ?? [];
    if (entries.length !== 1 || !operators.has(operator)) return `unknown operator ${JSON.stringify(operator)}`;
    const isIterating = iterators.has(operator);
    if (isIterating && isInside) return "a list inside a list";
    if (growers.has(operator) && isInside) return "a text or list that grows with a list";
    return visit(entries[0]?.[1], depth + 1, isInside || isIterating);
  };
  return visit(rule, 0, false);
};

const firstFault = (values: readonly unknown[], check: (value: unknown) => string | null): string | null => {
  for (const value of values) {
    const fault = check(value);
    if (fault) return fault;
  }
  return null;
};

/** The names a rule reads, e.g. "data.resident"; those inside the walk of a list are about its items and left out. */
export const variablesOf = (rule: Rule): string[] => {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      value.forEach(visit);
      return;
    }
    for (const [operator, operand] of Object.entries(value)) {
      const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
      if (operator === "var") names.push(...list.slice(0, 1).map((name) => (typeof name === "string" ? name : "")));
      else if (operator === "missing") names.push(...list.filter((name) => typeof name === "string"));
      else if (iterators.has(operator)) visit(list[0]);
      else visit(list);
    }
  };
  visit(rule);
  return names;
};

/** The paths a condition looks at, as written. */
export const conditionReferences = (conditional: Conditional): string[] => {
  if ("json" in conditional) return variablesOf(conditional.json).map((name) => name.replace(/^(data|row)\./, ""));
  return "when" in conditional ? [conditional.when] : conditional.conditions.map(({ component }) => component);
};
