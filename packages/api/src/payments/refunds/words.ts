import type { Localised } from "@sportello/domain/locales";

/** What the mails about a refund say. Placeholders: {{nome}} {{causale}} {{importo}} {{giorno}} {{motivo}} {{ente}} {{link}}. */
export const refundMails = {
  refunded: {
    subject: { it: "Rimborso: {{causale}}", de: "Erstattung: {{causale}}", en: "Refund: {{causale}}" },
    text: {
      it: "Gentile {{nome}},\n\nil {{giorno}} ti abbiamo rimborsato {{importo}} per «{{causale}}».\n\nTrovi tutto qui:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\nam {{giorno}} haben wir Ihnen {{importo}} für «{{causale}}» erstattet.\n\nAlles dazu finden Sie hier:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\non {{giorno}} we refunded you {{importo}} for “{{causale}}”.\n\nYou find everything here:\n{{link}}\n\n{{ente}}",
    },
  },
  refused: {
    subject: {
      it: "Rimborso non accolto: {{causale}}",
      de: "Erstattung abgelehnt: {{causale}}",
      en: "Refund not granted: {{causale}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nil rimborso di {{importo}} per «{{causale}}» non è stato accolto, per questo motivo:\n{{motivo}}\n\nTrovi tutto qui:\n{{link}}\n\n{{ente}}",
      de: "Guten Tag {{nome}},\n\ndie Erstattung von {{importo}} für «{{causale}}» wurde aus folgendem Grund abgelehnt:\n{{motivo}}\n\nAlles dazu finden Sie hier:\n{{link}}\n\n{{ente}}",
      en: "Dear {{nome}},\n\nthe refund of {{importo}} for “{{causale}}” was not granted, for this reason:\n{{motivo}}\n\nYou find everything here:\n{{link}}\n\n{{ente}}",
    },
  },
} as const satisfies Record<string, { subject: Localised; text: Localised }>;
