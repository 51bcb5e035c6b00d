import { type Localised, locales } from "@sportello/domain/locales";
import type { ListEntry } from "@sportello/domain/services/tenant-list";

/** One entry as it stands in the fields; `id` keeps a row the same while it moves. */
export type TypedEntry = {
  readonly id: string;
  readonly value: string;
  readonly it: string;
  readonly de: string;
  readonly en: string;
};
export type EntryFault = "value" | "label";

export const typedEntry = ({ value, label }: ListEntry, id: string): TypedEntry => ({
  id,
  value,
  it: label.it,
  de: label.de ?? "",
  en: label.en ?? "",
});

export const writtenName = (name: Localised): Localised =>
  Object.fromEntries(
    locales
      .map((locale) => [locale, (name[locale] ?? "").trim()])
      .filter(([locale, text]) => locale === "it" || text !== ""),
  ) as Localised;

export const writtenEntry = ({ value, it, de, en }: TypedEntry): ListEntry => ({
  value: value.trim(),
  label: writtenName({ it, de, en }),
});

/** What is wrong, by the row's id: a value that is missing or there twice, no Italian words. */
export const entryFaults = (entries: readonly TypedEntry[]): Map<string, EntryFault> => {
  const faults = new Map<string, EntryFault>();
  const seen = new Set<string>();
  for (const { id, value, it } of entries) {
    const plain = value.trim();
    if (plain === "" || seen.has(plain)) faults.set(id, "value");
    else if (it.trim() === "") faults.set(id, "label");
    seen.add(plain);
  }
  return faults;
};
