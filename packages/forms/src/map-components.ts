import type { Component } from "./components.ts";

/** The same components with every one changed from the inside out; the path is its place in the definition. */
export const mapComponents = (components: readonly Component[], change: (component: Component, path: string) => Component, path = "components"): Component[] =>
  components.map((component, index) => {
    const place = `${path}.${index}`;
    return change(withChildren(component, change, place), place);
  });

const withChildren = (component: Component, change: (component: Component, path: string) => Component, place: string): Component => {
  const within = (inner: readonly Component[], path: string) => mapComponents(inner, change, `${place}.${path}`);
  if (component.type === "columns") return { ...component, columns: component.columns.map((column, index) => ({ components: within(column.components, `columns.${index}.components`) })) };
  if (component.type === "table")
    return { ...component, rows: component.rows.map((row, line) => row.map((cell, index) => ({ components: within(cell.components, `rows.${line}.${index}.components`) }))) };
  return "components" in component && component.components ? { ...component, components: within(component.components, "components") } : component;
};
