import type { Locale } from "@sportello/domain/locales";

type Stray = { readonly avoid: RegExp; readonly say: string };

/**
 * The words of the screens that have a second one close by, by language: one is said, the other is not. docs/CONTEXT.md gives the reasons. Programs' names
 * (Form.io) are no words of ours.
 */
export const strayWords: Record<Locale, readonly Stray[]> = {
  it: [
    { avoid: /\bistanz[ae]\b/i, say: "pratica, richiesta" },
    { avoid: /\bticket\b/i, say: "pratica" },
    { avoid: /\bform\b(?!\.)/i, say: "modulo" },
    { avoid: /\brevision[ei]\b/i, say: "versione" },
  ],
  de: [
    { avoid: /\bFassung(en)?\b/, say: "Version" },
    { avoid: /Ansuchen|\bGesuch(e|s|en)?\b/i, say: "Antrag" },
    { avoid: /\bUnterformular/i, say: "Teilformular" },
    { avoid: /\bDienstleistung(?!sgebühr)/i, say: "Dienst" },
    { avoid: /\b(Be)?nutzer(in|innen|n|s)?\b/i, say: "Person" },
    { avoid: /\bKommunen?\b/i, say: "Gemeinde" },
    { avoid: /\bRevision(en)?\b/i, say: "Version" },
  ],
  en: [
    { avoid: /\brevisions?\b/i, say: "version" },
    { avoid: /\btickets?\b/i, say: "application" },
    { avoid: /\bmodules?\b/i, say: "form" },
    { avoid: /\bfragments?\b/i, say: "subform" },
    { avoid: /\bdepartments?\b/i, say: "office" },
  ],
};

/** Words of these texts that are not said on our screens, each with its place and the word that is. */
export const strayIn = (texts: unknown, locale: Locale, path = ""): string[] => {
  if (typeof texts === "string")
    return strayWords[locale].flatMap(({ avoid, say }) => {
      const [found] = avoid.exec(texts) ?? [];
      return found === undefined ? [] : [`${path}: "${found}" instead of "${say}"`];
    });
  if (typeof texts !== "object" || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => strayIn(value, locale, path === "" ? key : `${path}.${key}`));
};
