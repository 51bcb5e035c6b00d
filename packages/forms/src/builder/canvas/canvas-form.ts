import type { Locale } from "@sportello/domain/locales";
import { childrenOf } from "../../children-of.ts";
import { choicesOf, isChoice } from "../../choices.ts";
import { headingOf, textOf } from "../../component-texts.ts";
import { type Component, isQuestion, isRows } from "../../components.ts";
import type { FormDefinition } from "../../definition.ts";
import { placedChildren } from "../../map-components.ts";
import { conditionWords } from "../../tools/condition-words.ts";
import { type ListedComponent, listComponents } from "../../tools/listed-components.ts";
import { questionFinder } from "../../tools/outline.ts";
import { listsIn, type Place } from "../edit/place.ts";
import { nameOf } from "../structure.ts";
import { sampleOf, type Sample } from "./sample.ts";

/** How a component is drawn: texts in the language of the screen, never markup. */
export type Look = {
  readonly place: Place;
  readonly name: string;
  readonly kind: string;
  readonly help: string;
  readonly isRequired: boolean;
  /** When it is asked, in words; "" for always. */
  readonly condition: string;
  readonly sample: Sample;
  readonly choices: readonly string[];
};
/** A list something can be dropped into: a column or a cell. */
export type CanvasCell = { readonly list: Place; readonly components: readonly CanvasComponent[] };
/** A component as Form.io's builder draws it; nothing of it is ever saved. */
export type CanvasComponent = {
  readonly type: string;
  readonly key: string;
  readonly input: false;
  readonly look: Look;
  readonly list?: Place;
  readonly components?: readonly CanvasComponent[];
  readonly cells?: readonly CanvasCell[];
  readonly perRow?: number;
};
export type CanvasForm = {
  readonly display: "wizard";
  readonly page: number;
  readonly isPaged: boolean;
  readonly components: readonly CanvasComponent[];
};
export type CanvasNames = {
  readonly locale: Locale;
  readonly typeName: (type: Component["type"]) => string;
  readonly pageName: string;
  /** "12 elements: choose it to open it." */
  readonly closed: (count: number) => string;
};

/** A page with more than this is drawn with its groups closed, but the one in which something is chosen: the library draws everything anew at each change. */
const drawnAtOnce = 120;

/** Whether a page is drawn with its groups closed. */
export const isLongPage = (form: FormDefinition, page: number): boolean =>
  listComponents(form).filter(({ path }) => form.display === "form" || path.startsWith(`components.${page}.`)).length >
  drawnAtOnce;

/** The name under which our component is registered with Form.io: its own of the same name know properties that ours have not. */
export const canvasType = (type: Component["type"]): string => `sportello-${type}`;
const keyOf = (place: Place): string => place.replaceAll(".", "_");
const shownChoices = 6;

const helpOf = (component: Component, locale: Locale): string =>
  component.type === "content" ? "" : textOf(component, "description", locale);
const isAskedAlways = (component: Component): boolean =>
  isQuestion(component)
    ? component.type === "terms" || component.validate?.required === true
    : (isRows(component) || component.type === "address") && component.validate?.required === true;

/**
 * One page of a form as Form.io's builder draws it, the others by their titles only; of a long page only the group in which `chosen` stands is open. A form without pages is drawn as a single one. Its
 * components are of our own types, so that no property or text of Form.io's comes in.
 */
export const canvasForm = (form: FormDefinition, page: number, names: CanvasNames, chosen: Place = ""): CanvasForm => {
  const { locale, typeName } = names;
  const isLong = isLongPage(form, page);
  const all = listComponents(form);
  const byPlace = new Map<Place, ListedComponent>(all.map((listed) => [listed.path, listed]));
  const look = (component: Component, place: Place): Look => {
    const { conditional } = component;
    const id = byPlace.get(place)?.id ?? component.key;
    return {
      place,
      name:
        component.type === "well" || component.type === "columns" || component.type === "table"
          ? typeName(component.type)
          : nameOf(component, locale),
      kind:
        component.type === "panel" && place.split(".").length === 2 && form.display === "wizard"
          ? names.pageName
          : typeName(component.type),
      help: helpOf(component, locale),
      isRequired: isAskedAlways(component),
      condition: conditional ? conditionWords(conditional, questionFinder(all, id), locale) : "",
      sample: sampleOf(component),
      choices: choicesShown(component, locale),
    };
  };
  const draw = (component: Component, place: Place, isOpen = true): CanvasComponent => {
    const base = {
      type: component.type === "panel" ? "panel" : canvasType(component.type),
      key: keyOf(place),
      input: false as const,
      look: look(component, place),
    };
    const lists = listsIn(component, place);
    const isPage = form.display === "wizard" && place.split(".").length === 2;
    if (isLong && !isPage && lists.length > 0 && chosen !== place && !chosen.startsWith(`${place}.`)) {
      const held = all.filter(({ path }) => path.startsWith(`${place}.`)).length;
      return { ...base, look: { ...base.look, sample: "prose", help: names.closed(held) } };
    }
    const inside = (list: Place) =>
      isOpen
        ? placedChildren(component)
            .map(({ component: child, path }) => ({ child, at: `${place}.${path}` }))
            .filter(({ at }) => at.slice(0, at.lastIndexOf(".")) === list)
            .map(({ child, at }) => draw(child, at))
        : [];
    if (component.type === "columns" || component.type === "table") {
      const perRow = component.type === "columns" ? component.columns.length : (component.rows[0]?.length ?? 1);
      return { ...base, perRow, cells: lists.map((list) => ({ list, components: inside(list) })) };
    }
    const [list] = lists;
    return list === undefined ? base : { ...base, list, components: inside(list) };
  };
  if (form.display === "wizard")
    return {
      display: "wizard",
      page,
      isPaged: true,
      components: form.components.map((component, index) => draw(component, `components.${index}`, index === page)),
    };
  const whole: Look = {
    place: "",
    name: "",
    kind: "",
    help: "",
    isRequired: false,
    condition: "",
    sample: "none",
    choices: [],
  };
  const components = form.components.map((component, index) => draw(component, `components.${index}`));
  return {
    display: "wizard",
    page: 0,
    isPaged: false,
    components: [{ type: "panel", key: "form", input: false, look: whole, list: "components", components }],
  };
};

const choicesShown = (component: Component, locale: Locale): string[] => {
  if (isQuestion(component) && isChoice(component))
    return choicesOf(component, locale)
      .slice(0, shownChoices)
      .map(({ label }) => label);
  return component.type === "address" || component.type === "form"
    ? childrenOf(component)
        .map((part) => headingOf(part, locale))
        .filter(Boolean)
    : [];
};
