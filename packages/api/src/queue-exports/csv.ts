import { formulaSafe } from "./formula-safe.ts";
import type { Value } from "./lines.ts";

/** Spreadsheets set up for Italian part cells at semicolons and read UTF-8 only after this mark. */
export const byteOrderMark = "\uFEFF";
const separator = ";";
const needsQuotes = /[";\r\n]/;

/** A line of RFC 4180 with semicolons; nothing in it can be run. Numbers have a decimal comma, days are YYYY-MM-DD. */
export const csvLine = (values: readonly Value[]): string => {
  let line = "";
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) line += separator;
    line += csvCell(values[index] ?? null);
  }
  return `${line}\r\n`;
};

const csvCell = (value: Value): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = typeof value === "string" ? formulaSafe(value) : value.day;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
