import { componentAt } from "@sportello/forms/builder/edit/place";
// @vitest-environment happy-dom
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import { WithBuilder } from "../testing/with-builder.tsx";
import type { Builder } from "../use-builder.ts";
import { ComponentDialog } from "./component-dialog.tsx";

const onPage = (...components: readonly Component[]): FormDefinition => ({
  display: "wizard",
  components: [{ type: "panel", key: "page", title: "Pagina", components }],
});
const first = "components.0.components.0";
let builder: Builder;
type Given = {
  readonly place?: string;
  readonly languages?: readonly ("it" | "de" | "en")[];
  readonly locale?: "it" | "de" | "en";
};
const open = (form: FormDefinition, { place = first, languages = ["it"], locale = "it" }: Given = {}) => {
  const onClose = vi.fn<() => void>();
  const show = (now: Builder) => {
    builder = now;
    const component = componentAt(now.form, now.place);
    return component ? (
      <ComponentDialog builder={now} whole={now.form} component={component} languages={languages} onClose={onClose} />
    ) : null;
  };
  return { ...alive(<WithBuilder form={form} place={place} show={show} />, { locale }), onClose };
};
const dialog = () => within(screen.getByRole("dialog"));
const apply = () => dialog().getByRole("button", { name: "Applica" });
const changed = () => componentAt(builder.form, first);
const groups = () => [...screen.getByRole("dialog").querySelectorAll("legend")].map(({ textContent }) => textContent);
const labels = () => [...screen.getByRole("dialog").querySelectorAll("label")].map(({ textContent }) => textContent);

const text: Component = { type: "textfield", key: "name", label: "Nome" };

describe("what the dialog offers", () => {
  test.each([
    [
      "a line of text",
      text,
      ["Testi", "Regole", "Dati già noti", "Calcoli e controlli", "Quando si chiede"],
      [
        "Risposta obbligatoria",
        "Caratteri al massimo",
        "Una sola pratica per la stessa risposta: quelle respinte, ritirate o annullate non contano",
      ],
    ],
    [
      "an amount",
      { type: "currency", key: "k", label: "K" },
      ["Testi", "Regole", "Dati già noti", "Calcoli e controlli", "Quando si chiede"],
      ["Valore minimo", "Valore massimo"],
    ],
    [
      "a file",
      { type: "file", key: "k", label: "K" },
      ["Testi", "Regole", "Dati già noti", "Calcoli e controlli", "Quando si chiede"],
      ["Formati ammessi", "Dimensione massima", "Più file", "Va al protocollo insieme alla domanda"],
    ],
    [
      "choices",
      { type: "radio", key: "k", label: "K", values: [{ label: "A", value: "a" }] },
      ["Testi", "Regole", "Dati già noti", "Calcoli e controlli", "Voci dell'elenco", "Quando si chiede"],
      ["Risposta obbligatoria"],
    ],
    [
      "a declaration",
      { type: "terms", key: "k", label: "K" },
      ["Testi", "Calcoli e controlli", "Quando si chiede"],
      ["Etichetta", "Aiuto", "Testo"],
    ],
    [
      "a repeating group",
      { type: "datagrid", key: "k", label: "K", components: [] },
      ["Testi", "Regole", "Quando si chiede"],
      ["Righe al minimo", "Righe al massimo", "Testo del pulsante «Aggiungi»"],
    ],
    [
      "an address",
      { type: "address", key: "k", label: "K" },
      ["Testi", "Regole", "Dati già noti", "Quando si chiede"],
      ["Risposta obbligatoria", "Riguarda chi fa la richiesta: compila con i suoi dati"],
    ],
    [
      "columns",
      { type: "columns", key: "k", columns: [{ components: [] }, { components: [] }] },
      ["Disposizione", "Quando si chiede"],
      ["Numero di colonne"],
    ],
    [
      "a text between questions",
      { type: "content", key: "k", text: "Leggi" },
      ["Testi", "Quando si chiede"],
      ["Testo"],
    ],
    ["a frame", { type: "well", key: "k", components: [] }, ["Quando si chiede"], ["Chiave"]],
  ] satisfies [string, Component, string[], string[]][])(
    "for %s",
    (_what, component, expectedGroups, expectedLabels) => {
      open(onPage({ ...text, key: "before" }, component), { place: "components.0.components.1" });
      expect(groups()).toEqual(expectedGroups);
      expect(labels()).toEqual(expect.arrayContaining(expectedLabels));
    },
  );

  test("a row's question may differ from row to row; outside of rows nobody is asked that", () => {
    const plate: Component = { type: "plate", key: "plate", label: "Targa" };
    const inside = open(onPage({ type: "datagrid", key: "cars", label: "Auto", components: [plate] }), {
      place: `${first}.components.0`,
    });
    expect(labels()).toContain("Diversa in ogni riga");
    inside.unmount();
    open(onPage(plate));
    expect(labels()).not.toContain("Diversa in ogni riga");
  });

  test.each([
    ["it", "Testo breve: Nome"],
    ["de", "Kurzer Text: Nome"],
    ["en", "Short text: Nome"],
  ] as const)("in %s is headed by the kind and the name", (locale, title) => {
    open(onPage(text), { locale });
    expect(screen.getByRole("dialog", { name: title })).toBeTruthy();
  });

  test("each text once per language of the municipality", () => {
    open(onPage(text), { languages: ["it", "de", "en"] });
    expect(labels().filter((label) => label?.startsWith("Etichetta"))).toEqual([
      "Etichetta (IT)",
      "Etichetta (DE)",
      "Etichetta (EN)",
    ]);
  });
});

describe("what is applied", () => {
  test("is everything at once, and the dialog closes; before that nothing changed", async () => {
    const { user, onClose } = open(onPage(text));
    await user.type(dialog().getByLabelText("Etichetta"), " e cognome");
    await user.click(dialog().getByLabelText("Risposta obbligatoria"));
    expect(changed()).toEqual(text);
    await user.click(apply());
    expect(changed()).toEqual({ ...text, label: "Nome e cognome", validate: { required: true } });
    expect(onClose).toHaveBeenCalledOnce();
    expect(builder.said).toBe("«Nome e cognome» modificato");
  });

  test("by Enter in a field as well", async () => {
    const { user, onClose } = open(onPage(text));
    await user.type(dialog().getByLabelText("Etichetta"), "{Enter}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("nothing, when one goes back", async () => {
    const { user, onClose } = open(onPage(text));
    await user.type(dialog().getByLabelText("Etichetta"), "X");
    await user.click(dialog().getByRole("button", { name: "Indietro" }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(changed()).toEqual(text);
  });

  test("a rule over all applications is kept as the schema reads it", async () => {
    const { user } = open(onPage({ type: "plate", key: "plate", label: "Targa" }));
    await user.click(dialog().getByLabelText(/Una sola pratica/));
    await user.click(apply());
    expect(changed()).toMatchObject({ validate: { unique: true } });
  });
});

describe("what is refused", () => {
  test.each([
    ["a question without words", "Etichetta", "", "Etichetta"],
    ["a length that is no number", "Caratteri al minimo", "tanti", "Caratteri al minimo"],
    ["a rule that is no JSON", "Valore calcolato (JSONLogic)", "a + b", "Valore calcolato (JSONLogic)"],
  ])("%s: marked in its place, told above, and nothing changed", async (_what, label, typed, marked) => {
    const { user, onClose } = open(onPage(text));
    await user.clear(dialog().getByLabelText(label));
    if (typed !== "") await user.type(dialog().getByLabelText(label), typed);
    await user.click(apply());
    expect(dialog().getByRole("alert").textContent).toContain("Alcuni valori non vanno bene");
    expect(dialog().getByLabelText(marked).getAttribute("aria-invalid")).toBe("true");
    expect(onClose).not.toHaveBeenCalled();
    expect(changed()).toEqual(text);
  });

  test("not before it was tried", async () => {
    const { user } = open(onPage(text));
    await user.clear(dialog().getByLabelText("Etichetta"));
    expect(dialog().queryByRole("alert")).toBeNull();
  });

  test("put right, goes through", async () => {
    const { user, onClose } = open(onPage(text));
    await user.clear(dialog().getByLabelText("Etichetta"));
    await user.click(apply());
    await user.type(dialog().getByLabelText("Etichetta"), "Cognome");
    expect(dialog().queryByRole("alert")).toBeNull();
    await user.click(apply());
    expect(onClose).toHaveBeenCalledOnce();
    expect(changed()).toMatchObject({ label: "Cognome" });
  });

  test.each([
    ["that another question has", "other", "Lì c'è già un elemento con la stessa chiave."],
    [
      "with a blank in it",
      "la mia chiave",
      "La chiave non è ammessa: usa lettere, cifre e trattino basso, e comincia con una lettera.",
    ],
    [
      "that begins with a number",
      "1st",
      "La chiave non è ammessa: usa lettere, cifre e trattino basso, e comincia con una lettera.",
    ],
  ])("a key %s: beside the key", async (_what, key, words) => {
    const { user, onClose } = open(onPage(text, { ...text, key: "other" }));
    await user.clear(dialog().getByLabelText("Chiave"));
    await user.type(dialog().getByLabelText("Chiave"), key);
    await user.click(apply());
    expect(dialog().getByText(words)).toBeTruthy();
    expect(dialog().getByLabelText("Chiave").getAttribute("aria-invalid")).toBe("true");
    expect(onClose).not.toHaveBeenCalled();
  });

  test("a pattern that no machine reads: said in words, with what is wrong about it", async () => {
    const { user } = open(onPage(text));
    await user.click(dialog().getByLabelText("Espressione regolare"));
    await user.paste("([a-z]");
    await user.click(apply());
    expect(dialog().getByRole("alert").textContent).toContain("un'espressione regolare che non funziona");
    expect(changed()).toEqual(text);
  });

  test("is forgotten when the dialog closes", async () => {
    const { user } = open(onPage(text, { ...text, key: "other" }));
    await user.clear(dialog().getByLabelText("Chiave"));
    await user.type(dialog().getByLabelText("Chiave"), "other");
    await user.click(apply());
    expect(builder.refusal).toMatchObject({ reason: "key_taken" });
    await user.click(dialog().getByRole("button", { name: "Indietro" }));
    expect(builder.refusal).toBeNull();
  });
});

describe("a key that is changed", () => {
  test("takes the conditions that read it along", async () => {
    const reader: Component = { ...text, key: "reader", conditional: { show: true, when: "name", eq: "x" } };
    const { user } = open(onPage(text, reader));
    await user.clear(dialog().getByLabelText("Chiave"));
    await user.type(dialog().getByLabelText("Chiave"), "fullName");
    await user.click(apply());
    expect(JSON.stringify(componentAt(builder.form, "components.0.components.1"))).toContain('"fullName"');
  });
});
