import type { Component } from "./components.ts";

export type Change = (component: Component, path: string) => Component;
export type PlacedComponent = { readonly component: Component; readonly path: string };

/** The components directly inside a component with their places in the JSON, seen from it: "columns.0.components.1". */
export const placedChildren = (component: Component): PlacedComponent[] => {
  const at = (list: readonly Component[], path: string) =>
    list.map((child, index) => ({ component: child, path: `${path}.${index}` }));
  if (component.type === "columns")
    return component.columns.flatMap((column, index) => at(column.components, `columns.${index}.components`));
  if (component.type === "table")
    return component.rows.flatMap((row, line) =>
      row.flatMap((cell, index) => at(cell.components, `rows.${line}.${index}.components`)),
    );
  return "components" in component ? at(component.components ?? [], "components") : [];
};

/** The same components with every one changed from the inside out; the path is its place in the definition. */
export const mapComponents = (components: readonly Component[], change: Change, path = "components"): Component[] =>
  components.map((component, index) => {
    const place = `${path}.${index}`;
    return change(withChildren(component, change, place), place);
  });

const withChildren = (component: Component, change: Change, place: string): Component => {
  const within = (inner: readonly Component[], path: string) => mapComponents(inner, change, `${place}.${path}`);
  if (component.type === "columns")
    return {
      ...component,
      columns: component.columns.map((column, index) => ({
        components: within(column.components, `columns.${index}.components`),
      })),
    };
  if (component.type === "table")
    return {
      ...component,
      rows: component.rows.map((row, line) =>
        row.map((cell, index) => ({ components: within(cell.components, `rows.${line}.${index}.components`) })),
      ),
    };
  return "components" in component && component.components
    ? { ...component, components: within(component.components, "components") }
    : component;
};
