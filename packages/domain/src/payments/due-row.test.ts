import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DueColumn, readCents, readDay, readDueRow } from "./due-row.ts";

const row: Record<DueColumn, string> = {
  codice_fiscale: "rssmra80a01h501u",
  nominativo: "Mario Rossi",
  importo: "1.234,50",
  causale: "Mensa, novembre",
  scadenza: "31/12/2026",
  riferimento: "MENSA-11-0001",
};
const today = "2026-11-26";

describe("an amount as Italians write it", () => {
  test.each<[string, number | null]>([
    ["1.234,50", 123_450],
    ["12,5", 1_250],
    ["12", 1_200],
    ["12.50", 1_250],
    ["€ 3,00", 300],
    ["3 €", 300],
    ["1.000", 100_000],
    ["0", null],
    ["0,00", null],
    ["-5", null],
    ["1,234.50", null],
    ["12,505", null],
    ["1.23.456", null],
    ["dieci", null],
    ["", null],
    ["1e3", null],
    ["99999999", null],
  ])("%j is %j cents", (text, cents) => expect(readCents(text)).toBe(cents));

  test("every amount written with a comma is read back to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (cents) => {
        const [euro = "", part = ""] = (cents / 100).toFixed(2).split(".");
        expect(readCents(`${euro},${part}`)).toBe(cents);
        expect(readCents(`${euro.replaceAll(/\B(?=(\d{3})+$)/g, ".")},${part}`)).toBe(cents);
      }),
    );
  });
});

test.each([
  ["2026-12-31", "2026-12-31"],
  ["31/12/2026", "2026-12-31"],
  ["29/02/2028", "2028-02-29"],
  ["29/02/2026", null],
  ["2026-13-01", null],
  ["31-12-2026", null],
  ["", null],
])("the day %j is %j", (text, day) => {
  expect(readDay(text)).toBe(day);
});

describe("a line of the file of dues", () => {
  test("becomes a due", () => {
    expect(readDueRow(row, today)).toEqual({
      due: {
        fiscalCode: "RSSMRA80A01H501U",
        name: "Mario Rossi",
        amount: 123_450,
        reason: "Mensa, novembre",
        dueOn: "2026-12-31",
        reference: "MENSA-11-0001",
      },
    });
  });

  test("of a firm is taken with its VAT number", () =>
    expect(readDueRow({ ...row, codice_fiscale: "00488410010" }, today)).toHaveProperty(
      "due.fiscalCode",
      "00488410010",
    ));

  test.each<[Partial<Record<DueColumn, string>>, DueColumn, string]>([
    [{ codice_fiscale: "RSSMRA80A01H501X" }, "codice_fiscale", "not_a_fiscal_code"],
    [{ codice_fiscale: "" }, "codice_fiscale", "missing"],
    [{ nominativo: "x".repeat(71) }, "nominativo", "too_long"],
    [{ importo: "gratis" }, "importo", "not_an_amount"],
    [{ importo: "0" }, "importo", "not_an_amount"],
    [{ causale: "  " }, "causale", "missing"],
    [{ scadenza: "31/02/2027" }, "scadenza", "not_a_day"],
    [{ scadenza: "25/11/2026" }, "scadenza", "past_day"],
    [{ riferimento: "" }, "riferimento", "missing"],
  ])("%j is told with its column: %s %s", (changes, column, code) => {
    expect(readDueRow({ ...row, ...changes }, today)).toEqual({ faults: [{ column, code }] });
  });

  test("with several mistakes tells all of them", () => {
    expect(readDueRow({ importo: "x", scadenza: "x" }, today)).toHaveProperty("faults.length", 6);
  });
});
