import { addressParts } from "./address-parts.ts";
import type { Component } from "./components.ts";

/** Components directly inside a component. */
export const childrenOf = (component: Component): readonly Component[] => {
  if (component.type === "columns") return component.columns.flatMap(({ components }) => components);
  if (component.type === "table") return component.rows.flatMap((row) => row.flatMap(({ components }) => components));
  if (component.type === "address") return addressParts(component);
  return "components" in component ? (component.components ?? []) : [];
};
