import type { PdfSection } from "@sportello/connectors/pdf/port";
import type { SummarySection } from "@sportello/forms/summarise";

type SummaryRow = SummarySection["rows"][number];

/** The ids of all files the answers name, in the form's order. */
export const filesOf = (summary: readonly SummarySection[]): string[] =>
  summary.flatMap(({ rows }) => rows.flatMap(filesInRow));

const filesInRow = ({ files = [], rows = [] }: SummaryRow): string[] => [...files, ...rows.flatMap(filesInRow)];

/** The answers page by page; questions inside a group carry the group's name in front. */
export const answerSections = (
  summary: readonly SummarySection[],
  nameOf: (uploadId: string) => string,
): PdfSection[] =>
  summary.map(({ title, rows }) => ({ heading: title, rows: rows.flatMap((row) => lines(row, "", nameOf)) }));

const lines = (
  row: SummaryRow,
  before: string,
  nameOf: (uploadId: string) => string,
): { label: string; value: string }[] => {
  const label = before === "" ? row.label : `${before} – ${row.label}`;
  if (row.kind === "group") return (row.rows ?? []).flatMap((inner) => lines(inner, label, nameOf));
  return [{ label, value: row.kind === "file" ? (row.files ?? []).map(nameOf).join(", ") : row.value }];
};
