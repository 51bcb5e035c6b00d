import { PassThrough } from "node:stream";
import { finished } from "node:stream/promises";
import { WorkbookWriter } from "@cj-tech-master/excelts";
import { caughtUp } from "./keep-up.ts";
import type { Value } from "./lines.ts";
import { createSpool } from "./spool.ts";
import type { Heads, TableNames, TableWriter } from "./writer.ts";

/** Rows of a sheet, its head included (ECMA-376); more go on in a further sheet. */
const rowsOfSheet = 1_048_576;
/** Characters of a cell. */
const charactersOfCell = 32_767;

/** A workbook with one sheet for the applications and, where groups repeat, one for their rows. Texts are texts: nothing is a formula. */
export const writeXlsx = async (names: TableNames, heads: Heads): Promise<TableWriter> => {
  const stream = new PassThrough({ highWaterMark: 256 * 1024 });
  const workbook = new WorkbookWriter({ stream, useSharedStrings: false, useStyles: true });
  const spool = heads.repeated === null ? null : await createSpool();
  stream.on("close", () => void spool?.remove());
  const applications = openSheet(workbook, names.main, heads.main);
  return {
    stream,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extension: "xlsx",
    add: async ({ main, repeated }) => {
      for (const line of repeated) await spool?.add(JSON.stringify(line));
      applications.add(main);
      await caughtUp(stream);
    },
    end: async () => {
      applications.end();
      if (spool && heads.repeated) {
        const rows = openSheet(workbook, names.repeated, heads.repeated);
        for await (const line of spool.lines()) {
          rows.add(JSON.parse(line) as Value[]);
          await caughtUp(stream);
        }
        rows.end();
      }
      await workbook.commit();
      await finished(stream, { readable: false });
    },
    fail: (error) => void stream.destroy(error),
  };
};

const openSheet = (workbook: WorkbookWriter, name: string, heads: readonly Value[]) => {
  let number = 0;
  let rows = 0;
  const open = () => {
    number += 1;
    rows = 1;
    const sheet = workbook.addWorksheet(number === 1 ? name : `${name} ${number}`, {
      views: [{ state: "frozen", ySplit: 1 }],
    });
    sheet.columns = heads.map((head) => ({
      width: Math.min(Math.max((typeof head === "string" ? head.length : 0) + 2, 12), 40),
    }));
    const head = sheet.addRow(heads.map(xlsxCell));
    head.font = { bold: true };
    head.commit();
    return sheet;
  };
  let sheet = open();
  return {
    add: (line: readonly Value[]) => {
      if (rows === rowsOfSheet) {
        sheet.commit();
        sheet = open();
      }
      rows += 1;
      sheet.addRow(line.map(xlsxCell)).commit();
    },
    end: () => sheet.commit(),
  };
};

/** XML 1.0 knows no control characters but tab and line ends. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

const xlsxCell = (value: Value): string | number | Date | null => {
  if (typeof value !== "string")
    return value === null || typeof value === "number" ? value : new Date(`${value.day}T00:00:00Z`);
  const clean = value.toWellFormed().replaceAll(unwritable, "");
  return clean.length > charactersOfCell ? `${clean.slice(0, charactersOfCell - 1)}…` : clean;
};
