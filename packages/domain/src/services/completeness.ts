import type { Locale, Localised } from "../locales.ts";
import type { DraftSheet } from "./sheet.ts";

/** The sections of a sheet in the order of the national model for municipalities (criterion C.SI.1.3: compulsory ones, in order). */
export const sheetSections = [
  "title",
  "summary",
  "recipients",
  "description",
  "howTo",
  "needed",
  "outcome",
  "times",
  "costs",
  "conditions",
  "more",
  "links",
] as const;
export type SheetSection = (typeof sheetSections)[number];
export const mandatorySections = [
  "title",
  "summary",
  "recipients",
  "howTo",
  "needed",
  "outcome",
  "times",
  "conditions",
] as const satisfies readonly SheetSection[];

/** A text of the sheet with its place: "times.steps.0.title". */
export type SheetText = { readonly path: string; readonly section: SheetSection; readonly text: Localised };

/** Every text of a sheet in the order of its sections, empty ones too. */
export const sheetTexts = (sheet: DraftSheet): SheetText[] =>
  sheetSections.flatMap((section): SheetText[] => {
    const at = (path: string, text: Localised | undefined): SheetText[] =>
      text === undefined ? [] : [{ path, section, text }];
    if (section === "times")
      return [
        ...at("times.text", sheet.times.text),
        ...sheet.times.steps.flatMap(({ title, text }, index) => [
          ...at(`times.steps.${index}.title`, title),
          ...at(`times.steps.${index}.text`, text),
        ]),
      ];
    if (section === "more")
      return sheet.more.flatMap(({ title, text }, index) => [
        ...at(`more.${index}.title`, title),
        ...at(`more.${index}.text`, text),
      ]);
    if (section === "links") return sheet.links.flatMap(({ title }, index) => at(`links.${index}.title`, title));
    if (section === "title") return [...at("title", sheet.title), ...at("keywords", sheet.keywords)];
    return at(section, sheet[section]);
  });

export const isWritten = (text: string | undefined): boolean => (text ?? "").trim() !== "";

/** Compulsory sections that say nothing yet. */
export const missingSections = (sheet: DraftSheet): SheetSection[] =>
  mandatorySections.filter((section) => !isWritten(section === "times" ? sheet.times.text.it : sheet[section].it));

/** Texts written in Italian and not in one of these languages. */
export const untranslated = (
  texts: readonly SheetText[],
  languages: readonly Locale[],
): (SheetText & { readonly language: Locale })[] =>
  languages
    .filter((language) => language !== "it")
    .flatMap((language) =>
      texts
        .filter(({ text }) => isWritten(text.it) && !isWritten(text[language]))
        .map((text) => ({ ...text, language })),
    );
