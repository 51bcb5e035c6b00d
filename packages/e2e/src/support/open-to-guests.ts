import type { Database } from "@sportello/db/client";
import { makeService, shortOptions } from "@sportello/db/factories/make-service";

const text = (it: string, de: string, en: string) => ({ it, de, en });
const field = (type: string, key: string, label: string, more: object = {}) => ({
  type,
  key,
  label,
  input: true,
  validate: { required: true },
  ...more,
});

/** What a guest is asked here: who they are, what it is about, on two pages; a photograph if they like. */
const form = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "chi",
      title: "Chi scrive",
      components: [
        field("textfield", "nome", "Nome", { profile: "givenName" }),
        field("textfield", "cognome", "Cognome", { profile: "familyName" }),
        field("email", "email", "E-mail", { profile: "email" }),
      ],
    },
    {
      type: "panel",
      key: "cosa",
      title: "Che cosa è successo",
      components: [
        field("select", "zona", "Zona", {
          dataSrc: "values",
          data: {
            values: Array.from({ length: 14 }, (_, index) => ({
              label: `Quartiere ${index + 1}`,
              value: `q${index + 1}`,
            })),
          },
        }),
        field("textarea", "testo", "Descrizione"),
        { type: "file", key: "foto", label: "Fotografie", input: true, multiple: true, maxFiles: 5 },
      ],
    },
  ],
};

const sheet = {
  title: text("Segnalazione di prova", "Testmeldung", "Test report"),
  summary: text("Per scrivere senza accedere.", "Um ohne Anmeldung zu schreiben.", "To write without signing in."),
  recipients: text("A tutti.", "An alle.", "For everybody."),
  howTo: text("Compila il modulo.", "Füllen Sie das Formular aus.", "Fill in the form."),
  needed: text("Niente.", "Nichts.", "Nothing."),
  outcome: text("Una risposta.", "Eine Antwort.", "An answer."),
  times: {
    text: text("Entro 30 giorni.", "Innerhalb von 30 Tagen.", "Within 30 days."),
    steps: [
      {
        days: 30,
        title: text("Risposta", "Antwort", "Answer"),
        text: text("Ti scriviamo.", "Wir schreiben Ihnen.", "We write to you."),
      },
    ],
  },
  conditions: text("Nessuna.", "Keine.", "None."),
  more: [],
  links: [],
};

/** A service of the demonstration that asks for no sign-in, for as long as a spec plays. */
export const openToGuests = async (db: Database, tenantId: string) => {
  const { id: officeId } = await db.inTenant(tenantId, (tx) => tx.office.findFirstOrThrow({ select: { id: true } }));
  const service = await makeService(db, tenantId, {
    officeId,
    slug: `prova-ospiti-${Date.now()}`,
    form,
    sheet,
    options: { ...shortOptions, level: "none", allowWithdraw: false, allowIntegration: false },
  });
  return {
    ...service,
    close: () =>
      db.inTenant(tenantId, (tx) => tx.service.update({ where: { id: service.id }, data: { status: "archived" } })),
  };
};
