import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { Status } from "@sportello/domain/applications/status";
import { inLocale, Localised, type Locale } from "@sportello/domain/locales";
import type { Answers } from "@sportello/forms/answers";
import { type Cell, type Cells, cellsOf } from "@sportello/forms/columns";
import type { ExportPlan, FormColumn } from "./plan.ts";
import type { ExportRow } from "./rows-sql.ts";
import { applicationColumns, exportWords } from "./words.ts";

/** A cell of a table: a text, a number that can be added up, a day of Italy (YYYY-MM-DD), or nothing. */
export type Value = string | number | { readonly day: string } | null;
export type Lines = { readonly main: Value[]; readonly repeated: Value[][] };

/** The heads of the two tables. */
export const headsOf = ({ once, repeated }: ExportPlan, locale: Locale): Lines => {
  const { columns } = exportWords[locale];
  return {
    main: [...applicationColumns.map((name) => columns[name]), ...once.map(({ heading }) => heading)],
    repeated: [[columns.code, columns.service, ...repeated.map(({ heading }) => heading)]],
  };
};

/** Makes the lines of one application after another: one of the first table, and as many of the second as its groups have rows. */
export const lineMaker = ({ versions, once, repeated }: ExportPlan, locale: Locale) => {
  const { statuses, outcomes } = exportWords[locale];
  const titles = new Map([...versions].map(([id, { sheet }]) => [id, inLocale(sheet.title, locale)]));
  return (row: ExportRow): Lines => {
    const version = versions.get(row.version);
    // Published after the columns were planned: its rows come with the next export.
    if (!version) return { main: [], repeated: [] };
    const cells = cellsOf(version.form, row.answers as Answers, locale);
    const [first = {}] = cells;
    const code = formatApplicationCode(row.code);
    const service = titles.get(row.version) ?? "";
    const own: Value[] = [
      code,
      service,
      statuses[row.status as Status],
      dayOf(row.submitted),
      dayOf(row.due),
      row.family,
      row.given,
      row.fiscal_code,
      inLocale(Localised.parse(row.office), locale),
      row.assignee,
      row.registration,
      dayOf(row.registered),
      row.outcome === null ? null : outcomes[row.outcome as keyof typeof outcomes],
      dayOf(row.outcome_at),
      row.reason,
      row.language,
    ];
    const of = (columns: readonly FormColumn[], line: Cells): Value[] =>
      columns.map(({ serviceId, key, kind }) => (serviceId === version.serviceId ? valueOf(line[key], kind) : null));
    return {
      main: [...own, ...of(once, first)],
      repeated: cells
        .map((line) => of(repeated, line))
        .filter((line) => line.some((value) => value !== null))
        .map((line) => [code, service, ...line]),
    };
  };
};

const dayOf = (day: string | null): Value => (day === null || day === "" ? null : { day });

/** Numbers stay numbers, amounts become euros; days stay as they sort; everything else is as people read it. */
const valueOf = (cell: Cell | undefined, kind: FormColumn["kind"]): Value => {
  if (cell === undefined) return null;
  if (kind === "file") return cell.files.length === 0 ? null : cell.text || String(cell.files.length);
  if (typeof cell.raw === "number" && kind === "number") return cell.raw;
  if (typeof cell.raw === "number" && kind === "amount") return cell.raw / 100;
  if (typeof cell.raw === "string" && kind === "day") return dayOf(cell.raw);
  return cell.text === "" ? null : cell.text;
};
