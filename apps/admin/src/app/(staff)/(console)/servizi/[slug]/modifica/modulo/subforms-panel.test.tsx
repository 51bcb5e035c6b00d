// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../../testing/examples.ts";
import type { Shelf } from "./shelf.ts";
import { SubformsPanel } from "./subforms-panel.tsx";

const subform = (...labels: readonly string[]): FormDefinition => ({
  display: "form",
  components: labels.map((label, index) => ({ type: "textfield", key: `k${index}`, label })),
});
const shelf: Shelf = [
  { key: "owner", version: 3, name: inAll("Padrone"), form: subform("Nome e cognome", "Telefono") },
  { key: "owner", version: 1, name: inAll("Padrone"), form: subform("Nome") },
  { key: "car", version: 1, name: inAll("Auto"), form: subform("Targa") },
];
const using = (...parts: readonly (readonly [string, number])[]): FormDefinition => ({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "P",
      components: parts.map(([form, version], index) => ({ type: "form" as const, key: `f${index}`, form, version })),
    },
  ],
});
const open = (form: FormDefinition, locale: "it" | "de" | "en" = "it") => {
  const onMove = vi.fn<(key: string, version: number) => void>();
  return { ...alive(<SubformsPanel form={form} shelf={shelf} onMove={onMove} />, { locale }), onMove };
};
const lines = () =>
  screen.getAllByRole("listitem").filter(({ parentElement }) => parentElement?.parentElement?.tagName === "SECTION");

describe("the subforms a form is made of", () => {
  test("are not spoken of where there are none", () => {
    open({ display: "wizard", components: [{ type: "panel", key: "page", title: "P", components: [] }] });
    expect(screen.queryByRole("region")).toBeNull();
  });

  test("are named with the version in use and the way to each, once however often they are used", () => {
    open(using(["car", 1], ["car", 1], ["owner", 3]));
    expect(lines().map(({ textContent }) => textContent)).toEqual(["Autoversione 1", "Padroneversione 3"]);
    expect(screen.getByRole("link", { name: "Auto" }).getAttribute("href")).toBe("/sottomoduli/car");
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("say what a newer version changes, before the step to it", () => {
    open(using(["owner", 1]));
    const line = within(lines()[0] as HTMLElement);
    expect(line.getByText(/Cosa cambia nella versione 3: 2 punti/)).toBeTruthy();
    expect(line.getByText("Nome", { selector: "del" })).toBeTruthy();
    expect(line.getByText("Nome e cognome", { selector: "ins" })).toBeTruthy();
    expect(line.getByText("Telefono")).toBeTruthy();
  });

  test("move only when one says so, each by itself", async () => {
    const { user, onMove } = open(using(["owner", 1], ["car", 1]));
    expect(screen.getAllByRole("button")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Passa alla versione 3" }));
    expect(onMove.mock.calls).toEqual([["owner", 3]]);
  });

  test.each([
    ["that is not on the shelf", "gone", 1, "gone"],
    ["in a version that is not there", "owner", 9, "Padrone"],
  ])("%s say so", (_what, key, version, name) => {
    open(using([key, version]));
    expect(lines()[0]?.textContent).toContain(name);
    expect(screen.getByText("Questa versione non c'è: scegline un'altra o elimina l'elemento.")).toBeTruthy();
  });

  test.each([
    ["de", "Auf Version 3 umstellen"],
    ["en", "Move to version 3"],
  ] as const)("speak %s", (locale, words) => {
    open(using(["owner", 1]), locale);
    expect(screen.getByRole("button", { name: words })).toBeTruthy();
  });
});
