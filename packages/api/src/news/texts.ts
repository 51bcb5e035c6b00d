import type { Locale } from "@sportello/domain/locales";
import type { NewsKind } from "@sportello/domain/staff/news-wish";

type Texts = {
  readonly subject: (count: number) => string;
  readonly hello: (name: string) => string;
  readonly kinds: Record<NewsKind, (count: number) => string>;
  readonly open: string;
  readonly tune: string;
};

/** The words of the mails to staff. */
export const newsTexts: Record<Locale, Texts> = {
  it: {
    subject: (count) =>
      count === 1 ? "C'è una novità sulle tue pratiche" : `Ci sono ${count} novità sulle tue pratiche`,
    hello: (name) => `Buongiorno ${name},`,
    kinds: {
      mentioned: (count) => (count === 1 ? "Una nota ti nomina:" : `${count} note ti nominano:`),
      assigned: (count) =>
        count === 1 ? "Ti è stata assegnata una pratica:" : `Ti sono state assegnate ${count} pratiche:`,
      answered: (count) => (count === 1 ? "Un cittadino ha risposto:" : `${count} risposte dei cittadini:`),
      arrived: (count) =>
        count === 1 ? "È arrivata una pratica al tuo ufficio:" : `Sono arrivate ${count} pratiche al tuo ufficio:`,
    },
    open: "Le trovi qui, dopo l'accesso:",
    tune: "Puoi scegliere quando ricevere questi avvisi dalla pagina Ufficio.",
  },
  de: {
    subject: (count) =>
      count === 1 ? "Es gibt eine Neuigkeit zu Ihren Anträgen" : `Es gibt ${count} Neuigkeiten zu Ihren Anträgen`,
    hello: (name) => `Guten Tag ${name},`,
    kinds: {
      mentioned: (count) => (count === 1 ? "Eine Notiz nennt Sie:" : `${count} Notizen nennen Sie:`),
      assigned: (count) =>
        count === 1 ? "Ihnen wurde ein Antrag zugewiesen:" : `Ihnen wurden ${count} Anträge zugewiesen:`,
      answered: (count) => (count === 1 ? "Eine Person hat geantwortet:" : `${count} Antworten von Bürgern:`),
      arrived: (count) =>
        count === 1 ? "In Ihrem Amt ist ein Antrag eingegangen:" : `In Ihrem Amt sind ${count} Anträge eingegangen:`,
    },
    open: "Sie finden sie hier, nach der Anmeldung:",
    tune: "Wann Sie diese Mitteilungen erhalten, wählen Sie auf der Seite Amt.",
  },
  en: {
    subject: (count) =>
      count === 1 ? "There is news about your applications" : `There are ${count} news about your applications`,
    hello: (name) => `Good day ${name},`,
    kinds: {
      mentioned: (count) => (count === 1 ? "A note mentions you:" : `${count} notes mention you:`),
      assigned: (count) =>
        count === 1 ? "An application was assigned to you:" : `${count} applications were assigned to you:`,
      answered: (count) => (count === 1 ? "A citizen answered:" : `${count} answers of citizens:`),
      arrived: (count) =>
        count === 1 ? "An application arrived at your office:" : `${count} applications arrived at your office:`,
    },
    open: "You find them here, after signing in:",
    tune: "You choose when to get these mails on the page Office.",
  },
};
