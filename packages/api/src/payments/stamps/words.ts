import type { Locale } from "@sportello/domain/locales";

/** What somebody with a paper stamp declares, kept as it was confirmed (DM 10 November 2011, art. 3; art. 76 of DPR 445/2000). */
export const stampStatement: Readonly<Record<Locale, string>> = {
  it: "Dichiaro di aver acquistato la marca da bollo con il numero e la data indicati, di averla annullata, di non averla usata e di non usarla per altri documenti, e di conservarla per tre anni. So che chi dichiara il falso è punito dalla legge (art. 76 DPR 445/2000).",
  de: "Ich erkläre, die Stempelmarke mit der angegebenen Nummer und dem angegebenen Datum erworben und entwertet zu haben, sie für kein anderes Dokument verwendet zu haben oder zu verwenden und sie drei Jahre lang aufzubewahren. Mir ist bekannt, dass falsche Erklärungen strafbar sind (Art. 76 DPR 445/2000).",
  en: "I declare that I bought the revenue stamp with the number and date given, that I cancelled it, that I have not used and will not use it for other documents, and that I will keep it for three years. I know that false statements are punished by law (art. 76 DPR 445/2000).",
};

/** What somebody declares for whose application no stamp is due, kept as it was confirmed. */
export const exemptionStatement: Readonly<Record<Locale, string>> = {
  it: "Dichiaro che questa richiesta è esente dall'imposta di bollo per il motivo indicato. So che chi dichiara il falso è punito dalla legge (art. 76 DPR 445/2000) e che, se l'esenzione non spetta, l'imposta è dovuta con le sanzioni.",
  de: "Ich erkläre, dass dieses Ansuchen aus dem angegebenen Grund von der Stempelsteuer befreit ist. Mir ist bekannt, dass falsche Erklärungen strafbar sind (Art. 76 DPR 445/2000) und dass die Steuer samt Strafen geschuldet ist, wenn die Befreiung nicht zusteht.",
  en: "I declare that this application is exempt from the revenue stamp for the reason given. I know that false statements are punished by law (art. 76 DPR 445/2000) and that, if the exemption does not apply, the duty is owed with penalties.",
};

type StampWords = Readonly<
  Record<
    | "heading"
    | "declared"
    | "digital"
    | "exempt"
    | "ground"
    | "norm"
    | "serial"
    | "issuedOn"
    | "paidAt"
    | "iuv"
    | "receiptId"
    | "hash"
    | "reason"
    | "form"
    | "formText"
    | "formFile",
    string
  >
>;

/** The words of the stamp in receipts, debts and the document it is bought for. */
export const stampWords: Readonly<Record<Locale, StampWords>> = {
  it: {
    heading: "Imposta di bollo",
    declared: "Assolta con marca da bollo cartacea",
    digital: "Assolta in modo telematico (@e.bollo)",
    exempt: "Esente, come dichiarato da chi presenta la richiesta",
    ground: "Motivo dell'esenzione",
    norm: "Norma",
    serial: "Numero della marca",
    issuedOn: "Data della marca",
    paidAt: "Pagata il",
    iuv: "IUV",
    receiptId: "Identificativo ricevuta",
    hash: "Impronta SHA-256 del modulo",
    reason: "Marca da bollo",
    form: "Modulo della richiesta",
    formText: "Documento a cui è legata la marca da bollo digitale: la marca riporta la sua impronta SHA-256.",
    formFile: "modulo-con-bollo",
  },
  de: {
    heading: "Stempelsteuer",
    declared: "Mit Stempelmarke auf Papier entrichtet",
    digital: "Telematisch entrichtet (@e.bollo)",
    exempt: "Befreit, wie von der antragstellenden Person erklärt",
    ground: "Grund der Befreiung",
    norm: "Vorschrift",
    serial: "Nummer der Marke",
    issuedOn: "Datum der Marke",
    paidAt: "Bezahlt am",
    iuv: "IUV",
    receiptId: "Kennung der Quittung",
    hash: "SHA-256-Fingerabdruck des Vordrucks",
    reason: "Stempelmarke",
    form: "Vordruck des Ansuchens",
    formText: "Dokument, zu dem die digitale Stempelmarke gehört: Die Marke enthält seinen SHA-256-Fingerabdruck.",
    formFile: "vordruck-mit-stempelmarke",
  },
  en: {
    heading: "Revenue stamp",
    declared: "Paid with a paper revenue stamp",
    digital: "Paid online (@e.bollo)",
    exempt: "Exempt, as declared by the applicant",
    ground: "Ground of the exemption",
    norm: "Rule",
    serial: "Number of the stamp",
    issuedOn: "Date of the stamp",
    paidAt: "Paid on",
    iuv: "IUV",
    receiptId: "Receipt identifier",
    hash: "SHA-256 digest of the form",
    reason: "Revenue stamp",
    form: "Form of the request",
    formText: "The document to which the digital revenue stamp belongs: the stamp bears its SHA-256 digest.",
    formFile: "form-with-stamp",
  },
};
