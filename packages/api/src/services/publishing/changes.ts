import type { Locale } from "@sportello/domain/locales";
import { parseForm } from "@sportello/forms/definition";
import { type DefinitionChange, diffDefinitions } from "@sportello/forms/tools/diff-definitions";
import type { DraftContent } from "../drafts/parts.ts";
import { inWordsOfForm } from "./in-words-of-form.ts";

/** One value that differs, by its path in the part ("howTo.de", "messages.accepted.text.it"); null where it is not there. */
export type ValueChange = { readonly path: string; readonly before: string | null; readonly after: string | null };
export type ContentChanges = {
  readonly general: readonly ValueChange[];
  readonly sheet: readonly ValueChange[];
  readonly options: readonly ValueChange[];
  readonly form: readonly DefinitionChange[];
};
type Content = Pick<DraftContent, "sheet" | "form" | "options"> & { readonly general?: DraftContent["general"] };

/** What a person who approves a publication reads: every text and rule that differs, the form question by question. */
export const changesBetween = (before: Content, after: Content, locale: Locale): ContentChanges => {
  const [old, now] = [parseForm(before.form), parseForm(after.form)];
  return {
    general: before.general && after.general ? valueChanges(before.general, after.general) : [],
    sheet: valueChanges(before.sheet, after.sheet),
    options: valueChanges(
      before.options,
      after.options,
      old.ok ? inWordsOfForm(before.options, old.value, locale) : before.options,
      now.ok ? inWordsOfForm(after.options, now.value, locale) : after.options,
    ),
    form: old.ok && now.ok ? diffDefinitions(old.value, now.value, locale) : [],
  };
};

export const isChanged = ({ general, sheet, options, form }: ContentChanges): boolean =>
  general.length + sheet.length + options.length + form.length > 0;

/** What differs is told as it is read: a question that is only called otherwise changes no rule. */
const valueChanges = (before: unknown, after: unknown, toldBefore = before, toldAfter = after): ValueChange[] => {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const [oldWords, nowWords] = [leavesOf(toldBefore), leavesOf(toldAfter)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((path) =>
    (old.get(path) ?? null) === (now.get(path) ?? null)
      ? []
      : [{ path, before: oldWords.get(path) ?? null, after: nowWords.get(path) ?? null }],
  );
};

/** Lists of plain values are one value: their order and length are what one reads. */
const leavesOf = (value: unknown, path = "", into = new Map<string, string>()): Map<string, string> => {
  if (value === null || value === undefined) return into;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.length > 0 ? into.set(path, value.join(", ")) : into;
  if (typeof value !== "object") return into.set(path, typeof value === "string" ? value : JSON.stringify(value));
  for (const [key, inner] of Object.entries(value)) leavesOf(inner, path === "" ? key : `${path}.${key}`, into);
  return into;
};
