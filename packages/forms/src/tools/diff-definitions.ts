import type { Locale } from "@sportello/domain/locales";
import { headingOf, textOf } from "../component-texts.ts";
import type { Component } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { conditionWords } from "./condition-words.ts";
import { type ListedComponent, listComponents } from "./listed-components.ts";
import { questionFinder } from "./outline.ts";

export type ChangedProperty =
  | "label"
  | "description"
  | "text"
  | "type"
  | "required"
  | "rules"
  | "condition"
  | "choices"
  | "default"
  | "source"
  | "calculation"
  | "layout"
  | "version"
  | "de"
  | "en"
  | "other";
/** One readable difference between two definitions, in the order of the newer form; what went comes last. */
export type DefinitionChange = {
  readonly kind: "added" | "removed" | "renamed" | "moved" | "changed";
  /** Id in the newer form; in the older one for what was removed. */
  readonly id: string;
  readonly label: string;
  /** Key of the page, in the newer form where there is one. */
  readonly page: string;
  readonly property?: ChangedProperty;
  /** What it was and is, in words; for `renamed` the ids, for `moved` the labels of what it stands in. */
  readonly before?: string;
  readonly after?: string;
};

type Side = { readonly all: readonly ListedComponent[]; readonly locale: Locale };

const nameOf = (component: Component, locale: Locale): string =>
  component.type === "content"
    ? textOf(component, "text", locale).slice(0, 80)
    : headingOf(component, locale) || component.key;

/** What changed from one definition to another, in words a person who approves a publication reads. */
export const diffDefinitions = (before: FormDefinition, after: FormDefinition, locale: Locale): DefinitionChange[] => {
  const [old, now]: [Side, Side] = [
    { all: listComponents(before), locale },
    { all: listComponents(after), locale },
  ];
  const oldById = new Map(old.all.map((listed) => [listed.id, listed]));
  const gone = old.all.filter(({ id }) => !now.all.some((listed) => listed.id === id));
  const renamed = new Map<string, ListedComponent>();
  for (const listed of now.all) {
    if (oldById.has(listed.id)) continue;
    const same = gone.find((other) => isSameThing(other, listed, locale) && ![...renamed.values()].includes(other));
    if (same) renamed.set(listed.id, same);
  }
  const changes = now.all.flatMap((listed): DefinitionChange[] => {
    const was = oldById.get(listed.id) ?? renamed.get(listed.id);
    const about = { id: listed.id, label: nameOf(listed.component, locale), page: listed.page };
    if (!was) return [{ kind: "added", ...about }];
    return [
      ...(was.id === listed.id ? [] : [{ kind: "renamed" as const, ...about, before: was.id, after: listed.id }]),
      ...moved(was, listed, old, now, about),
      ...changedProperties(was, listed, old, now).map((change) => ({ kind: "changed" as const, ...about, ...change })),
    ];
  });
  const removed = gone.filter((listed) => ![...renamed.values()].includes(listed));
  return [
    ...changes,
    ...removed.map((listed) => ({
      kind: "removed" as const,
      id: listed.id,
      label: nameOf(listed.component, locale),
      page: listed.page,
    })),
  ];
};

const isSameThing = (one: ListedComponent, other: ListedComponent, locale: Locale): boolean =>
  one.component.type === other.component.type &&
  headingOf(one.component, locale) !== "" &&
  headingOf(one.component, locale) === headingOf(other.component, locale);

/** Moved into something else, or before or after a neighbour it had on both sides. */
const moved = (
  was: ListedComponent,
  is: ListedComponent,
  old: Side,
  now: Side,
  about: { id: string; label: string; page: string },
): DefinitionChange[] => {
  if (was.parent !== is.parent)
    return [{ kind: "moved", ...about, before: holderOf(was, old), after: holderOf(is, now) }];
  const both = (side: Side, other: Side) =>
    side.all
      .filter(
        ({ parent, id }) =>
          parent === is.parent && other.all.some((listed) => listed.id === id && listed.parent === is.parent),
      )
      .map(({ id }) => id);
  const [order, newOrder] = [both(old, now), both(now, old)];
  const isOutOfOrder = newOrder.indexOf(is.id) < order.indexOf(was.id);
  return isOutOfOrder
    ? [
        {
          kind: "moved",
          ...about,
          before: String(order.indexOf(was.id) + 1),
          after: String(newOrder.indexOf(is.id) + 1),
        },
      ]
    : [];
};

const holderOf = ({ parent }: ListedComponent, { all, locale }: Side): string => {
  const holder = all.find(({ id }) => id === parent);
  return holder ? nameOf(holder.component, locale) : "";
};

const changedProperties = (
  was: ListedComponent,
  is: ListedComponent,
  old: Side,
  now: Side,
): Pick<DefinitionChange, "property" | "before" | "after">[] => {
  const [before, after] = [propertiesOf(was, old), propertiesOf(is, now)];
  return (Object.keys(after) as ChangedProperty[]).flatMap((property) => {
    const [one = "", other = ""] = [before[property], after[property]];
    return one === other ? [] : [{ property, before: one, after: other }];
  });
};

const shown = (value: unknown): string =>
  value === undefined || value === false || value === ""
    ? ""
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/** What a person may have changed, each as words; everything not named is under `other`. */
const propertiesOf = (
  { id, component }: ListedComponent,
  { all, locale }: Side,
): Partial<Record<ChangedProperty, string>> => {
  const {
    key: _key,
    type,
    conditional,
    translations: _texts,
    components: _inside,
    columns,
    rows,
    ...own
  } = component as Component & Record<string, unknown>;
  const {
    label,
    title,
    legend,
    description,
    text,
    validate,
    values,
    data,
    dataSrc,
    list,
    defaultValue,
    profile,
    register,
    locked,
    calculateValue,
    version,
    ...other
  } = own as Record<string, unknown>;
  const { required, ...rules } = (validate ?? {}) as Record<string, unknown>;
  return {
    label: shown(label ?? title ?? legend),
    description: shown(description),
    text: shown(text),
    type,
    required: shown(required),
    rules: Object.entries(rules)
      .filter(([, rule]) => shown(rule) !== "")
      .map(([name, rule]) => `${name}: ${shown(rule)}`)
      .join(", "),
    condition: conditional
      ? conditionWords(conditional, questionFinder(all, id), locale) +
        ("json" in conditional ? ` ${JSON.stringify(conditional.json)}` : "")
      : "",
    choices: choicesWords(values ?? (data as { values?: unknown } | undefined)?.values) || shown(list),
    default: shown(defaultValue),
    source: [profile, register, locked === true ? "locked" : "", type === "select" ? dataSrc : ""]
      .filter(Boolean)
      .join(", "),
    calculation: shown(calculateValue),
    layout: shown(Array.isArray(columns) ? columns.length : Array.isArray(rows) ? rows.length : rows),
    version: shown(version),
    de: translated(component, "de"),
    en: translated(component, "en"),
    other: shown(Object.keys(other).length === 0 ? "" : other),
  };
};

const choicesWords = (values: unknown): string =>
  Array.isArray(values)
    ? values.map((choice: { label: string; value: string }) => `${choice.label} (${choice.value})`).join(", ")
    : "";

const translated = ({ translations }: Component, language: "de" | "en"): string =>
  Object.values(translations?.[language] ?? {})
    .filter(Boolean)
    .join(" · ");
