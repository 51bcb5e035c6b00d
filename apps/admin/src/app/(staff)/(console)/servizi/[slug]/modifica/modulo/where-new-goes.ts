import { componentAt, listsIn, type Place } from "@sportello/forms/builder/edit/place";
import type { FormDefinition } from "@sportello/forms/definition";

/** Where something new goes while this is chosen: into a page, column or empty frame, else directly after; a page after the page. */
export const whereNewGoes = (
  form: FormDefinition,
  place: Place,
  type: string,
): { readonly list: Place; readonly after: Place | null } => {
  const component = componentAt(form, place);
  if (!component) return { list: place, after: null };
  const isPage = form.display === "wizard" && place.split(".").length === 2;
  if (isPage && type === "panel") return { list: "components", after: place };
  const [list] = listsIn(component, place);
  const holdsNothing = "components" in component && component.components?.length === 0;
  if (list && (isPage || holdsNothing)) return { list, after: null };
  return { list: "", after: place };
};
