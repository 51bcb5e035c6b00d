import type { Localised } from "@sportello/domain/locales";
import type { Moment } from "./moments.ts";

export type NoticeText = { readonly subject: Localised; readonly text: Localised };

/**
 * What the mail says where the service has no text of its own. Placeholders: {{nome}} {{servizio}} {{pratica}}
 * {{protocollo}} {{ufficio}} {{ente}} {{motivo}} {{scadenza}} {{link}}.
 */
export const usualTexts: Record<Moment | "message", NoticeText> = {
  submitted: {
    subject: {
      it: "{{servizio}}: richiesta ricevuta ({{pratica}})",
      de: "{{servizio}}: Antrag erhalten ({{pratica}})",
      en: "{{servizio}}: application received ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nabbiamo ricevuto la tua richiesta. Il codice della pratica è {{pratica}}. La risposta è prevista entro il {{scadenza}}.\n\nTrovi la ricevuta e lo stato della pratica qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nwir haben Ihren Antrag erhalten. Die Kennzahl lautet {{pratica}}. Die Antwort ist bis {{scadenza}} vorgesehen.\n\nBestätigung und Stand des Antrags finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nwe received your application. Its code is {{pratica}}. You will have an answer by {{scadenza}}.\n\nYou find the receipt and the state of the application here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  registered: {
    subject: {
      it: "{{servizio}}: protocollata con il numero {{protocollo}}",
      de: "{{servizio}}: protokolliert mit der Nummer {{protocollo}}",
      en: "{{servizio}}: registered with number {{protocollo}}",
    },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{pratica}} è stata protocollata con il numero {{protocollo}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhr Antrag {{pratica}} wurde mit der Nummer {{protocollo}} protokolliert.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{pratica}} was registered with number {{protocollo}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  in_charge: {
    subject: {
      it: "{{servizio}}: presa in carico ({{pratica}})",
      de: "{{servizio}}: in Bearbeitung ({{pratica}})",
      en: "{{servizio}}: being examined ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nl'ufficio ha preso in carico la tua richiesta {{pratica}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\ndas Amt bearbeitet Ihren Antrag {{pratica}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nthe office is examining your application {{pratica}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  awaiting_integration: {
    subject: {
      it: "{{servizio}}: servono integrazioni ({{pratica}})",
      de: "{{servizio}}: Unterlagen fehlen ({{pratica}})",
      en: "{{servizio}}: more information is needed ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nper continuare l'ufficio ti chiede:\n\n{{motivo}}\n\nFinché non rispondi il termine del procedimento è sospeso. Rispondi qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\num fortzufahren, benötigt das Amt:\n\n{{motivo}}\n\nBis zu Ihrer Antwort ist die Frist ausgesetzt. Antworten Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nto go on, the office asks you:\n\n{{motivo}}\n\nUntil you answer the term of the procedure is suspended. Answer here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  accepted: {
    subject: {
      it: "{{servizio}}: richiesta accettata ({{pratica}})",
      de: "{{servizio}}: Antrag angenommen ({{pratica}})",
      en: "{{servizio}}: application accepted ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{pratica}} è stata accettata.\n\n{{motivo}}\n\nTrovi l'esito e i documenti qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhrem Antrag {{pratica}} wurde stattgegeben.\n\n{{motivo}}\n\nBescheid und Unterlagen finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{pratica}} was accepted.\n\n{{motivo}}\n\nYou find the outcome and the documents here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  rejected: {
    subject: {
      it: "{{servizio}}: richiesta rifiutata ({{pratica}})",
      de: "{{servizio}}: Antrag abgelehnt ({{pratica}})",
      en: "{{servizio}}: application rejected ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{pratica}} è stata rifiutata con questa motivazione:\n\n{{motivo}}\n\nTrovi l'esito qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhr Antrag {{pratica}} wurde mit folgender Begründung abgelehnt:\n\n{{motivo}}\n\nDen Bescheid finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{pratica}} was rejected for this reason:\n\n{{motivo}}\n\nYou find the outcome here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  withdrawn: {
    subject: {
      it: "{{servizio}}: pratica ritirata ({{pratica}})",
      de: "{{servizio}}: Antrag zurückgenommen ({{pratica}})",
      en: "{{servizio}}: application withdrawn ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nhai ritirato la richiesta {{pratica}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nSie haben den Antrag {{pratica}} zurückgenommen.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyou withdrew the application {{pratica}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  message: {
    subject: {
      it: "{{servizio}}: un messaggio dall'ufficio ({{pratica}})",
      de: "{{servizio}}: eine Nachricht des Amtes ({{pratica}})",
      en: "{{servizio}}: a message from the office ({{pratica}})",
    },
    text: {
      it: "Gentile {{nome}},\n\nl'ufficio ti ha scritto un messaggio sulla pratica {{pratica}}. Leggilo qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\ndas Amt hat Ihnen zum Antrag {{pratica}} geschrieben. Lesen Sie die Nachricht hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nthe office wrote to you about the application {{pratica}}. Read the message here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
};

/** The office's message to somebody who sent without signing in: the words themselves, in {{motivo}}. */
export const guestMessage: NoticeText = {
  subject: usualTexts.message.subject,
  text: {
    it: "Buongiorno {{nome}},\n\nl'ufficio ti scrive a proposito della richiesta {{pratica}}:\n\n{{motivo}}\n\nLo stato della richiesta è qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    de: "Guten Tag {{nome}},\n\ndas Amt schreibt Ihnen zum Antrag {{pratica}}:\n\n{{motivo}}\n\nDen Stand des Antrags finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    en: "Dear {{nome}},\n\nthe office writes to you about the application {{pratica}}:\n\n{{motivo}}\n\nThe state of the application is here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
  },
};
