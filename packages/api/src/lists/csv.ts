import { type Locale, locales } from "@sportello/domain/locales";
import { ListEntries, type ListEntry, longestList } from "@sportello/domain/services/tenant-list";
import { parse } from "csv-parse/sync";
import { byteOrderMark, csvLine } from "../queue-exports/csv.ts";

const heads = ["valore", "it", "de", "en", "ritirata"] as const;
const longestText = 2_000_000;

/** The entries as CSV: value, a column for each language, "sì" where withdrawn. */
export const writeListCsv = (entries: readonly ListEntry[]): string =>
  byteOrderMark +
  [
    heads,
    ...entries.map(({ value, label, isWithdrawn }) => [
      value,
      label.it,
      label.de ?? "",
      label.en ?? "",
      isWithdrawn === true ? "sì" : "",
    ]),
  ]
    .map((cells) => csvLine(cells))
    .join("");

export type ListCsvFault = {
  readonly line: number;
  readonly code: "unreadable" | "no_columns" | "no_value" | "no_italian" | "twice" | "too_many" | "wrong";
};
export type ReadListCsv = { readonly entries: ListEntry[]; readonly faults: ListCsvFault[] };

/**
 * Reads a CSV somebody made: semicolons or commas, the columns by their names, in any order; only "valore" and "it" are needed. Every wrong line is told
 * by its number, counted as spreadsheets do.
 */
export const readListCsv = (text: string): ReadListCsv => {
  const refused = (code: ListCsvFault["code"], line = 1): ReadListCsv => ({ entries: [], faults: [{ line, code }] });
  if (text.length > longestText) return refused("too_many");
  const rows = rowsOf(text);
  if (rows === null) return refused("unreadable");
  const [head = [], ...lines] = rows;
  const names = head.map((name) => name.trim().toLowerCase());
  const column = (name: string) => names.indexOf(name);
  if (column("valore") < 0 || column("it") < 0) return refused("no_columns");
  if (lines.length > longestList) return refused("too_many", longestList + 2);
  const faults: ListCsvFault[] = [];
  const entries: ListEntry[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    const at = (name: string) => (cells[column(name)] ?? "").trim();
    const value = at("valore");
    const written = Object.fromEntries(
      locales.map((locale): [Locale, string] => [locale, at(locale)]).filter(([, words]) => words !== ""),
    ) as Partial<Record<Locale, string>>;
    if (value === "" && Object.keys(written).length === 0) continue;
    if (value === "") faults.push({ line, code: "no_value" });
    else if (written.it === undefined) faults.push({ line, code: "no_italian" });
    else if (seen.has(value)) faults.push({ line, code: "twice" });
    else {
      const entry = ListEntries.safeParse([
        { value, label: written, ...(/^(s[iì]|ja|yes|x|1)$/i.test(at("ritirata")) && { isWithdrawn: true }) },
      ]);
      if (entry.success) entries.push(...entry.data);
      else faults.push({ line, code: "wrong" });
    }
    seen.add(value);
  }
  return { entries: faults.length > 0 ? [] : entries, faults };
};

const rowsOf = (text: string): string[][] | null => {
  const first = text.slice(0, 2_000).split(/\r?\n/)[0] ?? "";
  const delimiter = first.split(";").length >= first.split(",").length ? ";" : ",";
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch {
    return null;
  }
};
