import type { Content, CustomTableLayout, TDocumentDefinitions } from "pdfmake/interfaces";
import { columnWidths } from "./column-widths.ts";
import type { PdfDocument, PdfSection } from "./port.ts";
import { printable } from "./printable.ts";

const ink = "#17324d";
const quiet = "#5a6772";
const hairline = "#d6dce3";
const shade = "#f2f5f8";

/** Page measures in points; A4 is 595 wide. */
const side = 56;
const textWidth = 595 - 2 * side;

const words = {
  it: { page: (at: number, of: number) => `Pagina ${at} di ${of}`, tag: "it-IT" },
  de: { page: (at: number, of: number) => `Seite ${at} von ${of}`, tag: "de-DE" },
  en: { page: (at: number, of: number) => `Page ${at} of ${of}`, tag: "en-GB" },
} as const;

/** Lines between rows only, none at the sides: easy to read, easy to photocopy. */
const lined: CustomTableLayout = {
  hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0 : 0.6),
  vLineWidth: () => 0,
  hLineColor: () => hairline,
  paddingLeft: (at) => (at === 0 ? 0 : 10),
  paddingRight: () => 0,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

const ruled: CustomTableLayout = {
  ...lined,
  hLineWidth: (at, { table }) => (at === 0 || at === table.body.length ? 0.6 : 0.4),
  paddingLeft: () => 6,
  paddingRight: () => 6,
  fillColor: (row) => (row === 0 ? shade : null),
};

const rowsOf = (rows: NonNullable<PdfSection["rows"]>): Content => ({
  layout: lined,
  table: {
    widths: columnWidths([textWidth * 0.34, "*"], textWidth, 5),
    dontBreakRows: true,
    body: rows.map(({ label, value }) => [
      { text: printable(label), color: quiet },
      { text: value.trim() === "" ? "–" : printable(value) },
    ]),
  },
});

const tableOf = ({ head, rows, widths, amounts = [] }: NonNullable<PdfSection["table"]>): Content => ({
  layout: ruled,
  fontSize: 8.5,
  margin: [0, 4, 0, 0],
  table: {
    headerRows: 1,
    widths: columnWidths(widths ?? head.map(() => "*"), textWidth, 12),
    dontBreakRows: true,
    body: [head, ...rows].map((row, at) =>
      row.map((text, column) => ({
        text: printable(text),
        bold: at === 0,
        ...(amounts.includes(column) && { alignment: "right" as const }),
      })),
    ),
  },
});

const sectionOf = ({ heading, paragraphs = [], rows = [], table }: PdfSection): Content[] => [
  ...(heading === undefined
    ? []
    : [
        {
          text: printable(heading),
          bold: true,
          fontSize: 12,
          headlineLevel: 1,
          margin: [0, 18, 0, 6],
        } satisfies Content,
      ]),
  ...paragraphs.map((text): Content => ({ text: printable(text), margin: [0, 0, 0, 6] })),
  ...(rows.length > 0 ? [rowsOf(rows)] : []),
  ...(table !== undefined && table.rows.length > 0 ? [tableOf(table)] : []),
];

const headOf = ({ tenant }: PdfDocument): Content => ({
  margin: [side, 34, side, 0],
  stack: [
    { text: printable(tenant.name), bold: true, fontSize: 13, color: tenant.colour },
    { text: printable(tenant.address), fontSize: 8, color: quiet, margin: [0, 2, 0, 7] },
    { canvas: [{ type: "line", x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: 1.4, lineColor: tenant.colour }] },
  ],
});

/** The document as pdfmake wants it: title, sections, a head with the body's name and a foot with the reference and "page n of m". */
export const layout = (document: PdfDocument): TDocumentDefinitions => {
  const { page, tag } = words[document.language];
  const foot = (at: number, of: number): Content => ({
    margin: [side, 14, side, 0],
    columns: [
      { text: printable(document.reference), width: "*" },
      { text: page(at, of), width: "auto", alignment: "right" },
    ],
    columnGap: 20,
    fontSize: 8,
    color: quiet,
  });
  return {
    version: "1.7",
    subset: "PDF/A-2b",
    language: tag,
    displayTitle: true,
    info: {
      title: printable(document.title),
      author: printable(document.tenant.name),
      subject: printable(document.reference),
      creator: "Sportello",
      producer: "Sportello",
      creationDate: document.createdAt,
    },
    pageSize: "A4",
    pageMargins: [side, 92, side, 62],
    header: headOf(document),
    footer: foot,
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.2, color: ink },
    // A heading is not left alone at the bottom of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    content: [
      { text: printable(document.title), bold: true, fontSize: 19, lineHeight: 1.1 },
      ...(document.subtitle === undefined
        ? []
        : [{ text: printable(document.subtitle), fontSize: 11, color: quiet, margin: [0, 4, 0, 0] } satisfies Content]),
      ...document.sections.flatMap(sectionOf),
    ],
  };
};
