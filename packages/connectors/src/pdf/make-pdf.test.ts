import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { makePdf } from "./make-pdf.ts";
import type { PdfDocument, PdfSection } from "./port.ts";

const document = (sections: readonly PdfSection[], changes: Partial<PdfDocument> = {}): PdfDocument => ({
  title: "Richiesta di accesso alla ZTL",
  subtitle: "Ricevuta di presentazione",
  language: "it",
  tenant: { name: "Comune di Bugliano", colour: "#0066cc", address: "Piazza del Municipio 1" },
  reference: "Pratica BGL-2026-7K4F",
  createdAt: new Date("2026-11-23T10:00:00Z"),
  sections,
  ...changes,
});

type Piece = { readonly text: string; readonly left: number; readonly right: number };

/** The pieces of text of each page with their place, read by another library than the one that wrote them. */
const pagesOf = async (bytes: Uint8Array): Promise<Piece[][]> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.flatMap((item) =>
        "str" in item
          ? [{ text: item.str, left: Number(item.transform[4]), right: Number(item.transform[4]) + item.width }]
          : [],
      );
    }),
  );
};
const textOf = (page: readonly Piece[] | undefined) => (page ?? []).map(({ text }) => text).join(" ");
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const applicant: PdfSection = {
  heading: "Richiedente",
  rows: [
    { label: "Codice fiscale", value: "RSSMRA80A01H501U" },
    { label: "PEC", value: "" },
  ],
};

describe("a document of the municipality", () => {
  test("is PDF/A-2b with title, language, colour profile and embedded fonts", async () => {
    const raw = latin(await makePdf(document([applicant])));
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
    for (const mark of [
      "<pdfaid:part>2</pdfaid:part>",
      "<pdfaid:conformance>B</pdfaid:conformance>",
      "/OutputIntent",
      "/Lang (it-IT)",
      "/FontFile2",
      "Richiesta di accesso alla ZTL",
    ])
      expect(raw).toContain(mark);
    expect(raw).not.toMatch(/\/JavaScript|\/Encrypt|\/Subtype \/Type1/);
  });

  test.each([
    ["it", "Pagina 1 di 1"],
    ["de", "Seite 1 von 1"],
    ["en", "Page 1 of 1"],
  ] as const)("says in %s on which page we are: %s", async (language, words) => {
    const [page] = await pagesOf(await makePdf(document([applicant], { language })));
    expect(textOf(page)).toContain(words);
  });

  test("shows questions, answers and a dash for what was left empty", async () => {
    const [page] = await pagesOf(await makePdf(document([applicant])));
    expect(textOf(page)).toMatch(/Codice fiscale\s+RSSMRA80A01H501U\s+PEC\s+–/);
  });

  test("repeats body, reference and the head of a table on each page", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`allegato-${index}.pdf`, "1 kB"]);
    const pages = await pagesOf(
      await makePdf(document([{ heading: "Allegati", table: { head: ["Nome", "Dimensione"], rows } }])),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages)
      for (const words of ["Comune di Bugliano", "Pratica BGL-2026-7K4F", "Dimensione"])
        expect(textOf(page)).toContain(words);
  });

  test("never leaves a heading alone at the bottom of a page", async () => {
    for (let lines = 28; lines < 44; lines += 1) {
      const rows = Array.from({ length: lines }, (_, index) => ({ label: `Domanda ${index}`, value: "sì" }));
      const pages = await pagesOf(
        await makePdf(
          document([
            { heading: "Dati", rows },
            { heading: "Dichiarazioni", paragraphs: ["Dichiaro il vero."] },
          ]),
        ),
      );
      const withHeading = pages.find((page) => textOf(page).includes("Dichiarazioni"));
      expect(textOf(withHeading)).toContain("Dichiaro il vero.");
    }
  });

  test("keeps the longest word inside the margins, in rows and in tables", async () => {
    const long = "x".repeat(400);
    const table = { head: ["Nome", "Impronta"], rows: [[long, long]], widths: ["*", 900] as const };
    const pages = await pagesOf(
      await makePdf(
        document([
          { heading: "Dati", rows: [{ label: long, value: long }] },
          { heading: "Allegati", table },
        ]),
      ),
    );
    for (const { left, right } of pages.flat()) {
      expect(left).toBeGreaterThanOrEqual(55);
      expect(right).toBeLessThanOrEqual(541);
    }
  });

  test("has a sign for characters no font has, and does not let a mark reorder the words", async () => {
    const [page] = await pagesOf(
      await makePdf(document([{ heading: "Note", paragraphs: ["gatto 🙂 中文 fine", "a\u202Eb\u0000c"] }])),
    );
    expect(textOf(page)).toContain("gatto \ufffd \ufffd\ufffd fine");
    expect(textOf(page)).toContain("abc");
  });

  test("is the same to the byte when a job makes it again", async () => {
    const [first, second] = [await makePdf(document([applicant])), await makePdf(document([applicant]))];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
