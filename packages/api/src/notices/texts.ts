import type { Localised } from "@sportello/domain/locales";
import type { Moment } from "./moments.ts";

export type NoticeText = { readonly subject: Localised; readonly text: Localised };

/**
 * What the mail says where the service has no text of its own. Placeholders: {{nome}} {{servizio}} {{codice}}
 * {{numero_protocollo}} {{ufficio}} {{ente}} {{motivo}} {{scadenza}} {{link}}.
 */
export const usualTexts: Record<Moment | "message", NoticeText> = {
  submitted: {
    subject: { it: "{{servizio}}: richiesta ricevuta ({{codice}})", de: "{{servizio}}: Antrag erhalten ({{codice}})", en: "{{servizio}}: application received ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nabbiamo ricevuto la tua richiesta. Il codice della pratica è {{codice}}. La risposta è prevista entro il {{scadenza}}.\n\nTrovi la ricevuta e lo stato della pratica qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nwir haben Ihren Antrag erhalten. Die Kennzahl lautet {{codice}}. Die Antwort ist bis {{scadenza}} vorgesehen.\n\nBestätigung und Stand des Antrags finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nwe received your application. Its code is {{codice}}. You will have an answer by {{scadenza}}.\n\nYou find the receipt and the state of the application here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  registered: {
    subject: { it: "{{servizio}}: protocollata con il numero {{numero_protocollo}}", de: "{{servizio}}: protokolliert mit der Nummer {{numero_protocollo}}", en: "{{servizio}}: registered with number {{numero_protocollo}}" },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{codice}} è stata protocollata con il numero {{numero_protocollo}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhr Antrag {{codice}} wurde mit der Nummer {{numero_protocollo}} protokolliert.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{codice}} was registered with number {{numero_protocollo}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  in_charge: {
    subject: { it: "{{servizio}}: presa in carico ({{codice}})", de: "{{servizio}}: in Bearbeitung ({{codice}})", en: "{{servizio}}: being examined ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nl'ufficio ha preso in carico la tua richiesta {{codice}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\ndas Amt bearbeitet Ihren Antrag {{codice}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nthe office is examining your application {{codice}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  awaiting_integration: {
    subject: { it: "{{servizio}}: servono integrazioni ({{codice}})", de: "{{servizio}}: Unterlagen fehlen ({{codice}})", en: "{{servizio}}: more information is needed ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nper continuare l'ufficio ti chiede:\n\n{{motivo}}\n\nFinché non rispondi il termine del procedimento è sospeso. Rispondi qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\num fortzufahren, benötigt das Amt:\n\n{{motivo}}\n\nBis zu Ihrer Antwort ist die Frist ausgesetzt. Antworten Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nto go on, the office asks you:\n\n{{motivo}}\n\nUntil you answer the term of the procedure is suspended. Answer here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  accepted: {
    subject: { it: "{{servizio}}: richiesta accettata ({{codice}})", de: "{{servizio}}: Antrag angenommen ({{codice}})", en: "{{servizio}}: application accepted ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{codice}} è stata accettata.\n\n{{motivo}}\n\nTrovi l'esito e i documenti qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhrem Antrag {{codice}} wurde stattgegeben.\n\n{{motivo}}\n\nBescheid und Unterlagen finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{codice}} was accepted.\n\n{{motivo}}\n\nYou find the outcome and the documents here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  rejected: {
    subject: { it: "{{servizio}}: richiesta rifiutata ({{codice}})", de: "{{servizio}}: Antrag abgelehnt ({{codice}})", en: "{{servizio}}: application rejected ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nla tua richiesta {{codice}} è stata rifiutata con questa motivazione:\n\n{{motivo}}\n\nTrovi l'esito qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nIhr Antrag {{codice}} wurde mit folgender Begründung abgelehnt:\n\n{{motivo}}\n\nDen Bescheid finden Sie hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyour application {{codice}} was rejected for this reason:\n\n{{motivo}}\n\nYou find the outcome here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  withdrawn: {
    subject: { it: "{{servizio}}: pratica ritirata ({{codice}})", de: "{{servizio}}: Antrag zurückgenommen ({{codice}})", en: "{{servizio}}: application withdrawn ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nhai ritirato la richiesta {{codice}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\nSie haben den Antrag {{codice}} zurückgenommen.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nyou withdrew the application {{codice}}.\n\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
  message: {
    subject: { it: "{{servizio}}: un messaggio dall'ufficio ({{codice}})", de: "{{servizio}}: eine Nachricht des Amtes ({{codice}})", en: "{{servizio}}: a message from the office ({{codice}})" },
    text: {
      it: "Gentile {{nome}},\n\nl'ufficio ti ha scritto un messaggio sulla pratica {{codice}}. Leggilo qui:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      de: "Guten Tag {{nome}},\n\ndas Amt hat Ihnen zum Antrag {{codice}} geschrieben. Lesen Sie die Nachricht hier:\n{{link}}\n\n{{ente}}, {{ufficio}}",
      en: "Dear {{nome}},\n\nthe office wrote to you about the application {{codice}}. Read the message here:\n{{link}}\n\n{{ente}}, {{ufficio}}",
    },
  },
};
