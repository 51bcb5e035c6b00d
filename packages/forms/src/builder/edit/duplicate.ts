import type { FormDefinition } from "../../definition.ts";
import { addAt } from "./add.ts";
import { type EditResult, refuseEdit } from "./edited.ts";
import { componentAt, type Place, placeParts } from "./place.ts";
import { scopesAt } from "./scopes-at.ts";

/** A second one directly after it, with keys of its own; conditions between its parts are then between the copies. */
export const duplicate = (form: FormDefinition, place: Place): EditResult => {
  const component = componentAt(form, place);
  const { list, index } = placeParts(place);
  return component ? addAt(form, list, index + 1, component, scopesAt(form, list)) : refuseEdit("not_there");
};

/** A component or page of another form, put after a place of this one. */
export const copyFrom = (
  form: FormDefinition,
  list: Place,
  index: number,
  other: FormDefinition,
  otherPlace: Place,
): EditResult => {
  const component = componentAt(other, otherPlace);
  return component
    ? addAt(form, list, index, component, scopesAt(other, placeParts(otherPlace).list))
    : refuseEdit("not_there");
};
