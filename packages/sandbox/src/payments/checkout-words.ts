import type { PayOutcome } from "@sportello/connectors/payments/world/cards";

export const checkoutLanguages = ["it", "en"] as const;
export type CheckoutLanguage = (typeof checkoutLanguages)[number];

type Words = {
  readonly title: string;
  readonly payee: string;
  readonly subject: string;
  readonly notice: string;
  readonly amount: string;
  readonly card: string;
  readonly cardHint: string;
  readonly choose: string;
  readonly pay: (amount: string) => string;
  readonly cancel: string;
  readonly other: string;
  readonly wrongCard: string;
  readonly notPayable: string;
  readonly back: string;
  readonly lost: string;
  readonly lostText: string;
  readonly outcomes: Readonly<Record<PayOutcome, string>>;
};

export const checkoutWords: Readonly<Record<CheckoutLanguage, Words>> = {
  it: {
    title: "Paga il tuo avviso",
    payee: "Ente creditore",
    subject: "Oggetto",
    notice: "Numero avviso",
    amount: "Importo",
    card: "Numero della carta",
    cardHint: "Una delle carte di prova qui sotto: ognuna fa accadere una cosa diversa.",
    choose: "Carte di prova",
    pay: (amount) => `Paga ${amount}`,
    cancel: "Annulla e torna indietro",
    other: "English",
    wrongCard: "Il numero non è di una carta di prova: scegline una dall'elenco.",
    notPayable: "Questo avviso non si può pagare: è già pagato, scaduto o annullato.",
    back: "Torna al sito dell'ente",
    lost: "Pagamento riuscito",
    lostText: "La finestra si è chiusa prima di tornare al sito dell'ente: succede. Il pagamento arriva lo stesso.",
    outcomes: {
      paid: "il pagamento riesce",
      refused: "la banca rifiuta",
      abandoned: "si torna indietro",
      paid_twice: "si paga due volte (anche allo sportello)",
      notification_lost: "si paga, ma la ricevuta non arriva mai al Comune",
      notification_late: "si paga, la ricevuta arriva dopo venti secondi",
      notification_doubled: "si paga, la ricevuta arriva due volte",
      notification_before_redirect: "si paga, la ricevuta arriva prima del ritorno al sito",
      forged_signature: "non si paga, ma qualcuno manda una ricevuta falsa",
      wrong_amount: "non si paga, e arriva una ricevuta con un importo sbagliato",
      browser_closed: "si paga e il browser si chiude",
      forged_stamp: "si paga, ma la marca da bollo è firmata da qualcun altro",
    },
  },
  en: {
    title: "Pay your notice",
    payee: "Creditor body",
    subject: "Subject",
    notice: "Notice number",
    amount: "Amount",
    card: "Card number",
    cardHint: "One of the test cards below: each makes something else happen.",
    choose: "Test cards",
    pay: (amount) => `Pay ${amount}`,
    cancel: "Cancel and go back",
    other: "Italiano",
    wrongCard: "That is not the number of a test card: choose one from the list.",
    notPayable: "This notice cannot be paid: it is already paid, expired or cancelled.",
    back: "Back to the body's site",
    lost: "Payment made",
    lostText:
      "The window closed before it went back to the body's site: that happens. The payment arrives all the same.",
    outcomes: {
      paid: "the payment succeeds",
      refused: "the bank refuses",
      abandoned: "one turns back",
      paid_twice: "it is paid twice (at the counter too)",
      notification_lost: "it is paid, but the receipt never reaches the municipality",
      notification_late: "it is paid, the receipt comes after twenty seconds",
      notification_doubled: "it is paid, the receipt comes twice",
      notification_before_redirect: "it is paid, the receipt comes before the return to the site",
      forged_signature: "it is not paid, but somebody sends a forged receipt",
      wrong_amount: "it is not paid, and a receipt with a wrong amount comes",
      browser_closed: "it is paid and the browser closes",
      forged_stamp: "it is paid, but the revenue stamp is signed by somebody else",
    },
  },
};
