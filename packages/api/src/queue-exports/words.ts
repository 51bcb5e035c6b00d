import type { Status } from "@sportello/domain/applications/status";
import type { Locale } from "@sportello/domain/locales";

export const applicationColumns = [
  "code", "service", "status", "submitted", "due", "family", "given", "fiscalCode", "office", "assignee", "registration", "registered", "outcome", "outcomeAt", "reason", "language",
] as const;
export type ApplicationColumn = (typeof applicationColumns)[number];

type Words = {
  readonly columns: Record<ApplicationColumn, string>;
  readonly statuses: Record<Status, string>;
  readonly outcomes: Record<"accepted" | "rejected", string>;
  readonly sheets: { readonly applications: string; readonly rows: string };
  /** Beginning of the file's name. */
  readonly file: string;
};

const it: Words = {
  columns: {
    code: "Codice pratica", service: "Servizio", status: "Stato", submitted: "Ricevuta il", due: "Scadenza", family: "Cognome", given: "Nome", fiscalCode: "Codice fiscale",
    office: "Ufficio", assignee: "Assegnata a", registration: "Protocollo", registered: "Data del protocollo", outcome: "Esito", outcomeAt: "Data dell'esito", reason: "Motivazione", language: "Lingua",
  },
  statuses: {
    draft: "Bozza", stamp_pending: "In attesa del bollo", payment_pending: "In attesa di pagamento", payment_outcome_pending: "Esito del pagamento in attesa", payment_succeeded: "Pagata",
    payment_failed: "Pagamento non riuscito", sent: "Inviata", submitted: "Acquisita", registered: "Protocollata", in_charge: "In carico", integration_requested: "Integrazione in uscita",
    awaiting_integration: "In attesa di integrazioni", integration_sent: "Integrazioni arrivate", integration_registered: "Integrazioni protocollate", in_charge_after_integration: "In carico dopo integrazioni",
    accepted_awaiting_registration: "Accettata, esito da protocollare", accepted: "Accettata", rejected_awaiting_registration: "Rifiutata, esito da protocollare", rejected: "Rifiutata", withdrawn: "Ritirata", revoked: "Annullata",
  },
  outcomes: { accepted: "Accettata", rejected: "Rifiutata" },
  sheets: { applications: "Pratiche", rows: "Righe ripetute" },
  file: "pratiche",
};

const de: Words = {
  columns: {
    code: "Antragscode", service: "Dienst", status: "Status", submitted: "Eingegangen am", due: "Frist", family: "Nachname", given: "Vorname", fiscalCode: "Steuernummer",
    office: "Amt", assignee: "Zugewiesen an", registration: "Protokoll", registered: "Datum des Protokolls", outcome: "Ergebnis", outcomeAt: "Datum des Ergebnisses", reason: "Begründung", language: "Sprache",
  },
  statuses: {
    draft: "Entwurf", stamp_pending: "Stempelmarke ausständig", payment_pending: "Zahlung ausständig", payment_outcome_pending: "Zahlungsergebnis ausständig", payment_succeeded: "Bezahlt",
    payment_failed: "Zahlung fehlgeschlagen", sent: "Gesendet", submitted: "Eingegangen", registered: "Protokolliert", in_charge: "In Bearbeitung", integration_requested: "Nachforderung im Ausgang",
    awaiting_integration: "Nachreichung ausständig", integration_sent: "Nachreichung eingegangen", integration_registered: "Nachreichung protokolliert", in_charge_after_integration: "In Bearbeitung nach Nachreichung",
    accepted_awaiting_registration: "Angenommen, Ergebnis zu protokollieren", accepted: "Angenommen", rejected_awaiting_registration: "Abgelehnt, Ergebnis zu protokollieren", rejected: "Abgelehnt", withdrawn: "Zurückgezogen", revoked: "Annulliert",
  },
  outcomes: { accepted: "Angenommen", rejected: "Abgelehnt" },
  sheets: { applications: "Anträge", rows: "Wiederholte Zeilen" },
  file: "antraege",
};

const en: Words = {
  columns: {
    code: "Application code", service: "Service", status: "Status", submitted: "Received on", due: "Due on", family: "Family name", given: "Given name", fiscalCode: "Fiscal code",
    office: "Office", assignee: "Assigned to", registration: "Registration number", registered: "Registered on", outcome: "Outcome", outcomeAt: "Decided on", reason: "Reason", language: "Language",
  },
  statuses: {
    draft: "Draft", stamp_pending: "Revenue stamp pending", payment_pending: "Payment pending", payment_outcome_pending: "Payment outcome pending", payment_succeeded: "Paid",
    payment_failed: "Payment failed", sent: "Sent", submitted: "Submitted", registered: "Registered", in_charge: "In charge", integration_requested: "Integration request going out",
    awaiting_integration: "Awaiting integration", integration_sent: "Integration received", integration_registered: "Integration registered", in_charge_after_integration: "In charge after integration",
    accepted_awaiting_registration: "Accepted, outcome to be registered", accepted: "Accepted", rejected_awaiting_registration: "Rejected, outcome to be registered", rejected: "Rejected", withdrawn: "Withdrawn", revoked: "Revoked",
  },
  outcomes: { accepted: "Accepted", rejected: "Rejected" },
  sheets: { applications: "Applications", rows: "Repeated rows" },
  file: "applications",
};

export const exportWords: Record<Locale, Words> = { it, de, en };
