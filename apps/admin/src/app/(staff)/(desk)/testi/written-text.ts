import { type SaveText, unknownPlaceholders } from "@sportello/api/decision-texts/input";
import type { Locale, Localised } from "@sportello/domain/locales";
import { textFault } from "../pratiche/[id]/text-fault.ts";

export type TextFault =
  | { readonly kind: "required" | "tooLong" }
  | { readonly kind: "unknown"; readonly names: string };

/** What is wrong with the words in one language; Italian is needed, the others may be left out. */
export const faultOf = (words: string, language: Locale): TextFault | null => {
  const fault = textFault(words, language === "it");
  if (fault) return { kind: fault };
  const unknown = unknownPlaceholders(words);
  return unknown.length > 0 ? { kind: "unknown", names: unknown.map((name) => `{{${name}}}`).join(", ") } : null;
};

/** The languages that were written in; one left empty is not translated. */
export const writtenIn = ({ it, de, en }: Readonly<Record<Locale, string>>): Localised => ({
  it: it.trim(),
  ...(de.trim() !== "" && { de: de.trim() }),
  ...(en.trim() !== "" && { en: en.trim() }),
});

/** Example values, so that whoever writes reads the text as a citizen will. */
export const withExamples = (words: string, examples: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{\{\s*([a-z_]+)\s*\}\}/g, (whole: string, name: string) => examples[name] ?? whole);

export type TextCommand = SaveText["command"];
