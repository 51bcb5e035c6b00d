import type { Locale } from "@sportello/domain/locales";
import type { IdentityDocumentKind } from "@sportello/domain/people/identity-document";

type Words = {
  readonly heading: string;
  readonly text: string;
  readonly document: string;
  readonly number: string;
  readonly issuedBy: string;
  readonly expiresOn: string;
  readonly identifiedBy: string;
  readonly identifiedAt: string;
  readonly kinds: Record<IdentityDocumentKind, string>;
};

/** What a receipt says of an application filled in at the counter. */
export const counterWords: Record<Locale, Words> = {
  it: {
    heading: "Compilata allo sportello",
    text: "L'istanza è presentata allo sportello dal richiedente, identificato dal dipendente addetto con il documento indicato, e compilata in sua presenza, ai sensi degli articoli 38 e 45 del decreto del Presidente della Repubblica 28 dicembre 2000, n. 445.",
    document: "Documento",
    number: "Numero",
    issuedBy: "Rilasciato da",
    expiresOn: "Scade il",
    identifiedBy: "Identificato da",
    identifiedAt: "Identificato il",
    kinds: {
      identity_card: "Carta d'identità",
      passport: "Passaporto",
      driving_licence: "Patente di guida",
      residence_permit: "Permesso di soggiorno",
    },
  },
  de: {
    heading: "Am Schalter ausgefüllt",
    text: "Der Antrag wurde vom Antragsteller am Schalter eingereicht, der vom zuständigen Bediensteten mit dem angegebenen Ausweis identifiziert wurde, und in seiner Anwesenheit ausgefüllt, im Sinne der Artikel 38 und 45 des Dekrets des Präsidenten der Republik Nr. 445 vom 28. Dezember 2000.",
    document: "Ausweis",
    number: "Nummer",
    issuedBy: "Ausgestellt von",
    expiresOn: "Gültig bis",
    identifiedBy: "Identifiziert von",
    identifiedAt: "Identifiziert am",
    kinds: {
      identity_card: "Personalausweis",
      passport: "Reisepass",
      driving_licence: "Führerschein",
      residence_permit: "Aufenthaltsgenehmigung",
    },
  },
  en: {
    heading: "Filled in at the counter",
    text: "The application was handed in at the counter by the applicant, identified by the member of staff with the document shown, and filled in in their presence, under articles 38 and 45 of Presidential Decree no. 445 of 28 December 2000.",
    document: "Document",
    number: "Number",
    issuedBy: "Issued by",
    expiresOn: "Expires on",
    identifiedBy: "Identified by",
    identifiedAt: "Identified on",
    kinds: {
      identity_card: "Identity card",
      passport: "Passport",
      driving_licence: "Driving licence",
      residence_permit: "Residence permit",
    },
  },
};
