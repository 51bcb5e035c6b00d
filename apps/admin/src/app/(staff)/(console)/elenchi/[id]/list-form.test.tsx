// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import type { Procedures } from "../../../../../testing/request.ts";
import { router } from "../../../../../testing/router.ts";
import { ListForm } from "./list-form.tsx";

const list = {
  id: "0192f5c0-0000-7000-8000-000000000001",
  key: "scuole",
  name: { it: "Scuole" },
  revision: 3,
  uses: [],
  updatedAt: "2026-11-26T08:00:00Z",
  entries: [
    { value: "rodari", label: { it: "Primaria Rodari" } },
    { value: "calvino", label: { it: "Primaria Calvino", de: "Calvino-Schule" } },
    { value: "chiusa", label: { it: "Scuola chiusa" }, isWithdrawn: true },
  ],
};
const open = (procedures: Procedures = {}) =>
  alive(<ListForm list={list} languages={["it", "de"]} />, {
    procedures: { "lists.save": () => ({ id: list.id, revision: 4 }), ...procedures },
  });
const entry = (number: number) => within(screen.getByRole("group", { name: `Voce ${number}` }));
const value = (number: number) => entry(number).getByRole<HTMLInputElement>("textbox", { name: "Valore" });
const save = () => screen.getByRole("button", { name: "Salva" });
const sent = () => askedOf("lists.save").at(-1);

describe("a list of the municipality", () => {
  test("shows what is offered, and keeps apart what is not any more", () => {
    open();
    expect([value(1).value, value(2).value]).toEqual(["rodari", "calvino"]);
    expect(screen.queryByRole("group", { name: "Voce 3" })).toBeNull();
    expect(screen.getByText("Voci tolte (1)")).toBeTruthy();
  });

  test("is saved whole, in its order, with the revision that was opened", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Sposta in su la voce 2" }));
    await user.click(screen.getByRole("button", { name: "Aggiungi una voce" }));
    await user.type(value(3), " nuova ");
    await user.type(entry(3).getByRole("textbox", { name: "Italiano" }), "Primaria nuova");
    await user.click(save());
    await waitFor(() => expect(saidDone()).toEqual(["Elenco salvato"]));
    expect(sent()).toEqual({
      kind: "change",
      id: list.id,
      revision: 3,
      name: { it: "Scuole" },
      entries: [
        { value: "calvino", label: { it: "Primaria Calvino", de: "Calvino-Schule" } },
        { value: "rodari", label: { it: "Primaria Rodari" } },
        { value: "nuova", label: { it: "Primaria nuova" } },
      ],
    });
    expect(router.refresh).toHaveBeenCalled();
  });

  test("the first entry cannot go further up", () => {
    open();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Sposta in su la voce 1" }).disabled).toBe(true);
  });

  test("an entry that is taken out can be put back before saving, and after", async () => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Togli la voce 1" }));
    expect(value(1).value).toBe("calvino");
    await user.click(screen.getByText("Voci tolte (2)"));
    await user.click(screen.getByRole("button", { name: "Rimetti Primaria Rodari" }));
    await user.click(screen.getByRole("button", { name: "Rimetti Scuola chiusa" }));
    await user.click(save());
    await waitFor(() =>
      expect(sent()).toMatchObject({ entries: [{ value: "calvino" }, { value: "rodari" }, { value: "chiusa" }] }),
    );
  });

  test.each([
    ["without a value", "", "Testo", "Scrivi un valore, diverso dagli altri"],
    ["with a value there is already", "rodari", "Testo", "Scrivi un valore, diverso dagli altri"],
    ["without Italian words", "altra", "", "Scrivi il testo italiano"],
  ])("an entry %s is said beside its field, and nothing is sent", async (_, typedValue, words, fault) => {
    const { user } = open();
    await user.click(screen.getByRole("button", { name: "Aggiungi una voce" }));
    if (typedValue !== "") await user.type(value(3), typedValue);
    if (words !== "") await user.type(entry(3).getByRole("textbox", { name: "Italiano" }), words);
    expect(screen.queryByText(fault)).toBeNull();
    await user.click(save());
    expect(entry(3).getByText(fault)).toBeTruthy();
    expect(askedOf("lists.save")).toEqual([]);
  });

  test("without an Italian name is not sent", async () => {
    const { user } = open();
    await user.clear(screen.getByRole("textbox", { name: "Nome in italiano" }));
    await user.click(save());
    expect(screen.getByText("Compila questo campo")).toBeTruthy();
    expect(askedOf("lists.save")).toEqual([]);
  });

  test("that a colleague saved meanwhile says so, and what was typed stays", async () => {
    const { user } = open({
      "lists.save": () => {
        throw refused("changed_meanwhile");
      },
    });
    await user.type(value(1), "-2");
    await user.click(save());
    expect(await screen.findByText("Nel frattempo qualcuno l'ha cambiata.")).toBeTruthy();
    expect(value(1).value).toBe("rodari-2");
  });

  test("is filled from a table, to be looked at before it is saved", async () => {
    const { user } = open({
      "lists.readCsv": () => ({
        entries: [
          { value: "a", label: { it: "Alfa" } },
          { value: "b", label: { it: "Beta" }, isWithdrawn: true },
        ],
        faults: [],
      }),
    });
    await user.upload(
      screen.getByLabelText("Carica CSV", { selector: "input" }),
      new File(["valore;it\na;Alfa"], "scuole.csv", { type: "text/csv" }),
    );
    await waitFor(() => expect(value(1).value).toBe("a"));
    expect(screen.queryByRole("group", { name: "Voce 2" })).toBeNull();
    expect(askedOf("lists.save")).toEqual([]);
  });

  test("is not filled from a table with faults: each wrong line is named", async () => {
    const { user } = open({
      "lists.readCsv": () => ({
        entries: [],
        faults: [
          { line: 3, code: "twice" },
          { line: 5, code: "no_italian" },
        ],
      }),
    });
    await user.upload(
      screen.getByLabelText("Carica CSV", { selector: "input" }),
      new File(["x"], "scuole.csv", { type: "text/csv" }),
    );
    const alert = await screen.findByRole("alert");
    expect(
      within(alert)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["Riga 3: il valore c'è già.", "Riga 5: manca il testo italiano."]);
    expect(value(1).value).toBe("rodari");
  });
});
