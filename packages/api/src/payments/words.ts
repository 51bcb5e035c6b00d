import { euroFormat } from "@sportello/domain/euro-format";
import { formatTag } from "@sportello/domain/format-tag";
import type { Locale, Localised } from "@sportello/domain/locales";

/** What the mails about a payment say. Placeholders: {{nome}} {{causale}} {{importo}} {{avviso}} {{scadenza}} {{ente}} {{link}}. */
export const paymentMails = {
  waiting: {
    subject: { it: "Da pagare: {{causale}}", de: "Zu bezahlen: {{causale}}", en: "To pay: {{causale}}" },
    text: {
      it: "Gentile {{nome}},\n\nc'è un pagamento che ti aspetta: {{importo}} per «{{causale}}», entro il {{scadenza}}.\n\nPuoi pagare online o scaricare l'avviso con il codice QR e pagare dove preferisci:\n{{link}}\n\nNumero avviso: {{avviso}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\neine Zahlung steht an: {{importo}} für «{{causale}}», bis zum {{scadenza}}.\n\nSie können online bezahlen oder die Zahlungsmitteilung mit dem QR-Code herunterladen und bezahlen, wo Sie möchten:\n{{link}}\n\nMitteilungsnummer: {{avviso}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\na payment is waiting for you: {{importo}} for “{{causale}}”, by {{scadenza}}.\n\nYou can pay online, or download the notice with the QR code and pay wherever you like:\n{{link}}\n\nNotice code: {{avviso}}\n\n{{ente}}",
    },
  },
  /** A digital stamp is bought at the checkout alone: it has no notice. */
  stampWaiting: {
    subject: {
      it: "Manca la marca da bollo: {{causale}}",
      de: "Die Stempelmarke fehlt: {{causale}}",
      en: "The revenue stamp is missing: {{causale}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta parte quando hai comprato la marca da bollo digitale di {{importo}} («{{causale}}»), entro il {{scadenza}}.\n\nLa marca si compra online, con pagoPA:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\nIhr Antrag geht ab, sobald Sie die digitale Stempelmarke zu {{importo}} («{{causale}}») gekauft haben, bis zum {{scadenza}}.\n\nDie Marke kaufen Sie online mit pagoPA:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\nyour application leaves when you have bought the digital revenue stamp of {{importo}} (“{{causale}}”), by {{scadenza}}.\n\nYou buy the stamp online, with pagoPA:\n{{link}}\n\n{{ente}}",
    },
  },
  paid: {
    subject: {
      it: "Pagamento ricevuto: {{causale}}",
      de: "Zahlung erhalten: {{causale}}",
      en: "Payment received: {{causale}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nabbiamo ricevuto il tuo pagamento di {{importo}} per «{{causale}}».\n\nLa ricevuta è qui:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\nwir haben Ihre Zahlung von {{importo}} für «{{causale}}» erhalten.\n\nDie Quittung finden Sie hier:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\nwe received your payment of {{importo}} for “{{causale}}”.\n\nThe receipt is here:\n{{link}}\n\n{{ente}}",
    },
  },
  failed: {
    subject: {
      it: "Pagamento non riuscito: {{causale}}",
      de: "Zahlung nicht gelungen: {{causale}}",
      en: "Payment not successful: {{causale}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nil pagamento di {{importo}} per «{{causale}}» non è riuscito e non ti è stato addebitato nulla. Puoi riprovare entro il {{scadenza}}:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\ndie Zahlung von {{importo}} für «{{causale}}» ist nicht gelungen, es wurde nichts abgebucht. Sie können es bis zum {{scadenza}} erneut versuchen:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\nthe payment of {{importo}} for “{{causale}}” did not succeed, and nothing was charged. You can try again until {{scadenza}}:\n{{link}}\n\n{{ente}}",
    },
  },
  expired: {
    subject: {
      it: "Termine scaduto: {{causale}}",
      de: "Frist abgelaufen: {{causale}}",
      en: "Time is over: {{causale}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nil termine per pagare {{importo}} per «{{causale}}» è passato. Se hai già pagato non devi fare nulla. Altrimenti guarda qui che cosa puoi fare:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\ndie Frist für die Zahlung von {{importo}} für «{{causale}}» ist abgelaufen. Wenn Sie bereits bezahlt haben, müssen Sie nichts tun. Sonst sehen Sie hier, was möglich ist:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\nthe time to pay {{importo}} for “{{causale}}” is over. If you have paid already you need do nothing. Otherwise see here what you can do:\n{{link}}\n\n{{ente}}",
    },
  },
} as const satisfies Record<string, { subject: Localised; text: Localised }>;
export type PaymentMoment = Exclude<keyof typeof paymentMails, "stampWaiting">;

type ReceiptWords = Readonly<
  Record<
    | "title"
    | "fileName"
    | "payment"
    | "payments"
    | "nothingPaid"
    | "reason"
    | "amount"
    | "paidAt"
    | "noticeCode"
    | "iuv"
    | "receiptId"
    | "psp"
    | "payer"
    | "payee"
    | "fiscalCode"
    | "byOffice"
    | "summaryTitle"
    | "year"
    | "total"
    | "summaryText",
    string
  >
>;

/** The words of receipts and of the yearly summary. */
export const receiptWords: Readonly<Record<Locale, ReceiptWords>> = {
  it: {
    title: "Ricevuta di pagamento",
    fileName: "ricevuta-pagamento",
    payment: "Il pagamento",
    payments: "I pagamenti",
    nothingPaid: "In questo anno non risultano pagamenti.",
    reason: "Causale",
    amount: "Importo",
    paidAt: "Pagato il",
    noticeCode: "Numero avviso",
    iuv: "IUV",
    receiptId: "Identificativo ricevuta",
    psp: "Prestatore del servizio di pagamento",
    payer: "Debitore",
    payee: "Ente creditore",
    fiscalCode: "Codice fiscale",
    byOffice: "Pagamento registrato dall'ufficio",
    summaryTitle: "Riepilogo dei pagamenti",
    year: "Anno",
    total: "Totale",
    summaryText:
      "Pagamenti ricevuti dall'ente nell'anno, con gli estremi delle ricevute, per la dichiarazione dei redditi.",
  },
  de: {
    title: "Zahlungsquittung",
    fileName: "zahlungsquittung",
    payment: "Die Zahlung",
    payments: "Die Zahlungen",
    nothingPaid: "In diesem Jahr sind keine Zahlungen eingegangen.",
    reason: "Zahlungsgrund",
    amount: "Betrag",
    paidAt: "Bezahlt am",
    noticeCode: "Mitteilungsnummer",
    iuv: "IUV",
    receiptId: "Kennung der Quittung",
    psp: "Zahlungsdienstleister",
    payer: "Schuldner",
    payee: "Gläubigerkörperschaft",
    fiscalCode: "Steuernummer",
    byOffice: "Vom Amt eingetragene Zahlung",
    summaryTitle: "Zusammenfassung der Zahlungen",
    year: "Jahr",
    total: "Summe",
    summaryText:
      "Zahlungen, die die Körperschaft im Jahr erhalten hat, mit den Angaben der Quittungen, für die Steuererklärung.",
  },
  en: {
    title: "Receipt of payment",
    fileName: "payment-receipt",
    payment: "The payment",
    payments: "The payments",
    nothingPaid: "No payments were received in this year.",
    reason: "Reason",
    amount: "Amount",
    paidAt: "Paid on",
    noticeCode: "Notice code",
    iuv: "IUV",
    receiptId: "Receipt identifier",
    psp: "Payment service provider",
    payer: "Debtor",
    payee: "Creditor body",
    fiscalCode: "Fiscal code",
    byOffice: "Payment entered by the office",
    summaryTitle: "Summary of payments",
    year: "Year",
    total: "Total",
    summaryText:
      "Payments received by the body in the year, with the particulars of their receipts, for the tax return.",
  },
};

export const euro = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(formatTag[locale], euroFormat).format(cents / 100);
