import { Localised } from "@sportello/domain/locales";
import { ListEntries, type ListEntry } from "@sportello/domain/services/tenant-list";
import type { ListedChoice } from "@sportello/forms/components";
import type { FindList } from "@sportello/forms/resolve-lists";
import type { Ask } from "../services/ask.ts";

type Row = { key: string; revision: number; entries: unknown };

/** An entry as a question's choice, with its translations where forms look for them. */
const asChoice = ({ value, label: { it, ...others }, isWithdrawn }: ListEntry): ListedChoice => ({
  value,
  label: it,
  ...(Object.keys(others).length > 0 && {
    translations: Object.fromEntries(Object.entries(others).map(([language, label]) => [language, { label }])),
  }),
  ...(isWithdrawn === true && { isWithdrawn }),
});

/** The municipality's lists with these keys, as forms choose from them; `state` changes whenever one of them does. */
export const findLists = async (ask: Ask, keys: readonly string[]): Promise<{ find: FindList; state: string }> => {
  if (keys.length === 0) return { find: () => undefined, state: "" };
  const rows = await ask<Row>(
    "select key, revision, entries from tenant_list where key = any($1::text[]) order by key",
    [...keys],
  );
  const lists = new Map(rows.map(({ key, entries }) => [key, () => ListEntries.parse(entries).map(asChoice)]));
  return { find: (key) => lists.get(key)?.(), state: rows.map(({ key, revision }) => `${key}@${revision}`).join(" ") };
};

export const nameOfList = (name: unknown): Localised => Localised.parse(name);
