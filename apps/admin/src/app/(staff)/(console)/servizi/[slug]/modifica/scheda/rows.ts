import type { Localised } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";

export type ListName = "steps" | "more" | "links";
/** A row of any of the three lists; each keeps what it needs of it. */
export type SheetRow = {
  readonly title: Localised;
  readonly text?: Localised;
  readonly url?: string;
  readonly days?: number;
};

export const rowsOf = (sheet: DraftSheet, list: ListName): readonly SheetRow[] =>
  list === "steps" ? sheet.times.steps : list === "more" ? sheet.more : sheet.links;

export const withRows = (sheet: DraftSheet, list: ListName, rows: readonly SheetRow[]): DraftSheet => {
  const empty = { it: "" };
  if (list === "steps")
    return {
      ...sheet,
      times: { ...sheet.times, steps: rows.map(({ title, text = empty, days = 0 }) => ({ days, title, text })) },
    };
  if (list === "more") return { ...sheet, more: rows.map(({ title, text = empty }) => ({ title, text })) };
  return { ...sheet, links: rows.map(({ title, url = "" }) => ({ title, url })) };
};

export const withRow = (rows: readonly SheetRow[], index: number, changes: Partial<SheetRow>): SheetRow[] =>
  rows.map((row, at) => (at === index ? { ...row, ...changes } : row));

export const removed = (rows: readonly SheetRow[], index: number): SheetRow[] =>
  rows.filter((_row, at) => at !== index);

export const swapped = (rows: readonly SheetRow[], one: number, other: number): SheetRow[] => {
  const next = [...rows];
  const [first, second] = [rows[one], rows[other]];
  if (first && second) [next[one], next[other]] = [second, first];
  return next;
};
