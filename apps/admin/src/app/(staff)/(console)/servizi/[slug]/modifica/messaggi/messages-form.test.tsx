import { placeholders } from "@sportello/api/notices/fill";
// @vitest-environment happy-dom
import { moments } from "@sportello/api/notices/moments";
import { usualTexts } from "@sportello/api/notices/texts";
import { locales } from "@sportello/domain/locales";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../../testing/examples.ts";
import { refused } from "../../../../../../../testing/frame.tsx";
import { messagesOf } from "../../../../../../../testing/messages.ts";
import type { Asked } from "../../../../../../../testing/request.ts";
import { plainOptions } from "../options.testing.ts";
import { MessagesForm } from "./messages-form.tsx";

const options = plainOptions();
const examples = [
  { id: "0192f5c0-0000-7000-8000-00000000000a", status: "accepted" as const, submittedAt: "2026-11-20T08:00:00Z" },
];
const values = {
  nome: "M••••",
  servizio: "Permesso vero",
  pratica: "A• ••••",
  protocollo: "2026/77",
  ufficio: "Mobilità",
  ente: "Bugliano",
  motivo: "V• b•••",
  scadenza: "24 dicembre 2026",
  link: "https://…",
};
let slugs = 0;
const open = (
  given: Partial<ServiceOptions> = {},
  procedures: Asked["procedures"] = {},
  locale: (typeof locales)[number] = "it",
  known = examples,
) => {
  slugs += 1;
  return alive(
    <MessagesForm
      slug={`permesso-${slugs}`}
      given={{ content: { ...options, ...given }, revision: 1 }}
      languages={locales}
      usual={{ texts: usualTexts, placeholders }}
      facts={{ servizio: inAll("Permesso"), ente: inAll("Comune"), ufficio: inAll("Ufficio") }}
      reason={{ it: "Manca la copia", de: "Die Kopie fehlt", en: "The copy is missing" }}
      examples={known}
    />,
    {
      locale,
      procedures: {
        "services.saveDraft": () => ({ isSaved: true, revision: 2, updatedAt: "2026-11-26T08:00:00Z" }),
        "services.messageValues": () => values,
        ...procedures,
      },
    },
  );
};
const preview = () => screen.getByRole("region", { name: "Come lo legge il cittadino" });

describe("what the citizen is written", () => {
  test.each(locales)("is shown for every moment in %s, nothing left unfilled", async (locale) => {
    const { user } = open({}, {}, locale);
    const words = messagesOf(locale).serviceEditor.messages;
    for (const moment of moments) {
      await user.selectOptions(screen.getByRole("combobox", { name: words.moment }), words.moments[moment]);
      const text = screen.getByRole("region", { name: words.preview }).textContent ?? "";
      expect(text).not.toMatch(/\{\{|undefined/);
      expect(text).toContain("Permesso");
    }
  });

  test("begins with the usual text, becomes one's own by a tick, and is kept", async () => {
    const { user } = open();
    expect(screen.queryByRole("textbox")).toBeNull();
    await user.click(screen.getByRole("checkbox"));
    const subject = screen.getByRole("textbox", { name: "Oggetto" });
    await user.clear(subject);
    await user.type(subject, "Arrivata: {{{{servizio}}");
    expect(within(preview()).getByText("Arrivata: Permesso")).toBeTruthy();
    await waitFor(() =>
      expect(askedOf("services.saveDraft").at(-1)).toMatchObject({
        part: "options",
        content: {
          messages: { submitted: { subject: { it: "Arrivata: {{servizio}}", de: usualTexts.submitted.subject.de } } },
        },
      }),
    );
  });

  test("gets a placeholder where the cursor stands, and shows one that is misspelt", async () => {
    const { user } = open({ messages: { submitted: { subject: { it: "x" }, text: { it: "Ciao , {{cognome}}" } } } });
    const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Testo" });
    text.setSelectionRange(5, 5);
    await user.click(screen.getByRole("button", { name: "Nome" }));
    expect(text.value).toBe("Ciao {{nome}}, {{cognome}}");
    expect(within(preview()).getByText("Ciao Giulia, {{cognome}}")).toBeTruthy();
  });

  test("goes back to the usual text when the tick is taken away", async () => {
    const { user } = open({ messages: { submitted: { subject: { it: "Mia" }, text: { it: "Mio" } } } });
    await user.click(screen.getByRole("checkbox"));
    expect(screen.queryByRole("textbox")).toBeNull();
    await waitFor(() => expect(askedOf("services.saveDraft").at(-1)).toMatchObject({ content: { messages: {} } }));
  });

  test("is looked at with a real application, asked for once, in the language that is shown", async () => {
    const { user } = open({
      messages: {
        submitted: {
          subject: { it: "{{servizio}}", de: "auf Deutsch: {{servizio}}" },
          text: { it: "Ciao {{nome}}, {{protocollo}}" },
        },
      },
    });
    expect(askedOf("services.messageValues")).toEqual([]);
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Con i dati di" }),
      "richiesta del 20/11/2026, 09:00, Accettata",
    );
    await waitFor(() => expect(within(preview()).getByText("Ciao M••••, 2026/77")).toBeTruthy());
    expect(askedOf("services.messageValues")).toEqual([
      { slug: `permesso-${slugs}`, moment: "submitted", locale: "it", applicationId: examples[0]?.id },
    ]);
    await user.type(screen.getByRole("textbox", { name: "Oggetto" }), "!");
    expect(within(preview()).getByText("Permesso vero!")).toBeTruthy();
    expect(askedOf("services.messageValues")).toHaveLength(1);
    await user.click(screen.getByText("Deutsch"));
    await waitFor(() => expect(askedOf("services.messageValues").at(-1)).toMatchObject({ locale: "de" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Con i dati di" }), "una richiesta inventata");
    expect(within(preview()).getByText(/Ciao Giulia/)).toBeTruthy();
  });

  test.each([
    ["it", "Manca la copia, 31 dicembre 2026"],
    ["de", "Die Kopie fehlt, 31. Dezember 2026"],
    ["en", "The copy is missing, 31 December 2026"],
  ] as const)("is wholly in %s, examples and dates too, whoever shapes the service", async (language, text) => {
    const awaited = { subject: { it: "x" }, text: { it: "{{motivo}}, {{scadenza}}" } };
    for (const locale of locales) {
      const { user, unmount } = open({ messages: { submitted: awaited } }, {}, locale);
      await user.click(screen.getByText({ it: "Italiano", de: "Deutsch", en: "English" }[language]));
      expect(screen.getByText(text).closest("[lang]")?.getAttribute("lang")).toBe(language);
      unmount();
    }
  });

  test("says why when the application can no longer be looked at", async () => {
    const { user } = open(
      {},
      {
        "services.messageValues": () => {
          throw refused("not_found");
        },
      },
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "Con i dati di" }), examples[0]?.id ?? "");
    expect(await screen.findByText("Non esiste, o non puoi vederlo.")).toBeTruthy();
  });

  test("of a service without applications says that there are none", () => {
    open({}, {}, "it", []);
    expect(screen.getByText("Non ci sono ancora richieste di questo servizio.")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "Con i dati di" }).querySelectorAll("option")).toHaveLength(1);
  });
});
