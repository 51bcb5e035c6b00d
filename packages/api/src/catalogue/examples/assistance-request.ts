import type { Example } from "./example.ts";

const categories = [
  "relations",
  "education",
  "health",
  "work",
  "mobility",
  "planning",
  "registry",
  "tourism",
  "justice",
  "taxes",
  "culture",
  "environment",
  "business",
  "permits",
  "tenders",
  "farming",
] as const;

const questions = [
  "Non riesco a scaricare la ricevuta della richiesta: la pagina resta bianca. Che cosa posso fare?",
  "Ho cambiato indirizzo il mese scorso: devo comunicarlo anche all'ufficio tributi o basta l'anagrafe?",
  "Vorrei sapere in quali giorni si può venire allo sportello senza appuntamento.",
  "Il modulo mi chiede un documento che non ho. Posso mandarlo dopo?",
  "Mia madre non usa il computer: posso fare io la richiesta per lei?",
] as const;

/** A question to the municipality: of somebody who says who they are and proves nothing. */
export const assistanceRequestExample: Example = ({ draw, profile: { givenName, familyName, email, phone } }) => {
  const answerBy = draw.one(["email", "email", "phone"]);
  const about = draw.one(["no", "no", "yes"]);
  return {
    givenName,
    familyName,
    email,
    answerBy,
    ...(answerBy === "phone" && { phone }),
    category: draw.one(categories),
    ...(draw.likely(50) && {
      serviceName: draw.one(["Permesso di sosta per residenti", "Accesso agli atti", "Pubblicazioni di matrimonio"]),
    }),
    about,
    ...(about === "yes" && { caseCode: `AN${draw.letters(4)}${draw.digits(6)}` }),
    details: `${draw.one(questions)} Ho già telefonato il giorno ${draw.whole(1, 28)}, interno ${draw.digits(4)}.`,
    acceptsPrivacy: true,
  };
};
