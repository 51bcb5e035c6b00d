import type { FormDefinition } from "../../definition.ts";
import { type EditResult, refuseEdit, settle } from "./edited.ts";
import { componentAt, type Place, placeParts, withList } from "./place.ts";
import { withoutDangling } from "./without-dangling.ts";

/** Takes a component away, and the conditions that read it with it: see `dependents` for whose. The last page stays. */
export const remove = (form: FormDefinition, place: Place): EditResult => {
  const { list, index } = placeParts(place);
  if (!componentAt(form, place)) return refuseEdit("not_there");
  if (list === "components" && form.components.length === 1) return refuseEdit("last_page");
  const left = withList(form, list, (all) => all.toSpliced(index, 1));
  const next = index > 0 ? `${list}.${index - 1}` : list === "components" ? `${list}.0` : placeOfHolder(list);
  return settle(form, { form: withoutDangling(left), place: next });
};

/** The component a list belongs to: "components.0.columns.1.components" is of "components.0". */
const placeOfHolder = (list: Place): Place =>
  list.replace(/\.(components|columns\.\d+\.components|rows\.\d+\.\d+\.components)$/, "");
