import type { Component } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import type { Scope } from "../../rules/condition.ts";
import { type EditResult, refuseEdit, settle } from "./edited.ts";
import { keysOf, withFreshKeys } from "./fresh-keys.ts";
import { listAt, type Place, placeParts, withList } from "./place.ts";
import { withoutDangling } from "./without-dangling.ts";

/**
 * Puts a component into a list at a number, with keys the form does not have yet. A copy from elsewhere brings its `scopes`; conditions of
 * it that lead nowhere here are left out.
 */
export const addAt = (
  form: FormDefinition,
  list: Place,
  index: number,
  component: Component,
  scopes: readonly Scope[] = [],
): EditResult => {
  const here = listAt(form, list);
  if (!here) return refuseEdit("not_there");
  if (list === "components" && form.display === "wizard" && component.type !== "panel") return refuseEdit("only_pages");
  const number = Math.max(0, Math.min(index, here.length));
  const fresh = withFreshKeys(component, scopes, keysOf(form));
  const place = `${list}.${number}`;
  const added = withList(form, list, (all) => all.toSpliced(number, 0, fresh));
  return settle(form, { form: withoutDangling(added, place), place });
};

/** Puts a component directly after another. */
export const addAfter = (form: FormDefinition, place: Place, component: Component): EditResult => {
  const { list, index } = placeParts(place);
  return addAt(form, list, index + 1, component);
};
