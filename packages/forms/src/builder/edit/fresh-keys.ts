import { type Component, isLayout } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import type { Scope } from "../../rules/condition.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { mapReferences } from "./map-references.ts";

const maxLength = 64;

/** A key like the one wished that no component of the form has: "plate", "plate2", "plate3". */
export const freshKey = (wished: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wished)) return wished;
  const stem = wished.replace(/\d+$/, "") || "c";
  for (let number = 2; ; number += 1) {
    const key = `${stem.slice(0, maxLength - String(number).length)}${number}`;
    if (!taken.has(key)) return key;
  }
};

export const keysOf = (form: FormDefinition): Set<string> =>
  new Set(listComponents(form).map(({ component }) => component.key));

/** Changes a component, then what it arranges; what has an object of its own for its answers keeps what is inside. */
const mapArranged = (component: Component, change: (component: Component) => Component): Component => {
  const changed = change(component);
  const inner = (list: readonly Component[]) => list.map((one) => mapArranged(one, change));
  if (!isLayout(changed)) return changed;
  if (changed.type === "columns")
    return { ...changed, columns: changed.columns.map(({ components }) => ({ components: inner(components) })) };
  if (changed.type === "table")
    return {
      ...changed,
      rows: changed.rows.map((row) => row.map(({ components }) => ({ components: inner(components) }))),
    };
  return { ...changed, components: inner(changed.components) };
};

/**
 * A component ready to stand in a form: keys that are taken there are changed, in it and in what it arranges, and its own conditions follow.
 * Keys inside rows and subforms are in an object of their own and stay. `scopes` are those where it came from.
 */
export const withFreshKeys = (
  component: Component,
  scopes: readonly Scope[],
  taken: ReadonlySet<string>,
): Component => {
  const used = new Set(taken);
  const chosen: string[] = [];
  const renames: [from: string, to: string][] = [];
  const scope = scopes.at(-1)?.path ?? "";
  const idOf = (key: string) => (scope === "" ? key : `${scope}.${key}`);
  mapArranged(component, (one) => {
    const key = freshKey(one.key, used);
    used.add(key);
    chosen.push(key);
    renames.push([idOf(one.key), idOf(key)]);
    return one;
  });
  const rename = (id: string): string => {
    const found = renames.find(([from]) => id === from || id.startsWith(`${from}.`));
    return found ? `${found[1]}${id.slice(found[0].length)}` : id;
  };
  // Conditions are read while the old keys still lead somewhere; then the keys change in the order in which they were chosen.
  const [referring = component] = mapReferences([component], scopes, rename);
  const left = chosen.values();
  return mapArranged(referring, (one) => ({ ...one, key: left.next().value ?? one.key }));
};
