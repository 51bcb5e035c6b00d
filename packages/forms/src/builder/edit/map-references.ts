import { answerKeys } from "../../answer-keys.ts";
import { childrenOf } from "../../children-of.ts";
import { type Component, type Conditional, isObject, isQuestion, isRows, type Rule } from "../../components.ts";
import { mapComponents } from "../../map-components.ts";
import { locate, type Scope } from "../../rules/condition.ts";
import { iterators } from "../../rules/json-logic.ts";

/** The new id of a question, given its id: keys from the outermost object to its own, "vehicles.plate". As many keys as before. */
export type Rename = (id: string) => string;

export const scopeInside = (component: Component, scopes: readonly Scope[]): readonly Scope[] => {
  if (!isObject(component) && !isRows(component)) return scopes;
  const outer = scopes.at(-1)?.path ?? "";
  return [
    ...scopes,
    {
      path: outer === "" ? component.key : `${outer}.${component.key}`,
      keys: new Set(answerKeys(childrenOf(component))),
    },
  ];
};

const within = (scope: string, keys: string): string => (scope === "" ? keys : `${scope}.${keys}`);
const tail = (id: string, keys: number): string => id.split(".").slice(-keys).join(".");

/** What a reference written in a condition becomes; one that leads nowhere stays as it is. */
const renameReference = (reference: string, scopes: readonly Scope[], rename: Rename): string => {
  const place = locate(reference, scopes);
  const scope = place ? scopes[place.depth] : undefined;
  return place && scope
    ? tail(rename(within(scope.path, place.keys.join("."))), reference.split(".").length)
    : reference;
};

/** `item` is the id of the list being walked: names without data or row are then about one of its rows. */
const renameInRule = (value: unknown, scope: string, item: string | null, rename: Rename): unknown => {
  const named = (name: unknown): unknown => {
    if (typeof name !== "string" || name === "") return name;
    const [root = "", ...keys] = name.split(".");
    if (root === "data" && keys.length > 0) return `data.${rename(keys.join("."))}`;
    if (root === "row" && keys.length > 0) return `row.${tail(rename(within(scope, keys.join("."))), keys.length)}`;
    if (item === null) return name;
    const inner = root === "current" ? keys : [root, ...keys];
    if (inner.length === 0) return name;
    const renamed = tail(rename(`${item}.${inner.join(".")}`), inner.length);
    return root === "current" ? `current.${renamed}` : renamed;
  };
  const visit = (inner: unknown): unknown => renameInRule(inner, scope, item, rename);
  if (Array.isArray(value)) return value.map(visit);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([operator, operand]: [string, unknown]) => {
      const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
      if (operator === "var")
        return [operator, Array.isArray(operand) ? [named(list[0]), ...list.slice(1).map(visit)] : named(operand)];
      if (operator === "missing") return [operator, Array.isArray(operand) ? list.map(named) : named(operand)];
      if (iterators.has(operator))
        return [
          operator,
          [visit(list[0]), ...list.slice(1).map((inner) => renameInRule(inner, scope, walked(list[0], scope), rename))],
        ];
      return [operator, visit(operand)];
    }),
  );
};

/** The id of the list that an iterator walks, where it is named directly. */
const walked = (source: unknown, scope: string): string | null => {
  const name = typeof source === "object" && source !== null && "var" in source ? source.var : null;
  if (typeof name !== "string") return null;
  if (name.startsWith("data.")) return name.slice(5);
  return name.startsWith("row.") ? within(scope, name.slice(4)) : null;
};

const renameInCondition = (conditional: Conditional, scopes: readonly Scope[], rename: Rename): Conditional => {
  if ("json" in conditional)
    return { json: renameInRule(conditional.json, scopes.at(-1)?.path ?? "", null, rename) as Rule };
  if ("when" in conditional) return { ...conditional, when: renameReference(conditional.when, scopes, rename) };
  return {
    ...conditional,
    conditions: conditional.conditions.map((test) => ({
      ...test,
      component: renameReference(test.component, scopes, rename),
    })),
  };
};

const renameIn = (component: Component, scopes: readonly Scope[], rename: Rename): Component => {
  const scope = scopes.at(-1)?.path ?? "";
  const rule = (value: Rule) => renameInRule(value, scope, null, rename) as Rule;
  const placed = component.conditional
    ? { ...component, conditional: renameInCondition(component.conditional, scopes, rename) }
    : component;
  if (!isQuestion(placed)) return placed;
  const { calculateValue, validate } = placed;
  return {
    ...placed,
    ...(calculateValue ? { calculateValue: rule(calculateValue) } : {}),
    ...(validate?.json ? { validate: { ...validate, json: rule(validate.json) } } : {}),
  };
};

/** The components with every condition and rule naming questions by their new ids; the keys themselves stay. */
export const mapReferences = (
  components: readonly Component[],
  scopes: readonly Scope[],
  rename: Rename,
): Component[] => {
  const scopesOf = new Map<string, readonly Scope[]>();
  const note = (list: readonly Component[], around: readonly Scope[], place: string): void =>
    list.forEach((component, index) => {
      scopesOf.set(`${place}.${index}`, around);
      noteInside(component, scopeInside(component, around), `${place}.${index}`);
    });
  const noteInside = (component: Component, around: readonly Scope[], place: string): void => {
    if (component.type === "columns")
      component.columns.forEach((column, index) =>
        note(column.components, around, `${place}.columns.${index}.components`),
      );
    else if (component.type === "table")
      component.rows.forEach((row, line) =>
        row.forEach((cell, index) => note(cell.components, around, `${place}.rows.${line}.${index}.components`)),
      );
    else if ("components" in component && component.components)
      note(component.components, around, `${place}.components`);
  };
  note(components, scopes, "components");
  return mapComponents(components, (component, place) => renameIn(component, scopesOf.get(place) ?? scopes, rename));
};
