import { ok, refuse, type Result } from "@sportello/domain/result";
import { parse } from "csv-parse/browser/esm/sync";
import { stringify } from "csv-stringify/browser/esm/sync";
import type { TextsById, TranslatableText } from "./translatable.ts";
import type { ReadFault, TargetLanguage } from "./xliff.ts";

const columns = ["id", "it", "de", "en"] as const;

/** The texts side by side for a spreadsheet: UTF-8 with its mark, semicolons as Italian spreadsheets expect, formulas made harmless. */
export const toTranslationCsv = (texts: readonly TranslatableText[]): string =>
  stringify(
    texts.map((text) => columns.map((column) => text[column] ?? "")),
    { header: true, columns: [...columns], delimiter: ";", bom: true, escape_formulas: true },
  );

/** What a spreadsheet may have put before a formula, so that it reads as text. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, "");

/** The header says what separates the columns: no id or language has one of these in it. */
const delimiterOf = (file: string): string =>
  [";", "\t"].find((one) => (file.split("\n", 1)[0] ?? "").includes(one)) ?? ",";

/** Reads the languages of a table that came back; the columns may stand in any order, commas instead of semicolons. Empty cells are not read. */
export const fromTranslationCsv = (file: string): Result<Readonly<Record<TargetLanguage, TextsById>>, ReadFault> => {
  if (file.length > 5_000_000) return refuse("too_large");
  try {
    let head: readonly string[] = [];
    const columnsOf = (names: string[]) => {
      head = names;
      return names;
    };
    const records = parse<Record<string, string | undefined>>(file, {
      bom: true,
      columns: columnsOf,
      delimiter: delimiterOf(file),
      skip_empty_lines: true,
      relax_column_count: true,
    });
    if (!head.includes("id") || !records.every((record) => typeof record["id"] === "string")) return refuse("not_csv");
    const texts = (language: TargetLanguage) =>
      Object.fromEntries(
        records.flatMap((record) =>
          (record[language] ?? "").trim() === "" ? [] : [[record["id"] ?? "", unescaped(record[language] ?? "")]],
        ),
      );
    return ok({ de: texts("de"), en: texts("en") });
  } catch {
    return refuse("not_csv");
  }
};
