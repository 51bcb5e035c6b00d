import { groupNoticeCode } from "@sportello/domain/payments/notice-code";
import { noticeQr } from "@sportello/domain/payments/notice-qr";
import type { Content, CustomTableLayout, TDocumentDefinitions } from "pdfmake/interfaces";
import { printable } from "./printable.ts";

/** A payment notice (avviso di pagamento analogico) to be paid anywhere. Amount in cents, last day as `YYYY-MM-DD`. */
export type PaymentNoticePdf = {
  readonly language: "it" | "de" | "en";
  readonly payee: {
    readonly name: string;
    readonly fiscalCode: string;
    readonly cbill?: string | undefined;
    readonly colour: string;
    readonly address: string;
  };
  readonly debtor: { readonly name: string; readonly fiscalCode: string };
  readonly noticeCode: string;
  readonly amount: number;
  readonly reason: string;
  readonly dueOn: string;
  readonly createdAt: Date;
};
export type MakePaymentNotice = (notice: PaymentNoticePdf) => Promise<Uint8Array>;

const ink = "#17324d";
const quiet = "#5a6772";
const shade = "#f2f5f8";
const side = 42;
const textWidth = 595 - 2 * side;

const words = {
  it: {
    tag: "it-IT",
    title: "Avviso di pagamento",
    payee: "Ente creditore",
    debtor: "Destinatario avviso",
    fiscalCode: "Codice fiscale",
    howMuch: "Quanto e quando pagare?",
    where: "Dove pagare?",
    by: "entro il",
    euro: "euro",
    update:
      "L'importo è aggiornato automaticamente dal sistema e potrebbe variare per eventuali sgravi, note di credito, indennità di mora, sanzioni o interessi.",
    whereText:
      "Puoi pagare con una sola transazione sul sito o con l'app del tuo ente creditore, della tua banca o degli altri canali di pagamento; in banca, in ricevitoria, dal tabaccaio, al bancomat, al supermercato, all'ufficio postale. Puoi pagare in contanti, con carte o conto corrente.",
    list: "L'elenco dei canali è su www.pagopa.gov.it",
    scan: "Inquadra il codice QR o usa i dati qui sotto",
    bank: "Banche e altri canali",
    code: "Codice avviso",
    cbill: "Codice CBILL",
    subject: "Oggetto del pagamento",
    payeeCode: "Cod. fiscale ente creditore",
    amount: "Importo",
  },
  de: {
    tag: "de-DE",
    title: "Zahlungsmitteilung",
    payee: "Gläubigerkörperschaft",
    debtor: "Empfänger",
    fiscalCode: "Steuernummer",
    howMuch: "Wie viel und bis wann?",
    where: "Wo bezahlen?",
    by: "bis zum",
    euro: "Euro",
    update:
      "Der Betrag wird vom System automatisch angepasst und kann sich wegen Nachlässen, Gutschriften, Verzugszinsen oder Strafen ändern.",
    whereText:
      "Sie können in einem Vorgang auf der Website oder in der App der Körperschaft, Ihrer Bank oder der anderen Zahlungskanäle bezahlen; in der Bank, in der Annahmestelle, in der Tabaktrafik, am Geldautomaten, im Supermarkt oder im Postamt: bar, mit Karte oder vom Konto.",
    list: "Alle Zahlungskanäle: www.pagopa.gov.it",
    scan: "Scannen Sie den QR-Code oder verwenden Sie die folgenden Angaben",
    bank: "Banken und andere Kanäle",
    code: "Mitteilungsnummer",
    cbill: "CBILL-Code",
    subject: "Zahlungsgrund",
    payeeCode: "Steuernummer der Körperschaft",
    amount: "Betrag",
  },
  en: {
    tag: "en-GB",
    title: "Payment notice",
    payee: "Creditor body",
    debtor: "Addressee",
    fiscalCode: "Fiscal code",
    howMuch: "How much and by when?",
    where: "Where to pay?",
    by: "by",
    euro: "euro",
    update:
      "The amount is updated automatically by the system and may change because of reliefs, credit notes, late fees, penalties or interest.",
    whereText:
      "You can pay in a single transaction on the website or app of the body, of your bank or of the other payment channels; at the bank, the betting shop, the tobacconist's, the cash machine, the supermarket or the post office: in cash, by card or from your account.",
    list: "All channels are listed at www.pagopa.gov.it",
    scan: "Scan the QR code or use the data below",
    bank: "Banks and other channels",
    code: "Notice code",
    cbill: "CBILL code",
    subject: "Reason for payment",
    payeeCode: "Fiscal code of the body",
    amount: "Amount",
  },
} as const;

const money = (cents: number, tag: string): string =>
  new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: "always" }).format(
    cents / 100,
  );
const day = (iso: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );

const field = (label: string, value: string, size = 10): Content => ({
  stack: [
    { text: printable(label), fontSize: 7.5, color: quiet },
    { text: printable(value), bold: true, fontSize: size },
  ],
  margin: [0, 0, 0, 8],
});

/** The published model of the notice for a debt paid whole, without the postal part: who, to whom, how much and by when, where, and what a machine or a clerk needs. */
export const paymentNoticeLayout = (notice: PaymentNoticePdf): TDocumentDefinitions => {
  const { payee, debtor, noticeCode, amount, reason, dueOn } = notice;
  const say = words[notice.language];
  const band = (text: string): Content => ({
    table: { widths: ["*"], body: [[{ text, bold: true, color: "#ffffff", fillColor: ink, margin: [10, 5, 10, 5] }]] },
    layout: "noBorders",
    margin: [0, 12, 0, 10],
  });
  const due = `${money(amount, say.tag)} ${say.euro}`;
  return {
    version: "1.7",
    subset: "PDF/A-2b",
    language: say.tag,
    displayTitle: true,
    info: {
      title: `${say.title} ${groupNoticeCode(noticeCode)}`,
      author: printable(payee.name),
      subject: printable(reason),
      creator: "Sportello",
      producer: "Sportello",
      creationDate: notice.createdAt,
    },
    pageSize: "A4",
    pageMargins: [side, 40, side, 40],
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.2, color: ink },
    content: [
      {
        columns: [
          {
            stack: [
              { text: say.title.toLocaleUpperCase(say.tag), bold: true, fontSize: 18 },
              { text: printable(reason), fontSize: 12, margin: [0, 4, 0, 0] },
            ],
            width: "*",
          },
          { stack: [{ text: "pagoPA", bold: true, fontSize: 18, color: "#0066cc", alignment: "right" }], width: 90 },
        ],
      },
      { canvas: [{ type: "line", x1: 0, y1: 6, x2: textWidth, y2: 6, lineWidth: 1.4, lineColor: payee.colour }] },
      {
        margin: [0, 12, 0, 0],
        columns: [
          {
            width: "*",
            stack: [
              { text: say.payee, bold: true, margin: [0, 0, 0, 4] },
              field(say.fiscalCode, payee.fiscalCode),
              { text: printable(payee.name), bold: true, fontSize: 12 },
              { text: printable(payee.address), fontSize: 8.5, color: quiet },
            ],
          },
          {
            width: "*",
            stack: [
              { text: say.debtor, bold: true, margin: [0, 0, 0, 4] },
              field(say.fiscalCode, debtor.fiscalCode),
              { text: printable(debtor.name), bold: true, fontSize: 12 },
            ],
          },
        ],
        columnGap: 20,
      },
      {
        margin: [0, 6, 0, 0],
        columns: [
          {
            width: "*",
            stack: [
              { text: say.howMuch, bold: true, fontSize: 12, margin: [0, 12, 0, 6] },
              { text: due, bold: true, fontSize: 20 },
              { text: [say.by, " ", { text: day(dueOn, say.tag), bold: true }], fontSize: 13 },
              { text: say.update, fontSize: 8, color: quiet, margin: [0, 8, 0, 0] },
            ],
          },
          {
            width: "*",
            stack: [
              { text: say.where, bold: true, fontSize: 12, margin: [0, 12, 0, 6] },
              { text: say.whereText, fontSize: 9 },
              { text: say.list, fontSize: 9, bold: true, margin: [0, 6, 0, 0] },
            ],
          },
        ],
        columnGap: 20,
      },
      band(say.bank.toLocaleUpperCase(say.tag)),
      { text: say.scan, fontSize: 9, color: quiet, margin: [0, 0, 0, 8] },
      {
        columns: [
          {
            width: 140,
            qr: noticeQr({ noticeCode, payeeFiscalCode: payee.fiscalCode, amount }),
            version: 4,
            eccLevel: "M",
            fit: 120,
          },
          {
            width: "*",
            layout: boxed,
            table: {
              widths: ["*", "*"],
              body: [
                [
                  { ...one(field(say.debtor, debtor.name)), fillColor: shade },
                  { ...one(field(say.amount, due)), fillColor: shade },
                ],
                [
                  { ...one(field(say.payee, payee.name)), fillColor: shade },
                  { ...one(field(say.by, day(dueOn, say.tag))), fillColor: shade },
                ],
                [{ ...one(field(say.subject, reason)), colSpan: 2, fillColor: shade }, {}],
                [
                  { ...one(field(say.code, groupNoticeCode(noticeCode), 11)), fillColor: shade },
                  { ...one(field(say.payeeCode, payee.fiscalCode, 11)), fillColor: shade },
                ],
                ...(payee.cbill === undefined
                  ? []
                  : [
                      [
                        { ...one(field(say.cbill, payee.cbill, 11)), fillColor: shade },
                        { text: "", fillColor: shade },
                      ],
                    ]),
              ],
            },
          },
        ],
      },
    ],
  };
};

/** The field of what a clerk types, with room around it. */
const boxed: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 10,
  paddingRight: () => 10,
  paddingTop: (row) => (row === 0 ? 10 : 2),
  paddingBottom: () => 0,
};

const one = (content: Content): { stack: Content[] } => ({ stack: [content] });
