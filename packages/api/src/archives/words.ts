import type { Locale } from "@sportello/domain/locales";

/** Names of folders and files in the archives, and the little text in them. */
type Words = {
  readonly documents: string;
  readonly attachments: string;
  readonly messages: string;
  readonly integrations: string;
  readonly citizen: string;
  readonly office: string;
  readonly applications: string;
  readonly readMe: string;
};

export const archiveWords: Record<Locale, Words> = {
  it: {
    documents: "documenti",
    attachments: "allegati",
    messages: "messaggi",
    integrations: "integrazioni",
    citizen: "Tu",
    office: "Ufficio",
    applications: "pratiche",
    readMe:
      "Questa è la copia dei dati che il Comune conserva su di te nei servizi online (articoli 15 e 20 del Regolamento UE 2016/679).\n\nprofilo.json: dati certificati, recapiti, preferenze e accessi.\naccessi-ai-dati.json: quali uffici e sistemi hanno letto o ricevuto i tuoi dati.\npratiche/: una cartella per pratica con pratica.json (risposte, stato, cronologia), i messaggi, i documenti e gli allegati.\n\nI file .json si aprono con un editor di testo e possono essere letti da altri programmi.\n",
  },
  de: {
    documents: "dokumente",
    attachments: "anlagen",
    messages: "nachrichten",
    integrations: "nachforderungen",
    citizen: "Sie",
    office: "Amt",
    applications: "vorgaenge",
    readMe:
      "Dies ist die Kopie der Daten, die die Gemeinde in den Online-Diensten über Sie speichert (Artikel 15 und 20 der EU-Verordnung 2016/679).\n\nprofilo.json: bestätigte Daten, Kontakte, Einstellungen und Anmeldungen.\naccessi-ai-dati.json: welche Ämter und Systeme Ihre Daten gelesen oder erhalten haben.\nvorgaenge/: ein Ordner je Vorgang mit pratica.json (Antworten, Stand, Verlauf), Nachrichten, Dokumenten und Anlagen.\n\nDie .json-Dateien lassen sich mit einem Texteditor öffnen und von anderen Programmen lesen.\n",
  },
  en: {
    documents: "documents",
    attachments: "attachments",
    messages: "messages",
    integrations: "integrations",
    citizen: "You",
    office: "Office",
    applications: "applications",
    readMe:
      "This is the copy of the data the municipality keeps about you in its online services (articles 15 and 20 of EU Regulation 2016/679).\n\nprofilo.json: certified data, contacts, preferences and sign-ins.\naccessi-ai-dati.json: which offices and systems read or received your data.\napplications/: a folder per application with pratica.json (answers, status, history), the messages, the documents and the attachments.\n\nThe .json files open in a text editor and can be read by other programs.\n",
  },
};
