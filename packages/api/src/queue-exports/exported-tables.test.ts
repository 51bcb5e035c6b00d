import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { exported, makeExportScene, payloads } from "../testing/export-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import type { Town } from "../testing/town.ts";
import { asWritten } from "./formula-safe.ts";
import { readCsv, readXlsx, readZip } from "./testing.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let archivist: StaffContext;

beforeAll(async () => {
  ({ town, operator, archivist } = await makeExportScene(runtime, database.owner));
});

describe("a CSV of the queue", () => {
  test("has a column per question after those of every application, and every text in it comes back as it was typed", async () => {
    const { name, bytes } = await exported(operator);
    expect(name).toBe("pratiche-2026-11-23.csv");
    const [heads, ...rows] = readCsv(bytes);
    expect(heads?.slice(-2)).toEqual(["Nota", "Importo"]);
    const [note, amount] = [heads?.indexOf("Nota") ?? -1, heads?.indexOf("Importo") ?? -1];
    // A text field answer is kept on one line by the summary; its marks are what matters here.
    expect(rows.map((row) => asWritten(row[note] ?? ""))).toEqual(payloads);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(rows[0]?.[amount]).toBe("1234,5");
    expect(rows[0]?.slice(1, 5)).toEqual(["Richiesta di prova", "Acquisita", "2026-10-02", ""]);
  });

  test("is a ZIP with a second table where groups repeat", async () => {
    const { name, bytes } = await exported(archivist, { filter: { officeId: town.archive.id } });
    expect(name).toMatch(/\.zip$/);
    const tables = await readZip(bytes);
    expect(Object.keys(tables)).toEqual(["Pratiche.csv", "Righe ripetute.csv"]);
    expect(tables["Pratiche.csv"]).toHaveLength(3);
    const [heads, ...rows] = tables["Righe ripetute.csv"] ?? [];
    expect(heads?.slice(2)).toEqual(["Richiesta di prova: Figlio – Nome", "Richiesta di prova: Figlio – Scuola"]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ["Anna", "Nido"],
      ["Ugo", "'=1+1"],
    ]);
  });

  test("of nothing has its heads", async () => {
    const { bytes } = await exported(operator, { filter: { query: "nessuno" } });
    expect(readCsv(bytes)).toHaveLength(1);
  });
});

describe("a workbook of the queue", () => {
  test("holds texts, numbers and days, and not one formula", async () => {
    const { tables, formulas } = await readXlsx((await exported(operator, { format: "xlsx" })).bytes);
    const [heads, ...rows] = tables["Pratiche"] ?? [];
    const column = (name: string) => rows.map((row) => row[heads?.indexOf(name) ?? -1]);
    expect(formulas).toEqual([]);
    expect(column("Nota").map((note) => note?.replaceAll("\r\n", "\n").replaceAll("\r", "\n"))).toEqual(
      payloads.map((note) => note.replaceAll("\r\n", "\n").replaceAll("\r", "\n")),
    );
    expect(column("Importo")[1]).toBe("1234.51");
    expect(column("Ricevuta il")[0]).toBe("2026-10-02");
  });

  test("has a second sheet for the rows of repeating groups", async () => {
    const { tables } = await readXlsx(
      (await exported(archivist, { format: "xlsx", filter: { officeId: town.archive.id } })).bytes,
    );
    expect(tables["Righe ripetute"]?.slice(1).map((row) => row.slice(2))).toEqual([
      ["Anna", "Nido"],
      ["Ugo", "=1+1"],
    ]);
  });

  test("speaks the language asked for", async () => {
    const { tables } = await readXlsx(
      (await exported(archivist, { format: "xlsx", locale: "de", filter: { status: ["accepted"] } })).bytes,
    );
    expect(tables["Anträge"]?.[0]?.slice(0, 3)).toEqual(["Antragscode", "Dienst", "Status"]);
    expect(tables["Anträge"]?.[1]?.[2]).toBe("Angenommen");
  });
});
