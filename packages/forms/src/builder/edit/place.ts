import type { Component } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";

/** Where a component stands in the JSON, "components.0.columns.1.components.2", or a list of components, the same without the last number. */
export type Place = string;

/** The list a component stands in, and its number there. */
export const placeParts = (place: Place): { readonly list: Place; readonly index: number } => {
  const cut = place.lastIndexOf(".");
  return { list: place.slice(0, cut), index: Number(place.slice(cut + 1)) };
};

const valueAt = (form: FormDefinition, place: Place): unknown =>
  place
    .split(".")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined,
      form,
    );

/** The components of a list; null where there is none. */
export const listAt = (form: FormDefinition, list: Place): readonly Component[] | null => {
  const found = valueAt(form, list);
  return Array.isArray(found) ? (found as readonly Component[]) : null;
};

export const componentAt = (form: FormDefinition, place: Place): Component | null => {
  const { list, index } = placeParts(place);
  return listAt(form, list)?.[index] ?? null;
};

type Change = (components: readonly Component[]) => readonly Component[];

const changeAt = (value: unknown, keys: readonly string[], change: Change): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return change(value as readonly Component[]);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === Number(key) ? changeAt(item, rest, change) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: changeAt(object[key], rest, change) };
};

/** The form with one list changed; what is not on the way stays the same object. */
export const withList = (form: FormDefinition, list: Place, change: Change): FormDefinition =>
  changeAt(form, list.split("."), change) as FormDefinition;

/** Where a list or component stands once the component at `removed` is gone. */
export const placeWithout = (place: Place, removed: Place): Place => {
  const { list, index } = placeParts(removed);
  const keys = place.split(".");
  const depth = list.split(".").length;
  const number = Number(keys[depth]);
  if (!place.startsWith(`${list}.`) || !(number > index)) return place;
  return [...keys.slice(0, depth), String(number - 1), ...keys.slice(depth + 1)].join(".");
};

/** The places of the lists directly inside a component, in order. A subform's components are not ours to change here. */
export const listsIn = (component: Component, place: Place): Place[] => {
  if (component.type === "columns")
    return component.columns.map((_column, index) => `${place}.columns.${index}.components`);
  if (component.type === "table")
    return component.rows.flatMap((row, line) =>
      row.map((_cell, index) => `${place}.rows.${line}.${index}.components`),
    );
  return "components" in component && component.type !== "form" ? [`${place}.components`] : [];
};
