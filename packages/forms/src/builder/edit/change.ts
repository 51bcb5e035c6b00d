import type { Component } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { type EditResult, refuseEdit, settle } from "./edited.ts";
import { mapReferences } from "./map-references.ts";
import { componentAt, type Place, placeParts, withList } from "./place.ts";
import { idAt, scopesAt } from "./scopes-at.ts";

const keyForm = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Gives a component another key; every condition and rule that reads it follows. Answers of requests under way are under the old key. */
export const rename = (form: FormDefinition, place: Place, key: string): EditResult => {
  const component = componentAt(form, place);
  if (!component) return refuseEdit("not_there");
  if (key === component.key) return settle(form, { form, place });
  if (!keyForm.test(key) || key in Object.prototype) return refuseEdit("bad_key");
  const id = idAt(form, place, component.key);
  const renamed = idAt(form, place, key);
  const follow = (other: string): string =>
    other === id ? renamed : other.startsWith(`${id}.`) ? `${renamed}${other.slice(id.length)}` : other;
  const referring = { ...form, components: mapReferences(form.components, scopesAt(form, "components"), follow) };
  const { list, index } = placeParts(place);
  return settle(form, {
    form: withList(referring, list, (all) => all.map((one, number) => (number === index ? { ...one, key } : one))),
    place,
  });
};

/** Puts another component of the same key in the place of one: what an edit dialog gives back. A new key is a `rename` first. */
export const change = (form: FormDefinition, place: Place, component: Component): EditResult => {
  const before = componentAt(form, place);
  if (!before) return refuseEdit("not_there");
  const named = rename(form, place, component.key);
  if (!named.ok) return named;
  const { list, index } = placeParts(place);
  return settle(form, {
    form: withList(named.value.form, list, (all) => all.map((one, number) => (number === index ? component : one))),
    place,
  });
};
