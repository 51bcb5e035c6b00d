// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive, askedOf, saidDone } from "../../../../../testing/alive.tsx";
import { refused } from "../../../../../testing/frame.tsx";
import { router } from "../../../../../testing/router.ts";
import { AddDomain } from "./add-domain.tsx";
import { DomainActions } from "./domain-actions.tsx";

const host = "servizi.comune.example";
const press = (name: string) => screen.getByRole("button", { name });

describe("a name at which the municipality is to answer", () => {
  const field = () => screen.getByRole<HTMLInputElement>("textbox");
  const add = async (typed: string, answer: () => unknown = () => ({})) => {
    const { user } = alive(<AddDomain />, { procedures: { "settings.addDomain": answer } });
    await user.click(field());
    if (typed !== "") await user.paste(typed);
    await user.click(press("Aggiungi"));
  };

  test.each([
    [host, host],
    [" https://Servizi.Comune.Example/it/ ", host],
    ["servizi.comune.example.", host],
    ["servizi.comune.example:443", host],
  ])("typed as «%s» is asked for by its name alone", async (typed, name) => {
    await add(typed);
    await waitFor(() => expect(askedOf("settings.addDomain")).toEqual([{ host: name }]));
  });

  test.each([
    "",
    "   ",
    "localhost",
    "192.168.0.1",
    "comune",
    "una frase",
    "ser_vizi.comune.it",
    "-a.it",
    "a..it",
    `${"a".repeat(64)}.it`,
  ])("«%s» is none: the field says so and nothing is asked", async (typed) => {
    await add(typed);
    expect(screen.getByText("Scrivi un nome come servizi.comune.it")).toBeTruthy();
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().value).toBe(typed);
    expect(askedOf("settings.addDomain")).toEqual([]);
  });

  test("once added leaves the field free for the next, and the list is asked for anew", async () => {
    await add(host);
    await waitFor(() => expect(saidDone()).toEqual(["Dominio aggiunto: ora verificalo"]));
    expect(field().value).toBe("");
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test("that cannot be added stays typed, with the reason", async () => {
    await add(host, () => {
      throw refused("not_allowed");
    });
    expect((await screen.findByRole("alert")).textContent).toContain("Il tuo ruolo non lo permette.");
    expect(field().value).toBe(host);
  });
});

describe("what can be done with a name", () => {
  const open = (procedures: Record<string, () => unknown>, mayCheck = true) =>
    alive(<DomainActions id="d1" host={host} mayCheck={mayCheck} />, { procedures });

  test("one that answers already is not checked again", () => {
    open({}, false);
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  test("checked and found says so", async () => {
    const { user } = open({ "settings.checkDomain": () => ({ problem: null }) });
    await user.click(press(`Verifica ${host}`));
    await waitFor(() => expect(saidDone()).toEqual([`${host} è verificato`]));
    expect(router.refresh).toHaveBeenCalledOnce();
  });

  test("checked and not found is no success: the list is shown anew, where the reason stands", async () => {
    const { user } = open({ "settings.checkDomain": () => ({ problem: "unknown_name" }) });
    await user.click(press(`Verifica ${host}`));
    await waitFor(() => expect(router.refresh).toHaveBeenCalledOnce());
    expect(saidDone()).toEqual([]);
  });

  test("is given up only after the question what will not work any more", async () => {
    const { user } = open({ "settings.removeDomain": () => ({}) });
    await user.click(press(`Togli ${host}`));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByRole("heading").textContent).toBe(`Togliere ${host}?`);
    await user.click(dialog.getByRole("button", { name: "Indietro" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(askedOf("settings.removeDomain")).toEqual([]);
    await user.click(press(`Togli ${host}`));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Togli" }));
    await waitFor(() => expect(saidDone()).toEqual(["Dominio tolto"]));
    expect(askedOf("settings.removeDomain")).toEqual([{ id: "d1" }]);
  });

  test("that cannot be given up says why inside the question", async () => {
    const { user } = open({
      "settings.removeDomain": () => {
        throw refused("not_allowed");
      },
    });
    await user.click(press(`Togli ${host}`));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Togli" }));
    expect(await within(screen.getByRole("dialog")).findByRole("alert")).toBeTruthy();
  });
});
