import type { Component, Fieldset } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { conditionReferences } from "../../rules/references.ts";
import { type ListedComponent, listComponents } from "../../tools/listed-components.ts";
import { addAt } from "./add.ts";
import { type EditResult, refuseEdit, settle } from "./edited.ts";
import { componentAt, listAt, listsIn, type Place, placeParts, withList } from "./place.ts";
import { scopesAt } from "./scopes-at.ts";

const isIn = (place: Place, holder: Place): boolean => place === holder || place.startsWith(`${holder}.`);
const isPage = (form: FormDefinition, place: Place): boolean =>
  form.display === "wizard" && place.split(".").length === 2;

/** The question a reference means, or the part of the form it leads into; what stands in rows is no question for others. */
const target = (
  all: readonly ListedComponent[],
  from: ListedComponent,
  reference: string,
): ListedComponent | undefined => {
  const [first = ""] = reference.split(".");
  const scopes = from.id.split(".").slice(0, -1);
  for (let depth = scopes.length; depth >= 0; depth -= 1) {
    const found = [reference, first].flatMap(
      (name) => all.find(({ id }) => id === [...scopes.slice(0, depth), name].join(".")) ?? [],
    );
    if (found[0]) return found[0];
  }
  return undefined;
};

/** The places asked for and those of the questions their conditions read, through all of them; outermost only, in the order of the form. */
export const withWhatTheyRead = (form: FormDefinition, places: readonly Place[]): Place[] => {
  const all = listComponents(form);
  const wanted = new Set(places);
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const listed of all.filter(({ path }) => [...wanted].some((place) => isIn(path, place)))) {
      for (const reference of listed.component.conditional ? conditionReferences(listed.component.conditional) : []) {
        const read = target(all, listed, reference);
        if (!read || [...wanted].some((place) => isIn(read.path, place))) continue;
        wanted.add(read.path);
        isGrowing = true;
      }
    }
  }
  return all
    .map(({ path }) => path)
    .filter((path) => wanted.has(path) && ![...wanted].some((place) => place !== path && isIn(path, place)));
};

/**
 * Copies pages and questions of another form after a place of this one, with the questions their conditions read. Their keys are made fresh together, so
 * that conditions between the copies hold between the copies; those on what was not copied are left out. Pages go after the page.
 */
export const copyMany = (
  form: FormDefinition,
  place: Place,
  other: FormDefinition,
  places: readonly Place[],
): EditResult => {
  const chosen = withWhatTheyRead(other, places);
  const components = chosen.flatMap((one) => componentAt(other, one) ?? []);
  if (components.length === 0) return refuseEdit("not_there");
  const held = componentAt(form, place);
  const [inside] = held && isPage(form, place) ? listsIn(held, place) : [];
  const list = inside ?? (held ? placeParts(place).list : place);
  const at = inside === undefined && held ? placeParts(place).index + 1 : Number.POSITIVE_INFINITY;
  const parcel: Fieldset = { type: "fieldset", key: "parcel", legend: "parcel", components };
  const added = addAt(form, list, at, parcel, scopesAt(other, "components"));
  if (!added.ok) return added;
  return settle(
    form,
    unpacked(
      added.value.form,
      added.value.place,
      chosen.map((one) => isPage(other, one) && form.display === "wizard"),
    ),
  );
};

/** The parcel's contents in its place, pages among the pages. */
const unpacked = (
  form: FormDefinition,
  parcel: Place,
  goesAmongPages: readonly boolean[],
): { form: FormDefinition; place: Place } => {
  const { list, index } = placeParts(parcel);
  const contents: readonly Component[] = listAt(form, `${parcel}.components`) ?? [];
  const questions = contents.filter((_one, number) => !goesAmongPages[number]);
  const pages = contents.filter((_one, number) => goesAmongPages[number]);
  const opened = withList(form, list, (all) => all.toSpliced(index, 1, ...questions));
  const page = Number(parcel.split(".")[1]);
  const whole =
    pages.length === 0 ? opened : withList(opened, "components", (all) => all.toSpliced(page + 1, 0, ...pages));
  return { form: whole, place: questions.length > 0 ? parcel : `components.${page + 1}` };
};
