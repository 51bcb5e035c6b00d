import { locales } from "@sportello/domain/locales";
import { expect, test } from "vitest";
import { formatDay, formatInstant, formatSize } from "./format.ts";
import { answerSections, filesOf } from "./summary-sections.ts";
import { documentWords } from "./words.ts";

test("instants are of the clock in Rome, summer and winter", () => {
  expect(formatInstant(new Date("2026-07-01T10:00:05Z"), "it")).toMatch(/1 luglio 2026.*12:00:05/);
  expect(formatInstant(new Date("2026-12-31T23:30:00Z"), "de")).toMatch(/1\. Januar 2027.*00:30:00/);
  expect(formatInstant(new Date("2026-11-12T14:05:09Z"), "en")).toBe("12 November 2026 at 15:05:09");
});

test("a day stays that day in every language", () => {
  expect(formatDay("2026-03-01", "it")).toBe("1 marzo 2026");
  expect(formatDay("2026-03-01", "de")).toBe("1. März 2026");
  expect(formatDay("2026-03-01", "en")).toBe("1 March 2026");
});

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1_500, "1,5 kB"],
  [2_340_000, "2,3 MB"],
])("%i bytes read %s", (bytes, text) => {
  expect(formatSize(bytes, "it")).toBe(text);
});

test("every word of the documents is there in the three languages", () => {
  const [first = [], ...others] = locales.map((locale) => Object.keys(documentWords[locale]).toSorted());
  for (const keys of others) expect(keys).toEqual(first);
  for (const locale of locales) for (const word of Object.values(documentWords[locale])) expect(word).not.toBe("");
});

test("the answers on paper keep their order, with the group in front and the files by name", () => {
  const summary = [
    {
      page: "p",
      title: "Veicoli",
      rows: [
        { path: "owner", label: "Proprietario", value: "Ada", kind: "text" as const },
        {
          path: "cars.0",
          label: "Veicolo 1",
          value: "",
          kind: "group" as const,
          rows: [
            { path: "cars.0.plate", label: "Targa", value: "AB123CD", kind: "text" as const },
            { path: "cars.0.paper", label: "Libretto", value: "", kind: "file" as const, files: ["u1", "u2"] },
          ],
        },
      ],
    },
  ];
  expect(filesOf(summary)).toEqual(["u1", "u2"]);
  expect(answerSections(summary, (id) => `${id}.pdf`)).toEqual([
    {
      heading: "Veicoli",
      rows: [
        { label: "Proprietario", value: "Ada" },
        { label: "Veicolo 1 – Targa", value: "AB123CD" },
        { label: "Veicolo 1 – Libretto", value: "u1.pdf, u2.pdf" },
      ],
    },
  ]);
});
