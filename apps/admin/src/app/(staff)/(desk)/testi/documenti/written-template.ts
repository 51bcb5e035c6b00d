import { type Askable, type TemplateFault, templateFaults, titleFaults } from "@sportello/domain/documents/template";
import type { Locale, Localised } from "@sportello/domain/locales";

export type Words = Readonly<Record<Locale, { readonly title: string; readonly body: string }>>;
export type WrittenFault =
  | { readonly kind: "required" }
  | { readonly kind: TemplateFault["code"]; readonly name: string };

const isEmpty = ({ title, body }: Words[Locale]): boolean => title.trim() === "" && body.trim() === "";

/** What is wrong with title and body in one language; Italian is needed, another one is written whole or not at all. */
export const faultsOf = (
  words: Words,
  language: Locale,
  askable: Askable,
): { readonly title: WrittenFault | null; readonly body: WrittenFault | null } => {
  const { title, body } = words[language];
  if (language !== "it" && isEmpty(words[language])) return { title: null, body: null };
  const first = (text: string, faults: readonly TemplateFault[]): WrittenFault | null =>
    text.trim() === "" ? { kind: "required" } : faults[0] ? { kind: faults[0].code, name: faults[0].name } : null;
  return { title: first(title, titleFaults(title, askable)), body: first(body, templateFaults(body, askable)) };
};

/** One of both in the languages that were written in. */
export const writtenIn = (words: Words, part: "title" | "body"): Localised => ({
  it: words.it[part].trim(),
  ...(!isEmpty(words.de) && { de: words.de[part].trim() }),
  ...(!isEmpty(words.en) && { en: words.en[part].trim() }),
});

/** A name put where the cursor stands; tables and all answers on a line of their own. Returns the text and where the cursor goes on. */
export const withName = (
  text: string,
  from: number,
  to: number,
  name: string,
  isAlone: boolean,
): { readonly text: string; readonly cursor: number } => {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const put = isAlone
    ? `${before === "" || before.endsWith("\n") ? "" : "\n"}{{${name}}}${after === "" || after.startsWith("\n") ? "" : "\n"}`
    : `{{${name}}}`;
  return { text: before + put + after, cursor: before.length + put.length };
};
