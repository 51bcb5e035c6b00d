import { type Component, isObject, isRows } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { type PlacedComponent, placedChildren } from "../map-components.ts";

/** One component with its place, for tools that look at a definition as a list. */
export type ListedComponent = {
  /** Keys of the objects and rows it sits in and its own, "vehicles.plate": stays when it is moved into another frame or page. */
  readonly id: string;
  /** Its place in the JSON: "components.0.components.2". */
  readonly path: string;
  /** Key of its page; "" in a subform, which has none. */
  readonly page: string;
  /** Id of what it stands directly in; "" at the top. */
  readonly parent: string;
  readonly index: number;
  readonly depth: number;
  readonly component: Component;
};

type Place = {
  readonly path: string;
  readonly page: string;
  readonly parent: string;
  readonly scope: string;
  readonly depth: number;
};

/** Every component of a form in order, each before what it holds. The parts an address is made of are not listed: nobody wrote them. */
export const listComponents = (form: FormDefinition): ListedComponent[] =>
  form.components.flatMap((component, index) => {
    const page = form.display === "wizard" ? component.key : "";
    return listOne({ component, path: `components.${index}` }, index, {
      path: "",
      page,
      parent: "",
      scope: "",
      depth: 0,
    });
  });

const listOne = ({ component, path }: PlacedComponent, index: number, place: Place): ListedComponent[] => {
  const id = place.scope === "" ? component.key : `${place.scope}.${component.key}`;
  const scope = isObject(component) || isRows(component) ? id : place.scope;
  const here = place.path === "" ? path : `${place.path}.${path}`;
  const inside = placedChildren(component).flatMap((child, number) =>
    listOne(child, number, { path: here, page: place.page, parent: id, scope, depth: place.depth + 1 }),
  );
  return [{ id, path: here, page: place.page, parent: place.parent, index, depth: place.depth, component }, ...inside];
};
