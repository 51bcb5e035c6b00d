import type { Locale } from "@sportello/domain/locales";
import { headingOf, textOf } from "../component-texts.ts";
import type { Component } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { placedChildren } from "../map-components.ts";
import { listsIn, type Place } from "./edit/place.ts";

/**
 * A line of the builder's tree: a component, or a column or cell that holds some. `place` is that of the component, or of the cell's list;
 * `key` follows a component when it is moved.
 */
export type StructureNode = {
  readonly key: string;
  readonly place: Place;
  readonly component: Component | null;
  /** Of a column or cell: its number from one. */
  readonly number: number;
  /** The list that something dropped on it goes into; null where it holds nothing. */
  readonly list: Place | null;
  readonly children: readonly StructureNode[];
};

const isDivided = (component: Component): boolean => component.type === "columns" || component.type === "table";

/** The whole form as a tree; keys of an unfinished form may be doubled, the tree's never are. */
export const structureOf = (form: FormDefinition): StructureNode[] => {
  const seen = new Map<string, number>();
  const unique = (key: string): string => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  };
  const node = (component: Component, place: Place, scope: string): StructureNode => {
    const id = scope === "" ? component.key : `${scope}.${component.key}`;
    const key = unique(id);
    const inner =
      component.type === "form" || component.type === "datagrid" || component.type === "editgrid" ? id : scope;
    const lists = listsIn(component, place);
    if (!isDivided(component)) {
      const children =
        lists.length === 0
          ? []
          : placedChildren(component).map((child) => node(child.component, `${place}.${child.path}`, inner));
      return { key, place, component, number: 0, list: lists[0] ?? null, children };
    }
    const cells = lists.map((list, index): StructureNode => ({
      key: `${key}/${index}`,
      place: list,
      component: null,
      number: index + 1,
      list,
      children: placedChildren(component)
        .filter(({ path }) => `${place}.${path}`.startsWith(`${list}.`))
        .map((child) => node(child.component, `${place}.${child.path}`, inner)),
    }));
    return { key, place, component, number: 0, list: null, children: cells };
  };
  return form.components.map((component, index) => node(component, `components.${index}`, ""));
};

/** Every line below, each before what it holds. */
export const flatten = (nodes: readonly StructureNode[]): StructureNode[] =>
  nodes.flatMap((node) => [node, ...flatten(node.children)]);

/** How a component is called in lists: its heading or text, its key where it has none. */
export const nameOf = (component: Component, locale: Locale): string =>
  (component.type === "content" ? textOf(component, "text", locale).slice(0, 80) : headingOf(component, locale)) ||
  component.key;
