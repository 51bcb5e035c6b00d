import { Workbook } from "@cj-tech-master/excelts";
import { parse } from "csv-parse/sync";
import { fromBufferPromise } from "yauzl";

/** The tables of an exported file, by name, as a spreadsheet would read them. */
export type Tables = Readonly<Record<string, string[][]>>;

export const bytesOf = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks);
};

export const readCsv = (bytes: Buffer): string[][] =>
  parse(bytes, { delimiter: ";", bom: true, relaxColumnCount: false });

export const readZip = async (bytes: Buffer): Promise<Tables> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const tables: Record<string, string[][]> = {};
  for await (const entry of zip.eachEntry())
    tables[entry.fileName] = readCsv(await bytesOf(await zip.openReadStreamPromise(entry)));
  return tables;
};

/** Cells as texts; `formulas` are the cells that would be computed. */
export const readXlsx = async (bytes: Buffer): Promise<{ tables: Tables; formulas: string[] }> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const tables: Record<string, string[][]> = {};
  const formulas: string[] = [];
  for (const sheet of workbook.worksheets) {
    const rows: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: string[] = [];
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const cell = row.getCell(column);
        if (cell.formula) formulas.push(cell.address);
        const value: unknown = cell.value;
        cells.push(
          value === null || value === undefined
            ? ""
            : value instanceof Date
              ? value.toISOString().slice(0, 10)
              : typeof value === "string"
                ? value
                : JSON.stringify(value),
        );
      }
      rows.push(cells);
    });
    tables[sheet.name] = rows;
  }
  return { tables, formulas };
};
