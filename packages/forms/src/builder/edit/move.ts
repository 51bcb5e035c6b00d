import type { FormDefinition } from "../../definition.ts";
import { type EditResult, refuseEdit, settle } from "./edited.ts";
import { componentAt, listAt, type Place, placeParts, placeWithout, withList } from "./place.ts";

/** Takes a component to a number of a list, counted as they stand before it leaves. Refused where conditions would no longer find their question. */
export const move = (form: FormDefinition, place: Place, list: Place, index: number): EditResult => {
  const component = componentAt(form, place);
  const target = listAt(form, list);
  if (!component || !target) return refuseEdit("not_there");
  if (list.startsWith(`${place}.`)) return refuseEdit("into_itself");
  if (list === "components" && form.display === "wizard" && component.type !== "panel") return refuseEdit("only_pages");
  const from = placeParts(place);
  if (from.list === "components" && list !== "components" && form.components.length === 1)
    return refuseEdit("last_page");
  const wanted = Math.max(0, Math.min(index, target.length));
  const number = from.list === list && wanted > from.index ? wanted - 1 : wanted;
  const left = withList(form, from.list, (all) => all.toSpliced(from.index, 1));
  const newList = placeWithout(list, place);
  const moved = withList(left, newList, (all) => all.toSpliced(number, 0, component));
  return settle(form, { form: moved, place: `${newList}.${number}` });
};

/** One place up or down among those beside it; stays where it is at an end. */
export const moveBy = (form: FormDefinition, place: Place, by: -1 | 1): EditResult => {
  const { list, index } = placeParts(place);
  return move(form, place, list, by === 1 ? index + 2 : index - 1);
};
