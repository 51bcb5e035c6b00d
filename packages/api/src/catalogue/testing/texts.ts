import type { Localised } from "@sportello/domain/locales";

type Json = { readonly [property: string]: unknown };
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const shown = ["label", "title", "legend", "description", "placeholder", "text", "customMessage", "addAnother"];

const objectsIn = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const written = (value: unknown): string => (typeof value === "string" ? value : "");

/** Every text with languages inside a sheet or options. */
export const localisedIn = (value: unknown): Localised[] =>
  objectsIn(value).flatMap(({ it, de, en }) =>
    typeof it === "string" ? [{ it, de: written(de), en: written(en) }] : [],
  );

/** Every component of a form, as written, with the choices of its questions: whatever shows a text. */
export const componentsIn = (form: unknown): Json[] =>
  objectsIn(form).filter((object) => "key" in object || ("label" in object && "value" in object));

/** The texts a component shows, each with its translations; a missing one is blank. */
export const textsOf = (component: Json): Localised[] => {
  const validate = isJson(component.validate) ? component.validate : {};
  const texts: Json = { ...component, customMessage: validate.customMessage };
  const translated = (locale: string, name: string): string => {
    const translations = isJson(component.translations) ? component.translations[locale] : undefined;
    return isJson(translations) ? written(translations[name]) : "";
  };
  return shown.flatMap((name) => {
    const it = texts[name];
    return typeof it === "string" ? [{ it, de: translated("de", name), en: translated("en", name) }] : [];
  });
};
