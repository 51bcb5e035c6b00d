import type { Locale } from "@sportello/domain/locales";
import { headingOf } from "../component-texts.ts";
import type { Component } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { isSameJson } from "../is-same-json.ts";
import { type DefinitionChange, diffDefinitions } from "./diff-definitions.ts";
import { type ListedComponent, listComponents } from "./listed-components.ts";

/** One thing a newer source does to a form that was taken from it and changed since. */
export type FormDifference = {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  /** Both sides changed it: whoever takes theirs loses one's own. */
  readonly isConflict: boolean;
  readonly label: string;
  readonly page: string;
  /** What it changes, in words. */
  readonly changes: readonly DefinitionChange[];
};

/** A component without what stands in it: that is compared by itself. */
const ownOf = (component: Component): unknown => {
  const {
    components: _components,
    columns,
    rows,
    ...own
  } = component as Component & { components?: unknown; columns?: readonly unknown[]; rows?: unknown };
  return { ...own, shape: [columns?.length ?? 0, Array.isArray(rows) ? rows.length : (rows ?? 0)] };
};

const byId = (form: FormDefinition): Map<string, ListedComponent> =>
  new Map(listComponents(form).map((listed) => [listed.id, listed]));
const isSame = (one: ListedComponent | undefined, other: ListedComponent | undefined): boolean =>
  one === undefined || other === undefined ? one === other : isSameJson(ownOf(one.component), ownOf(other.component));

/** What `theirs` changed since `base` and `mine` does not have yet, in the order of theirs; what they removed comes last. */
export const formDifferences = (
  base: FormDefinition,
  mine: FormDefinition,
  theirs: FormDefinition,
  locale: Locale,
): FormDifference[] => {
  const [was, own, news] = [byId(base), byId(mine), byId(theirs)];
  const words = diffDefinitions(base, theirs, locale);
  const about = (listed: ListedComponent) => ({
    id: listed.id,
    label: headingOf(listed.component, locale) || listed.component.key,
    page: listed.page,
    changes: words.filter(({ id }) => id === listed.id),
  });
  const fromTheirs = [...news.values()].flatMap((listed): FormDifference[] => {
    const [before, here] = [was.get(listed.id), own.get(listed.id)];
    if (isSame(before, listed) || isSame(here, listed)) return [];
    // What stands in something that is new itself comes with it.
    if (
      here === undefined &&
      before === undefined &&
      listed.parent !== "" &&
      !own.has(listed.parent) &&
      !was.has(listed.parent)
    )
      return [];
    return [{ ...about(listed), kind: here === undefined ? "added" : "changed", isConflict: !isSame(before, here) }];
  });
  const gone = [...was.values()].filter(
    (listed) => !news.has(listed.id) && own.has(listed.id) && (listed.parent === "" || news.has(listed.parent)),
  );
  return [
    ...fromTheirs,
    ...gone.map((listed): FormDifference => ({
      ...about(listed),
      kind: "removed",
      isConflict: !isSame(listed, own.get(listed.id)),
    })),
  ];
};

type Raw = Record<string, unknown>;
const at = (form: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((place, key) => (place as Raw)[key], form);
const holderOf = (path: string): { list: string; index: number } => {
  const cut = path.lastIndexOf(".");
  return { list: path.slice(0, cut), index: Number(path.slice(cut + 1)) };
};

/** One's own form with these differences taken from theirs, one after another; what one moved elsewhere stays where one put it. */
export const takeFrom = (mine: FormDefinition, theirs: FormDefinition, ids: readonly string[]): FormDefinition => {
  const form = structuredClone(mine);
  const news = byId(theirs);
  for (const id of [...news.keys(), ...ids.filter((one) => !news.has(one))].filter((one) => ids.includes(one)))
    takeOne(form, news, id);
  return form;
};

const takeOne = (form: FormDefinition, news: ReadonlyMap<string, ListedComponent>, id: string): void => {
  const own = byId(form);
  const [here, theirs] = [own.get(id), news.get(id)];
  if (theirs === undefined) {
    if (here === undefined) return;
    const { list, index } = holderOf(here.path);
    (at(form, list) as unknown[]).splice(index, 1);
    return;
  }
  const fresh = structuredClone(theirs.component) as Component & Raw;
  if (here !== undefined) {
    const place = at(form, here.path) as Raw;
    const kept = Object.fromEntries(
      ["components", "columns", "rows"].filter((key) => Array.isArray(place[key])).map((key) => [key, place[key]]),
    );
    for (const key of Object.keys(place)) delete place[key];
    Object.assign(place, fresh, kept);
    return;
  }
  const siblings = [...news.values()]
    .filter(({ parent, index }) => parent === theirs.parent && index < theirs.index)
    .toReversed();
  const before = siblings.map((sibling) => own.get(sibling.id)).find((sibling) => sibling !== undefined);
  if (before) {
    const { list, index } = holderOf(before.path);
    (at(form, list) as unknown[]).splice(index + 1, 0, fresh);
    return;
  }
  const parent =
    theirs.parent === ""
      ? form
      : at(
          form,
          own.get(theirs.parent)?.path ??
            listComponents(form)
              .filter(({ depth }) => depth === 0)
              .at(-1)?.path ??
            "components",
        );
  const inside = (parent as Raw)["components"];
  if (Array.isArray(inside)) inside.unshift(fresh);
};
