// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { FormEditor } from "./form-editor.tsx";
import type { Shelf } from "./shelf.ts";

// The whole editor in a document takes its time on a busy machine.
const yes = { show: true, when: "has", eq: "yes" } as const;
const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima pagina",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?" },
        { type: "textfield", key: "name", label: "Nome del cane", conditional: yes },
        { type: "form", key: "owner", form: "owner", version: 1, label: "Padrone" },
      ],
    },
    {
      type: "panel",
      key: "second",
      title: "Seconda pagina",
      components: [{ type: "email", key: "mail", label: "E-mail" }],
    },
  ],
};
const owner = (...labels: readonly string[]): FormDefinition => ({
  display: "form",
  components: labels.map((label, index) => ({ type: "textfield", key: `k${index}`, label })),
});
const shelf: Shelf = [
  { key: "owner", version: 2, name: { it: "Padrone" }, form: owner("Nome", "Telefono") },
  { key: "owner", version: 1, name: { it: "Padrone" }, form: owner("Nome") },
];
const open = () =>
  alive(<FormEditor slug="cani" form={form} revision={1} shelf={shelf} languages={["it"]} />, {
    procedures: { "services.saveDraft": () => ({ isSaved: true, revision: 2, updatedAt: "2026-11-26T08:00:00Z" }) },
  });
const tree = () => screen.getByRole("treegrid", { name: "Struttura del modulo" });
const rows = () =>
  within(tree())
    .getAllByRole("row")
    .map((row) => row.getAttribute("aria-label") ?? row.textContent ?? "");
const row = (name: string | RegExp) => within(tree()).getByRole("row", { name });
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const isSaid = (words: string | RegExp) =>
  waitFor(() =>
    expect(
      screen
        .getAllByRole("status")
        .some(({ textContent }) =>
          typeof words === "string" ? textContent?.includes(words) : words.test(textContent ?? ""),
        ),
    ).toBe(true),
  );

describe("shaping a form without dragging", () => {
  test("a press on a type adds it after what is chosen, it is said aloud, and it is saved", async () => {
    const { user } = open();
    const before = rows().length;
    await user.click(row(/Nome del cane/));
    await user.click(press("Aggiungi: Numero"));
    await isSaid("«Numero» aggiunto");
    expect(rows()).toHaveLength(before + 1);
    await waitFor(() => expect(askedOf("services.saveDraft")).toHaveLength(1));
    expect(askedOf("services.saveDraft")[0]).toMatchObject({
      slug: "cani",
      part: "form",
      revision: 1,
      content: {
        components: [{ components: [{ key: "has" }, { key: "name" }, { key: "number" }, { key: "owner" }] }, {}],
      },
    });
  });

  test("the keys move, duplicate and take back; a question that another depends on does not pass it", async () => {
    const { user } = open();
    const before = rows();
    await user.click(row(/Nome del cane/));
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await isSaid(/«Nome del cane» spostato: ora è 1 di 3/);
    await user.keyboard("{Control>}z{/Control}");
    await isSaid("Modifica annullata");
    expect(rows()).toEqual(before);
    await user.keyboard("{Control>}d{/Control}");
    await isSaid("«Nome del cane» duplicato");
    expect(rows()).toHaveLength(before.length + 1);
  });

  test("taking a question away says who depends on it, and one step brings both back", async () => {
    const { user } = open();
    const before = rows();
    await user.click(row(/Hai un cane/));
    await user.click(press("Elimina"));
    const dialog = screen.getByRole("dialog");
    expect(within(dialog).getByText("Nome del cane")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Elimina" }));
    await isSaid("«Hai un cane?» eliminato");
    await user.click(press("Annulla"));
    await isSaid("Modifica annullata");
    expect(rows()).toEqual(before);
  });

  test("the search leads to an element of another page", async () => {
    const { user } = open();
    await user.type(screen.getByLabelText("Cerca nel modulo"), "mail");
    await isSaid("1 elemento trovato");
    await user.click(screen.getByRole("button", { name: /^E-mail/ }));
    expect(row(/^E-mail/).getAttribute("aria-selected")).toBe("true");
  });
});

describe("the dialog of a component", () => {
  test("reads questions of subforms in conditions, and refuses what is not whole", async () => {
    const { user } = open();
    await user.click(row(/Seconda pagina/));
    await user.click(press("Modifica"));
    const dialog = screen.getByRole("dialog");
    await user.selectOptions(within(dialog).getByLabelText("Si chiede"), "show");
    const questions = [...within(dialog).getByLabelText("Domanda").querySelectorAll("option")].map(
      ({ textContent }) => textContent,
    );
    expect(questions).toEqual(["Hai un cane?", "Nome del cane", "Padrone › Nome"]);
    await user.clear(within(dialog).getByLabelText("Titolo"));
    await user.click(within(dialog).getByText("Applica"));
    expect(within(dialog).getByText("Alcuni valori non vanno bene")).toBeTruthy();
  });
});

describe("the other views of the same form", () => {
  test("say who sees what, with the way there", async () => {
    const { user } = open();
    await user.click(screen.getByRole("radio", { name: "Chi vede cosa" }));
    const branches = screen.getByRole("region", { name: "Chi vede cosa" });
    expect(within(branches).getByText(/Solo se «Hai un cane\?» è «Sì»/)).toBeTruthy();
    await user.click(within(branches).getByRole("button", { name: "Nome del cane" }));
    expect(row(/Nome del cane/).getAttribute("aria-selected")).toBe("true");
  });

  test("a newer version of a subform is told with what it changes, and moved to when one says so", async () => {
    const { user } = open();
    const used = screen.getByRole("region", { name: "Sottomoduli usati" });
    expect(within(used).getByText("Telefono")).toBeTruthy();
    await user.click(within(used).getByRole("button", { name: "Passa alla versione 2" }));
    await isSaid("«Padrone» portato alla versione 2");
    expect(within(used).queryByRole("button", { name: /^Passa/ })).toBeNull();
    await user.click(press("Annulla"));
    expect(within(used).getByRole("button", { name: "Passa alla versione 2" })).toBeTruthy();
  });

  test("a subform is added from the list of types", async () => {
    const { user } = open();
    await user.click(row(/Seconda pagina/));
    await user.click(press("Aggiungi: Padrone"));
    await isSaid("«Padrone» aggiunto");
    await waitFor(() =>
      expect(askedOf("services.saveDraft").at(-1)).toMatchObject({
        content: {
          components: [
            {},
            { components: [{ key: "mail" }, { type: "form", form: "owner", version: 2, key: "owner2" }] },
          ],
        },
      }),
    );
  });
});
