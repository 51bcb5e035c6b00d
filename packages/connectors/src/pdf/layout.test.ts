import { describe, expect, test } from "vitest";
import { layout } from "./layout.ts";
import type { PdfDocument, PdfSection } from "./port.ts";

const document = (sections: readonly PdfSection[], changes: Partial<PdfDocument> = {}): PdfDocument => ({
  title: "Riepilogo",
  language: "it",
  tenant: { name: "Comune di Bugliano", colour: "#00614a", address: "Piazza 1" },
  reference: "Riepilogo 2026",
  createdAt: new Date("2026-11-26T10:00:00Z"),
  sections,
  ...changes,
});
type Cell = { readonly text: string; readonly bold?: boolean; readonly alignment?: string };
type Tabled = {
  readonly table: {
    readonly body: readonly Cell[][];
    readonly headerRows?: number;
    readonly widths: readonly number[];
  };
};
const contentOf = (sections: readonly PdfSection[], changes: Partial<PdfDocument> = {}) =>
  layout(document(sections, changes)).content as unknown as readonly (Cell & Partial<Tabled>)[];
const tablesOf = (sections: readonly PdfSection[]) =>
  contentOf(sections)
    .filter((one): one is Cell & Tabled => one.table !== undefined)
    .map(({ table }) => table);
const table = {
  head: ["Quando", "Che cosa", "Quanto"],
  rows: [
    ["24 novembre", "Mensa", "12,00 €"],
    ["25 novembre", "Scuolabus", "1.200,00 €"],
  ],
};

describe("a table on paper", () => {
  test("repeats its head on each page, set in bold", () => {
    const [made] = tablesOf([{ table }]);
    expect(made?.headerRows).toBe(1);
    expect(made?.body.map((row) => row.every(({ bold }) => bold === true))).toEqual([true, false, false]);
  });

  test("writes amounts at the right, one under the other, with their head; the rest as one reads", () => {
    const [made] = tablesOf([{ table: { ...table, amounts: [2] } }]);
    expect(made?.body.map((row) => row.map(({ alignment }) => alignment ?? "left"))).toEqual(
      Array.from({ length: 3 }, () => ["left", "left", "right"]),
    );
  });

  test("without amounts has none at the right", () =>
    expect(JSON.stringify(tablesOf([{ table }]))).not.toContain("right"));
  test("without rows is not drawn: a head over nothing says nothing", () =>
    expect(tablesOf([{ table: { head: ["A"], rows: [] } }])).toEqual([]));
  test("never is wider than the page, whatever it asks for", () => {
    for (const widths of [
      [400, 400, 400],
      ["*", "*", "*"],
      [80, "*", 120],
      ["auto", 2_000, "*"],
    ] as const) {
      const [made] = tablesOf([{ table: { ...table, widths } }]);
      expect((made?.widths ?? []).reduce((sum, width) => sum + width, 0) + 3 * 12).toBeLessThanOrEqual(
        595 - 2 * 56 + 1e-6,
      );
    }
  });
});

describe("questions and answers", () => {
  test("that were left empty show a dash, not a hole", () => {
    const [made] = tablesOf([
      {
        rows: [
          { label: "IUV", value: " " },
          { label: "Importo", value: "5,00 €" },
        ],
      },
    ]);
    expect(made?.body.map(([, value]) => value?.text)).toEqual(["–", "5,00 €"]);
  });
});

describe("the page", () => {
  test.each([
    ["it", "it-IT", "Pagina 2 di 3"],
    ["de", "de-DE", "Seite 2 von 3"],
    ["en", "en-GB", "Page 2 of 3"],
  ] as const)("in %s tells its language to who reads aloud, and counts", (language, tag, words) => {
    const made = layout(document([], { language }));
    expect(made.language).toBe(tag);
    expect(JSON.stringify((made.footer as (at: number, of: number) => unknown)(2, 3))).toContain(words);
  });

  test("is archival, names the body as its author, and is dated by the document, not by the clock", () => {
    const { subset, info, displayTitle } = layout(document([]));
    expect({ subset, displayTitle, author: info?.author, at: info?.creationDate }).toEqual({
      subset: "PDF/A-2b",
      displayTitle: true,
      author: "Comune di Bugliano",
      at: new Date("2026-11-26T10:00:00Z"),
    });
  });

  test("has a subtitle and headings only where there are any", () => {
    expect(contentOf([{ paragraphs: ["Testo"] }])).toHaveLength(2);
    expect(contentOf([{ heading: "A", paragraphs: ["Testo"] }], { subtitle: "Sotto" })).toHaveLength(4);
  });
});
