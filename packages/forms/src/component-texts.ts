import type { Locale } from "@sportello/domain/locales";
import type { Component, Question, Texts, Translations } from "./components.ts";

/** What the definition says when its own pattern or rule fails, or "". */
export const ownMessage = ({ validate, translations }: Question, locale: Locale): string =>
  textOf({ customMessage: validate?.customMessage, translations }, "customMessage", locale);

/** The heading of a component: a page's title, a section's legend, a group's or question's label; none for what only arranges. */
export const headingOf = (component: Component, locale: Locale): string => {
  if (component.type === "panel") return textOf(component, "title", locale);
  if (component.type === "fieldset") return textOf(component, "legend", locale);
  return component.type === "columns" ||
    component.type === "content" ||
    component.type === "well" ||
    component.type === "table"
    ? ""
    : textOf(component, "label", locale);
};

/** A text of the component in the language asked, in Italian where it is not translated. */
export const textOf = (
  component: { readonly translations?: Translations | undefined } & Texts,
  text: keyof Texts,
  locale: Locale,
): string => {
  const translated = locale === "it" ? undefined : component.translations?.[locale]?.[text];
  return translated ?? component[text] ?? "";
};
