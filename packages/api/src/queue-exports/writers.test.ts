import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten } from "./formula-safe.ts";
import type { Lines, Value } from "./lines.ts";
import { bytesOf, readCsv, readXlsx, readZip } from "./testing.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";
import type { Heads, TableWriter } from "./writer.ts";

const names = { main: "Pratiche", repeated: "Righe ripetute" };
const alone: Heads = { main: ["Codice", "Nota"], repeated: null };
const both: Heads = { main: ["Codice", "Nota"], repeated: ["Codice", "Figlio"] };
const line = (main: Value[], ...repeated: Value[][]): Lines => ({ main, repeated });

/** Reads while it is written, as a browser does: a writer that nobody reads waits. */
const written = async (writer: TableWriter, lines: readonly Lines[]): Promise<Buffer> => {
  const reading = bytesOf(writer.stream);
  for (const one of lines) await writer.add(one);
  await writer.end();
  return reading;
};
const csv = async (lines: readonly Lines[]) => readCsv(await written(await writeCsv(names, alone), lines));
const xlsx = async (lines: readonly Lines[], heads = alone) =>
  readXlsx(await written(await writeXlsx(names, heads), lines));

describe("a workbook", () => {
  test("has its heads first, and a second sheet only where groups repeat", async () => {
    expect(Object.keys((await xlsx([])).tables)).toEqual(["Pratiche"]);
    const { tables } = await xlsx([line(["AN1", "a"], ["AN1", "Anna"], ["AN1", "Ugo"]), line(["AN2", "b"])], both);
    expect(tables).toEqual({
      Pratiche: [
        ["Codice", "Nota"],
        ["AN1", "a"],
        ["AN2", "b"],
      ],
      "Righe ripetute": [
        ["Codice", "Figlio"],
        ["AN1", "Anna"],
        ["AN1", "Ugo"],
      ],
    });
  });

  test.each([
    ["a number", 12.5, "12.5"],
    ["a negative one", -3, "-3"],
    ["a day", { day: "2026-11-23" }, "2026-11-23"],
    ["the day the clocks change", { day: "2026-03-29" }, "2026-03-29"],
    ["nothing", null, ""],
    ["a text that looks like a number", "007", "007"],
    ["one that looks like a day", "1/2", "1/2"],
    ["lines and a tab", "a\n\tb", "a\n\tb"],
    ["what XML cannot hold", "a\u0000\u0007b\uFFFEc", "abc"],
    ["half a letter", "a\uD800", "a\uFFFD"],
  ] as const)("holds %s", async (_what, value, read) => {
    const { tables, formulas } = await xlsx([line(["x", value])]);
    expect(tables["Pratiche"]?.[1]?.[1] ?? "").toBe(read);
    expect(formulas).toEqual([]);
  });

  test("a text longer than a cell is cut with a mark, and the file opens", async () => {
    const { tables } = await xlsx([line(["x", "é".repeat(40_000)])]);
    const cell = tables["Pratiche"]?.[1]?.[1] ?? "";
    expect([cell.length, cell.endsWith("…")]).toEqual([32_767, true]);
  });
});

describe("a CSV", () => {
  test("is one file, or a ZIP of two where groups repeat", async () => {
    expect(await csv([line(["AN1", "a"])])).toEqual([
      ["Codice", "Nota"],
      ["AN1", "a"],
    ]);
    const writer = await writeCsv(names, both);
    expect([writer.mediaType, writer.extension]).toEqual(["application/zip", "zip"]);
    expect(await readZip(await written(writer, [line(["AN1", "a"], ["AN1", "Anna"])]))).toEqual({
      "Pratiche.csv": [
        ["Codice", "Nota"],
        ["AN1", "a"],
      ],
      "Righe ripetute.csv": [
        ["Codice", "Figlio"],
        ["AN1", "Anna"],
      ],
    });
  });

  test("says what it is to a spreadsheet set up for Italian", async () => {
    const writer = await writeCsv(names, alone);
    const bytes = await written(writer, [line(["AN1", 1234.5])]);
    expect(writer.mediaType).toBe("text/csv; charset=utf-8");
    expect(bytes.toString("utf8")).toBe("\uFEFFCodice;Nota\r\nAN1;1234,5\r\n");
  });
});

describe("whatever is typed", () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=1+1", "'", "@x", "a;b", 'say "no"', "+39 333", "-")),
    { minLength: 1, maxLength: 12 },
  );

  test("comes back from a CSV as it was", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        const [, ...rows] = await csv(typed.map((text) => line(["x", text])));
        expect(rows.map(([, cell = ""]) => asWritten(cell))).toEqual(typed);
      }),
      { numRuns: 30 },
    );
  });

  test("comes back from a workbook as it was, and nothing is computed", async () => {
    const printable = (text: string) =>
      text
        .toWellFormed()
        .replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
        .replaceAll(/\r\n?/g, "\n");
    await fc.assert(
      fc.asyncProperty(texts, async (typed) => {
        const { tables, formulas } = await xlsx(typed.map((text) => line(["x", text])));
        expect(formulas).toEqual([]);
        expect((tables["Pratiche"] ?? []).slice(1).map(([, cell = ""]) => cell.replaceAll(/\r\n?/g, "\n"))).toEqual(
          typed.map(printable),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe("a file that cannot be finished", () => {
  test.each([
    ["a workbook", () => writeXlsx(names, alone)],
    ["a CSV", async () => writeCsv(names, alone)],
    ["a ZIP", async () => writeCsv(names, both)],
  ] as const)("%s ends as broken: nobody takes half of it for the whole", async (_what, open) => {
    const writer = await open();
    const reading = bytesOf(writer.stream);
    await writer.add(line(["AN1", "a"]));
    writer.fail(new Error("the database is gone"));
    await expect(reading).rejects.toThrow("the database is gone");
  });
});
