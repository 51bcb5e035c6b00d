import { componentAt, type Place } from "@sportello/forms/builder/edit/place";
import type { FormDefinition } from "@sportello/forms/definition";
import { listComponents } from "@sportello/forms/tools/listed-components";

/** The last step leads into a list of components, not into a column or a row. */
const isInList = /components\.\d+$/;

/** The place of a component known by its id or by its path in the JSON; of the nearest that holds it where the path leads further in. */
export const placeSought = (form: FormDefinition, sought: string): Place | undefined => {
  const path = listComponents(form).find(({ id }) => id === sought)?.path ?? sought;
  const parts = path.split(".");
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join("."))
    .find((place) => isInList.test(place) && componentAt(form, place) !== null);
};
