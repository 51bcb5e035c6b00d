import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";
import { asWritten, formulaSafe } from "./formula-safe.ts";
import { readCsv } from "./testing.ts";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  "\u00a0=1",
  "\uFEFF=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "=cmd|' /C calc'!A0",
  "'=1",
])("%j cannot be run, and is given back as it was written", (text) => {
  expect(formulaSafe(text).startsWith("'")).toBe(true);
  expect(asWritten(formulaSafe(text))).toBe(text);
});

test.each(["Via Roma 1", "a=b", "1-2", "", "«=»"])("%j is left alone", (text) => {
  expect(formulaSafe(text)).toBe(text);
});

test("whatever is written is read again, and nothing in a file begins like a formula", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("=1", "'", "''=", "-", "a;b", 'say "no"', "x\r\ny")),
        { minLength: 1, maxLength: 6 },
      ),
      (texts) => {
        const wellFormed = texts.map((text) => text.toWellFormed().replaceAll("\u0000", ""));
        const [read = []] = readCsv(Buffer.from(`\uFEFF${csvLine(["head", ...wellFormed.map((text) => text)])}`));
        expect(read.slice(1).map(asWritten)).toEqual(wellFormed);
        for (const cell of read) expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
      },
    ),
  );
});

test("numbers and days stay what they are", () => {
  expect(csvLine([-12.5, { day: "2026-11-23" }, null])).toBe("-12,5;2026-11-23;\r\n");
});
