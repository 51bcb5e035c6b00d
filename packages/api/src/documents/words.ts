import type { Locale } from "@sportello/domain/locales";

/** The words of the documents, in the three languages. Titles of services and questions come from the service itself. */
type Words = {
  readonly receipt: string;
  readonly outcome: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly integrationRequest: string;
  readonly integrationAnswer: string;
  readonly withdrawal: string;
  readonly message: string;
  readonly writtenAt: string;
  readonly application: string;
  readonly code: string;
  readonly service: string;
  readonly office: string;
  readonly sentAt: string;
  readonly applicant: string;
  readonly fiscalCode: string;
  readonly attachments: string;
  readonly noAttachments: string;
  readonly file: string;
  readonly size: string;
  readonly signature: string;
  readonly signatureText: string;
  readonly noSignatureText: string;
  readonly protocol: string;
  readonly level: string;
  readonly provider: string;
  readonly instant: string;
  readonly registration: string;
  readonly reason: string;
  readonly decision: string;
  readonly decidedAt: string;
  readonly request: string;
  readonly requestedAt: string;
  readonly answer: string;
  readonly answeredAt: string;
  readonly withdrawnAt: string;
  readonly fileNames: {
    readonly receipt: string;
    readonly outcome: string;
    readonly integrationRequest: string;
    readonly integrationAnswer: string;
    readonly withdrawal: string;
    readonly message: string;
  };
};

const it: Words = {
  receipt: "Ricevuta di presentazione",
  outcome: "Esito della pratica",
  accepted: "La richiesta è accettata.",
  rejected: "La richiesta è rifiutata.",
  integrationRequest: "Richiesta di integrazioni",
  integrationAnswer: "Integrazioni inviate",
  withdrawal: "Ritiro della pratica",
  message: "Comunicazione dell'ufficio",
  writtenAt: "Scritta il",
  application: "La pratica",
  code: "Codice",
  service: "Servizio",
  office: "Ufficio",
  sentAt: "Inviata il",
  applicant: "Richiedente",
  fiscalCode: "Codice fiscale",
  attachments: "Allegati",
  noAttachments: "Nessun allegato.",
  file: "File",
  size: "Dimensione",
  signature: "Sottoscrizione",
  signatureText:
    "L'istanza è presentata previa identificazione informatica del richiedente con l'identità digitale indicata, ai sensi degli articoli 64 e 65 del decreto legislativo 7 marzo 2005, n. 82 (Codice dell'amministrazione digitale).",
  noSignatureText:
    "L'istanza è presentata senza identificazione informatica: nome e recapiti sono quelli dichiarati da chi l'ha compilata.",
  protocol: "Identità digitale",
  level: "Livello di sicurezza",
  provider: "Gestore dell'identità",
  instant: "Accesso effettuato il",
  registration: "Protocollo",
  reason: "Motivazione",
  decision: "Decisione",
  decidedAt: "Decisa il",
  request: "Richiesta dell'ufficio",
  requestedAt: "Richiesta il",
  answer: "Risposta",
  answeredAt: "Risposta inviata il",
  withdrawnAt: "Ritirata il",
  fileNames: {
    receipt: "ricevuta",
    outcome: "esito",
    integrationRequest: "richiesta-integrazioni",
    integrationAnswer: "integrazioni",
    withdrawal: "ritiro",
    message: "comunicazione",
  },
};

const de: Words = {
  receipt: "Eingangsbestätigung",
  outcome: "Bescheid",
  accepted: "Dem Antrag wird stattgegeben.",
  rejected: "Der Antrag wird abgelehnt.",
  integrationRequest: "Anforderung von Unterlagen",
  integrationAnswer: "Nachgereichte Unterlagen",
  withdrawal: "Rücknahme des Antrags",
  message: "Mitteilung des Amtes",
  writtenAt: "Geschrieben am",
  application: "Der Antrag",
  code: "Kennzahl",
  service: "Dienst",
  office: "Amt",
  sentAt: "Gesendet am",
  applicant: "Antragsteller",
  fiscalCode: "Steuernummer",
  attachments: "Anlagen",
  noAttachments: "Keine Anlagen.",
  file: "Datei",
  size: "Größe",
  signature: "Unterzeichnung",
  signatureText:
    "Der Antrag wurde nach elektronischer Identifizierung des Antragstellers mit der angegebenen digitalen Identität eingereicht, im Sinne der Artikel 64 und 65 des gesetzesvertretenden Dekrets Nr. 82 vom 7. März 2005 (Kodex der digitalen Verwaltung).",
  noSignatureText:
    "Der Antrag wurde ohne elektronische Identifizierung eingereicht: Name und Kontaktdaten sind die vom Verfasser angegebenen.",
  protocol: "Digitale Identität",
  level: "Sicherheitsstufe",
  provider: "Identitätsanbieter",
  instant: "Angemeldet am",
  registration: "Protokoll",
  reason: "Begründung",
  decision: "Entscheidung",
  decidedAt: "Entschieden am",
  request: "Anforderung des Amtes",
  requestedAt: "Angefordert am",
  answer: "Antwort",
  answeredAt: "Antwort gesendet am",
  withdrawnAt: "Zurückgenommen am",
  fileNames: {
    receipt: "eingangsbestaetigung",
    outcome: "bescheid",
    integrationRequest: "anforderung",
    integrationAnswer: "nachreichung",
    withdrawal: "ruecknahme",
    message: "mitteilung",
  },
};

const en: Words = {
  receipt: "Receipt of submission",
  outcome: "Outcome of the application",
  accepted: "The application is accepted.",
  rejected: "The application is rejected.",
  integrationRequest: "Request for additional information",
  integrationAnswer: "Additional information sent",
  withdrawal: "Withdrawal of the application",
  message: "Message of the office",
  writtenAt: "Written on",
  application: "The application",
  code: "Code",
  service: "Service",
  office: "Office",
  sentAt: "Sent on",
  applicant: "Applicant",
  fiscalCode: "Fiscal code",
  attachments: "Attachments",
  noAttachments: "No attachments.",
  file: "File",
  size: "Size",
  signature: "Signature",
  signatureText:
    "The application was submitted after electronic identification of the applicant with the digital identity shown, under articles 64 and 65 of Legislative Decree no. 82 of 7 March 2005 (Digital Administration Code).",
  noSignatureText:
    "The application was submitted without electronic identification: name and contacts are as stated by whoever filled it in.",
  protocol: "Digital identity",
  level: "Level of assurance",
  provider: "Identity provider",
  instant: "Signed in on",
  registration: "Registration",
  reason: "Reason",
  decision: "Decision",
  decidedAt: "Decided on",
  request: "Request of the office",
  requestedAt: "Requested on",
  answer: "Answer",
  answeredAt: "Answered on",
  withdrawnAt: "Withdrawn on",
  fileNames: {
    receipt: "receipt",
    outcome: "outcome",
    integrationRequest: "integration-request",
    integrationAnswer: "integration-answer",
    withdrawal: "withdrawal",
    message: "message",
  },
};

export const documentWords: Record<Locale, Words> = { it, de, en };
