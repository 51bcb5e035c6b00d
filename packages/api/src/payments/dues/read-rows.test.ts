import { dueColumns } from "@sportello/domain/payments/due-row";
import { describe, expect, test } from "vitest";
import { type ReadRow, readRows, UnreadableFile } from "./read-rows.ts";

const today = "2026-11-26";
const right = {
  codice_fiscale: "RSSMRA80A41H501E",
  nominativo: "Maria Rossi",
  importo: "12,50",
  causale: "Mensa",
  scadenza: "31/12/2026",
  riferimento: "R-1",
};
type Line = Partial<typeof right>;
const lineOf = (changes: Line = {}, delimiter = ";") =>
  dueColumns.map((column) => ({ ...right, ...changes })[column]).join(delimiter);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array): Promise<ReadRow[]> => {
  const rows: ReadRow[] = [];
  for await (const row of readRows(bytes, today)) rows.push(row);
  return rows;
};
const file = (lines: readonly string[], { head = dueColumns.join(";"), end = "\r\n" } = {}) =>
  read(bytesOf([head, ...lines].join(end)));
const faultsOf = (row: ReadRow | undefined) =>
  row && "faults" in row ? row.faults.map(({ column, code }) => `${column} ${code}`) : null;
const fiscalCode = async (): Promise<string> => {
  const { computeFiscalCode } = await import("@sportello/domain/people/compute-fiscal-code");
  return computeFiscalCode({
    familyName: "Rossi",
    givenName: "Maria",
    birthDate: "1980-01-01",
    gender: "F",
    birthPlaceCode: "H501",
  });
};
right.codice_fiscale = await fiscalCode();
const due = {
  fiscalCode: right.codice_fiscale,
  name: "Maria Rossi",
  amount: 1_250,
  reason: "Mensa",
  dueOn: "2026-12-31",
  reference: "R-1",
};

describe("a file of dues", () => {
  test.each([[";"], [","], ["\t"]])("with columns parted by %j is read", async (delimiter) => {
    const importo = delimiter === "," ? '"12,50"' : "12,50";
    expect(await read(bytesOf([dueColumns.join(delimiter), lineOf({ importo }, delimiter)].join("\n")))).toEqual([
      { line: 2, due },
    ]);
  });

  test.each([
    ["Windows", "\r\n"],
    ["Linux", "\n"],
  ])("with the line ends of %s is read", async (_whose, end) =>
    expect(await file([lineOf(), lineOf({ riferimento: "R-2" })], { end })).toMatchObject([{ line: 2 }, { line: 3 }]),
  );

  test("with the mark that spreadsheets put before it is read", async () =>
    expect(await file([lineOf()], { head: `\uFEFF${dueColumns.join(";")}` })).toEqual([{ line: 2, due }]));

  test.each([
    [
      "in another order",
      [...dueColumns].toReversed().join(";"),
      dueColumns
        .map((column) => right[column])
        .toReversed()
        .join(";"),
    ],
    ["with capitals, blanks and dashes", "Codice Fiscale;NOMINATIVO; importo ;Causale;scadenza;Riferimento", lineOf()],
    ["among others that nobody asked for", `nota;${dueColumns.join(";")};telefono`, `x;${lineOf()};0588`],
  ])("with its columns %s is read", async (_how, head, line) =>
    expect(await file([line], { head })).toEqual([{ line: 2, due }]),
  );

  test("passes over empty lines, and counts them: the line told is the one in the file", async () => {
    expect(await file(["", lineOf(), "", lineOf({ importo: "x" })])).toMatchObject([
      { line: 3 },
      { line: 5, faults: [{ column: "importo" }] },
    ]);
  });

  test("with quotes keeps what stands between them, a line break too, and counts on", async () => {
    expect(
      await file([
        lineOf({ causale: '"Mensa; ""primo"" figlio"' }),
        lineOf({ causale: '"Mensa,\nnovembre"' }),
        lineOf(),
      ]),
    ).toMatchObject([
      { line: 2, due: { reason: 'Mensa; "primo" figlio' } },
      { due: { reason: "Mensa,\nnovembre" } },
      { line: 5 },
    ]);
  });

  test.each(['Mensa "primo" figlio', "L'importo dell'anno", 'Sala da 20"'])(
    "takes %s for what it says, quotes and all",
    async (causale) => {
      expect(await file([lineOf({ causale }), lineOf({ riferimento: "R-2" })])).toMatchObject([
        { due: { reason: causale } },
        { due: { reference: "R-2" } },
      ]);
    },
  );

  test.each<[string, Line, string[]]>([
    [
      "nothing in it",
      { codice_fiscale: "", nominativo: "", importo: "", causale: "", scadenza: "", riferimento: "" },
      [
        "codice_fiscale missing",
        "nominativo missing",
        "causale missing",
        "riferimento missing",
        "importo missing",
        "scadenza missing",
      ],
    ],
    [
      "three mistakes",
      { codice_fiscale: "RSSMRA", importo: "ottanta", scadenza: "31/02/2027" },
      ["codice_fiscale not_a_fiscal_code", "importo not_an_amount", "scadenza not_a_day"],
    ],
    ["a day that is over", { scadenza: "25/11/2026" }, ["scadenza past_day"]],
    ["an amount of nothing", { importo: "0,00" }, ["importo not_an_amount"]],
    ["a reason longer than the node takes", { causale: "x".repeat(141) }, ["causale too_long"]],
    ["a formula in place of an amount", { importo: "=1+1" }, ["importo not_an_amount"]],
  ])("with %s tells every mistake of the line, and keeps what was written", async (_what, changes, faults) => {
    const [row] = await file([lineOf(changes)]);
    expect(faultsOf(row)?.toSorted()).toEqual(faults.toSorted());
    expect(row && "values" in row ? row.values : []).toEqual(
      dueColumns.map((column) => ({ ...right, ...changes })[column]),
    );
  });

  test("with a line that is too short says what is missing, with one that is too long passes over the rest", async () => {
    const [short, long] = await file([lineOf().split(";").slice(0, 4).join(";"), `${lineOf()};;;altro`]);
    expect(faultsOf(short)).toEqual(expect.arrayContaining(["scadenza missing", "riferimento missing"]));
    expect(long).toMatchObject({ due });
  });

  test("keeps of a wrong value no more than a screen has room for", async () => {
    const [row] = await file([lineOf({ nominativo: "x".repeat(5_000) })]);
    expect(row && "values" in row ? row.values[1]?.length : 0).toBe(300);
  });

  test("due today is in time", async () =>
    expect(await file([lineOf({ scadenza: "26/11/2026" })])).toMatchObject([{ due: { dueOn: today } }]));

  test("over several pieces of the stream loses no letter at the seams", async () => {
    const lines = Array.from({ length: 3_000 }, (_, n) =>
      lineOf({ riferimento: `R-${n}`, nominativo: `Niccolò Però ${n} città` }),
    );
    const rows = await file(lines);
    expect(rows.map((row) => ("due" in row ? row.due.name : "wrong"))).toEqual(
      lines.map((_, n) => `Niccolò Però ${n} città`),
    );
  });
});

describe("what is no file of dues", () => {
  test.each([
    ["nothing", "", "no_header"],
    ["blanks", " \r\n\r\n", "no_header"],
    ["a line without the names of the columns", lineOf(), "no_header"],
    ["five of the six columns", `${dueColumns.slice(1).join(";")}\r\n${lineOf()}`, "no_header"],
    ["JSON", '{"dovuti":[]}', "no_header"],
    ["a page", "<!doctype html><html></html>", "no_header"],
    ["quotes that never close", `${dueColumns.join(";")}\r\n"${lineOf()}`, "not_csv"],
    [
      "a quote that ends before its value does",
      `${dueColumns.join(";")}\r\n${lineOf({ causale: '"Mensa" primo figlio' })}`,
      "not_csv",
    ],
    ["a line without an end", `${dueColumns.join(";")}\r\n${"x".repeat(30_000)}`, "not_csv"],
  ])("%s is told whole", async (_what, text, fault) => {
    await expect(read(bytesOf(text))).rejects.toSatisfy(
      (error) => error instanceof UnreadableFile && error.fault === fault,
    );
  });

  test("columns alone are a file, of nobody's dues", async () => expect(await file([])).toEqual([]));
});
