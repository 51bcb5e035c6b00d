// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import type { Procedures } from "../../../../../testing/request.ts";
import { router } from "../../../../../testing/router.ts";
import { SubformEditor, type SubformEditorProps } from "./subform-editor.tsx";

// The whole editor in a document takes its time on a busy machine.
const of = (...labels: readonly string[]): FormDefinition => ({
  display: "form",
  components: labels.map((label, index) => ({ type: "textfield", key: `k${index}`, label })),
});
const draft = {
  name: { it: "Cani e gatti" },
  form: of("Nome del cane", "Nome del gatto"),
  revision: 4,
  updatedBy: "Sara Neri",
  updatedAt: "2026-11-26T07:00:00Z",
};
const open = (given: Partial<SubformEditorProps> = {}, procedures: Procedures = {}) => {
  let revision = given.draft?.revision ?? 0;
  return alive(
    <SubformEditor
      subformKey="animali"
      name={{ it: "Animali" }}
      version={2}
      form={of("Nome del cane")}
      draft={null}
      shelf={[{ key: "animali", version: 2, name: { it: "Animali" }, form: of("Nome del cane") }]}
      languages={["it", "de"]}
      {...given}
    />,
    {
      procedures: {
        "subforms.saveDraft": () => ({ isSaved: true, revision: (revision += 1), updatedAt: "2026-11-26T08:05:00Z" }),
        "subforms.makeVersion": () => ({ isMade: true, version: 3 }),
        "subforms.discardDraft": () => null,
        ...procedures,
      },
    },
  );
};
const saves = () => askedOf("subforms.saveDraft");
const rows = () =>
  within(screen.getByRole("treegrid", { name: "Struttura del modulo" }))
    .getAllByRole("row")
    .map((row) => row.getAttribute("aria-label"));
const press = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>("button", { name });

describe("a reusable part being changed", () => {
  test("is kept a moment after each change, which says when, each time with the revision before", async () => {
    const { user } = open();
    expect(press("Crea la versione 3").disabled).toBe(true);
    await user.click(press("Aggiungi: Numero"));
    await waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]).toMatchObject({
      key: "animali",
      against: 2,
      revision: 0,
      name: { it: "Animali" },
      form: { display: "form", components: [{ key: "k0" }, { key: "number" }] },
    });
    expect(await screen.findByText("Salvato: 26/11/2026, 09:05")).toBeTruthy();
    await user.click(screen.getByRole("textbox", { name: "Nome (tedesco)" }));
    await user.paste("Tiere");
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ revision: 1, name: { it: "Animali", de: "Tiere" } }));
  });

  test("takes a change back, and the taking back is kept too", async () => {
    const { user } = open();
    const before = rows();
    await user.click(press("Aggiungi: Numero"));
    await waitFor(() => expect(saves()).toHaveLength(1));
    await user.click(press("Annulla"));
    expect(rows()).toEqual(before);
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ revision: 1, form: { components: [{ key: "k0" }] } }));
    expect(JSON.stringify(saves().at(-1))).not.toContain('"number"');
  });

  test("goes on from what was saved last, and says whose it was", async () => {
    const { user } = open({ draft });
    expect(screen.getByText("Stai continuando le modifiche salvate da Sara Neri.")).toBeTruthy();
    expect(rows()).toHaveLength(2);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Nome (italiano)" }).value).toBe("Cani e gatti");
    expect(saves()).toEqual([]);
    await user.click(press("Crea la versione 3"));
    await waitFor(() =>
      expect(askedOf("subforms.makeVersion")[0]).toMatchObject({
        key: "animali",
        against: 2,
        name: { it: "Cani e gatti" },
        form: { components: [{ key: "k0" }, { key: "k1" }] },
      }),
    );
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  });

  test("is kept before it becomes a version, so that a refusal loses nothing", async () => {
    const { user } = open(
      {},
      { "subforms.makeVersion": () => ({ isMade: false, faults: [{ path: "components.1", code: "invalid" }] }) },
    );
    await user.click(press("Aggiungi: Numero"));
    await user.click(press("Crea la versione 3"));
    expect(await screen.findByText("components.1")).toBeTruthy();
    expect(saves()).toHaveLength(1);
  });

  test("without an Italian name is kept but becomes no version", async () => {
    const { user } = open();
    await user.clear(screen.getByRole("textbox", { name: "Nome (italiano)" }));
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ name: { it: "" } }));
    expect(press("Crea la versione 3").disabled).toBe(true);
  });

  test("that a colleague saved meanwhile is not overwritten: the page says so", async () => {
    const { user } = open(
      { draft },
      {
        "subforms.saveDraft": () => {
          throw refused("changed_meanwhile");
        },
      },
    );
    await user.click(press("Aggiungi: Numero"));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(press("Crea la versione 3").disabled).toBe(true);
    await user.click(press("Aggiungi: Data"));
    expect(rows()).toHaveLength(4);
  });

  test("is thrown away only after asking, and the last version is there again", async () => {
    const { user } = open({ draft });
    await user.click(press("Scarta le modifiche"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Indietro" }));
    expect(askedOf("subforms.discardDraft")).toEqual([]);
    await user.click(press("Scarta le modifiche"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Scarta" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(askedOf("subforms.discardDraft")).toEqual([{ key: "animali" }]);
    expect(saidDone()).toEqual(["Modifiche scartate"]);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Nome (italiano)" }).value).toBe("Animali");
    expect(screen.queryByRole("button", { name: "Scarta le modifiche" })).toBeNull();
  });

  test("that a colleague threw away already is thrown away", async () => {
    const { user } = open(
      { draft },
      {
        "subforms.discardDraft": () => {
          throw refused("not_found");
        },
      },
    );
    await user.click(press("Scarta le modifiche"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Scarta" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  test("changed a moment ago is thrown away with what was on its way", async () => {
    const { user } = open();
    await user.click(press("Aggiungi: Numero"));
    await user.click(press("Scarta le modifiche"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Scarta" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(saves()).toHaveLength(1);
  });
});
