import { type Locale, locales } from "@sportello/domain/locales";
import type Messages from "../../messages/it.json";
import { catalogs } from "./catalogs.ts";

/** A part of the texts in every language, for what a page shows in another than its reader's: a preview is wholly in the language previewed. */
export const textsIn = async <Part>(
  part: (texts: typeof Messages) => Part,
): Promise<Readonly<Record<Locale, Part>>> => {
  const read = await Promise.all(
    locales.map(async (locale) => [locale, part((await catalogs[locale]()).default)] as const),
  );
  return Object.fromEntries(read) as Record<Locale, Part>;
};
