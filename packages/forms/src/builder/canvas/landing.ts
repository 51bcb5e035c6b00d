import { type Place, placeParts } from "../edit/place.ts";
import type { CanvasComponent } from "./canvas-form.ts";

/** What the library knows of an element it draws: which component it is of, and which list its children stand in. */
export type Drawn = { readonly component: Partial<CanvasComponent> };
export type DrawnElement = { readonly formioComponent?: Drawn; readonly formioContainer?: readonly unknown[] };

/** The place of the list an element shows; null for what takes nothing. */
export const listOf = ({ formioComponent, formioContainer }: DrawnElement): Place | null => {
  const component = formioComponent?.component;
  if (!component || !formioContainer) return null;
  if (component.components === formioContainer) return component.list ?? null;
  return component.cells?.find(({ components }) => components === formioContainer)?.list ?? null;
};

export const placeOf = (element: DrawnElement | null): Place | null =>
  element?.formioComponent?.component.look?.place || null;

/** Where something dropped before `next` goes; without a component after it, to the end of the list. */
export const landingAt = (
  target: DrawnElement,
  next: DrawnElement | null,
): { readonly list: Place; readonly index: number } | null => {
  const list = listOf(target);
  if (list === null) return null;
  const place = placeOf(next);
  return {
    list,
    index: place === null || placeParts(place).list !== list ? Number.POSITIVE_INFINITY : placeParts(place).index,
  };
};
