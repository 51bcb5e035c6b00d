import type { Locale } from "@sportello/domain/locales";
import type { Choice, Component, Texts, Translations } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { mapComponents } from "../map-components.ts";
import { listComponents } from "./listed-components.ts";

/** One text of a form in every language: "vehicles.plate:label", "kind[car]:label" for a choice. */
export type TranslatableText = {
  readonly id: string;
  /** Id of the component it belongs to. */
  readonly component: string;
  readonly it: string;
  readonly de?: string;
  readonly en?: string;
};
/** Texts by id in one language. */
export type TextsById = Readonly<Record<string, string>>;

const names = [
  "label",
  "title",
  "legend",
  "description",
  "placeholder",
  "text",
  "customMessage",
  "addAnother",
] as const satisfies readonly (keyof Texts)[];
/** Texts without which a component of that type is not understood. */
const needed: Readonly<Record<string, keyof Texts>> = { panel: "title", fieldset: "legend", content: "text" };
const silent = new Set(["hidden", "columns", "well", "table", "form"]);

const italian = (component: Component, name: keyof Texts): string | undefined =>
  name === "customMessage"
    ? "validate" in component
      ? (component.validate as { customMessage?: string } | undefined)?.customMessage
      : undefined
    : (component as Texts)[name];

const choicesOf = (component: Component): readonly Choice[] =>
  component.type === "radio" || component.type === "selectboxes"
    ? component.values
    : component.type === "select" && component.dataSrc === "values"
      ? component.data.values
      : [];

const text = (
  id: string,
  component: string,
  it: string,
  translations: Translations | undefined,
  name: keyof Texts,
): TranslatableText => {
  const [de, en] = [translations?.de?.[name], translations?.en?.[name]];
  return { id, component, it, ...(de === undefined ? {} : { de }), ...(en === undefined ? {} : { en }) };
};

/** Every text a form shows, in its order; one that must be there and is missing is listed empty. */
export const translatable = (form: FormDefinition): TranslatableText[] =>
  listComponents(form).flatMap(({ id, component }) => [
    ...names.flatMap((name) => {
      const it = italian(component, name);
      const isNeeded = !silent.has(component.type) && (needed[component.type] ?? "label") === name;
      return it || isNeeded ? [text(`${id}:${name}`, id, it ?? "", component.translations, name)] : [];
    }),
    ...choicesOf(component).map((choice) =>
      text(`${id}[${choice.value}]:label`, id, choice.label, choice.translations, "label"),
    ),
  ]);

const withText = (
  translations: Translations | undefined,
  language: Exclude<Locale, "it">,
  name: string,
  value: string,
): Translations => ({
  ...translations,
  [language]: { ...translations?.[language], [name]: value === "" ? undefined : value },
});

const translatedChoices = (
  id: string,
  choices: readonly Choice[],
  language: Exclude<Locale, "it">,
  texts: TextsById,
  used: Set<string>,
): Choice[] =>
  choices.map((choice) => {
    const key = `${id}[${choice.value}]:label`;
    const value = texts[key];
    if (value === undefined) return choice;
    used.add(key);
    return { ...choice, translations: withText(choice.translations, language, "label", value) };
  });

/** The form with these texts in one language; an empty one takes the translation away. `unknown` are ids the form has not. */
export const applyTranslations = (
  form: FormDefinition,
  language: Exclude<Locale, "it">,
  texts: TextsById,
): { readonly form: FormDefinition; readonly unknown: readonly string[] } => {
  const ids = new Map(listComponents(form).map(({ path, id }) => [path, id]));
  const used = new Set<string>();
  const components = mapComponents(form.components, (component, path) => {
    const id = ids.get(path) ?? "";
    let changed: Component = component;
    for (const name of names) {
      const value = texts[`${id}:${name}`];
      if (value === undefined || !italian(component, name)) continue;
      used.add(`${id}:${name}`);
      changed = { ...changed, translations: withText(changed.translations, language, name, value) };
    }
    const choices = (list: readonly Choice[]) => translatedChoices(id, list, language, texts, used);
    if (changed.type === "radio" || changed.type === "selectboxes")
      return { ...changed, values: choices(changed.values) };
    return changed.type === "select" && changed.dataSrc === "values"
      ? { ...changed, data: { values: choices(changed.data.values) } }
      : changed;
  });
  return { form: { display: form.display, components }, unknown: Object.keys(texts).filter((id) => !used.has(id)) };
};
