import { Readable } from "node:stream";
import { type Due, type DueColumn, dueColumns, type DueFault, readDueRow } from "@sportello/domain/payments/due-row";
import type { Day } from "@sportello/domain/time/rome-day";
import { CsvError, parse } from "csv-parse";

/** A wrong line keeps its six values in the order of `dueColumns`. */
export type ReadRow = { readonly line: number } & (
  | { readonly due: Due }
  | { readonly faults: readonly DueFault[]; readonly values: readonly string[] }
);

const longestValue = 300;

/** Why a file is no file of dues at all. */
export type FileFault = "no_header" | "not_csv";
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}

const chunkBytes = 64 * 1024;

/** Pieces of the file, so that the whole is never text at once. */
function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(chunkBytes, bytes.length - at));
}

/** The first line says with what the columns are parted: spreadsheets of Italy write semicolons. */
const delimiterOf = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString("utf8").split(/\r?\n/)[0] ?? "";
  return head.includes(";") ? ";" : head.includes("\t") ? "\t" : ",";
};

/**
 * The lines of a CSV file of dues, streamed: each with the due it asks for or everything that is wrong with it. Unknown columns are passed
 * over, their order is free, and a quote in the midst of a value is part of it. Throws UnreadableFile when there is no header with all the columns, or quotes that never close.
 */
export async function* readRows(bytes: Uint8Array, today: Day): AsyncGenerator<ReadRow> {
  const delimiter = delimiterOf(bytes);
  const parser = Readable.from(pieces(bytes)).pipe(
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      max_record_size: 20_000,
    }),
  );
  let columns: (DueColumn | null)[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns === null) {
        columns = record.map((name) => asColumn(name));
        if (!dueColumns.every((column) => columns?.includes(column))) throw new UnreadableFile("no_header");
        continue;
      }
      const row: Partial<Record<DueColumn, string>> = {};
      for (const [index, column] of columns.entries()) if (column !== null) row[column] = record[index] ?? "";
      const read = readDueRow(row, today);
      yield {
        line: info.lines,
        ...("due" in read
          ? read
          : { ...read, values: dueColumns.map((column) => (row[column] ?? "").slice(0, longestValue)) }),
      };
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof CsvError) throw new UnreadableFile("not_csv");
    throw error;
  }
  if (columns === null) throw new UnreadableFile("no_header");
}

const asColumn = (name: string): DueColumn | null => {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return (dueColumns as readonly string[]).includes(plain) ? (plain as DueColumn) : null;
};
