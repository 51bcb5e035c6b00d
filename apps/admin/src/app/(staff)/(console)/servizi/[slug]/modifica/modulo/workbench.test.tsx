// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import type { Shelf } from "./shelf.ts";
import { WithBuilder } from "./testing/with-builder.tsx";
import type { Builder } from "./use-builder.ts";
import { Workbench } from "./workbench.tsx";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?" },
        {
          type: "fieldset",
          key: "group",
          legend: "Gruppo",
          components: [{ type: "textfield", key: "name", label: "" }],
        },
      ],
    },
    {
      type: "panel",
      key: "second",
      title: "Seconda",
      components: [
        {
          type: "fieldset",
          key: "deep",
          legend: "Profondo",
          components: [{ type: "email", key: "mail", label: "E-mail" }],
        },
      ],
    },
  ],
};
const owner: Shelf[number] = {
  key: "owner",
  version: 1,
  name: { it: "Padrone" },
  form: { display: "form", components: [{ type: "textfield", key: "owner", label: "Padrone" }] },
};
const shelf: Shelf = [owner, { ...owner, key: "vehicle", name: { it: "Veicolo" } }];

let builder: Builder;
type Self = { readonly kind: "service" | "subform"; readonly key: string };
type Given = { readonly shaped?: FormDefinition; readonly place?: string; readonly self?: Self };
const open = ({ shaped = form, place = "components.0", self = { kind: "service", key: "cani" } }: Given = {}) => {
  const show = (now: Builder) => {
    builder = now;
    return <Workbench builder={now} shelf={shelf} languages={["it"]} self={self} status={<em>Salvato</em>} />;
  };
  return alive(<WithBuilder form={shaped} shelf={shelf} place={place} show={show} />, {
    procedures: { "lists.list": () => [], "services.list": () => [] },
  });
};
const row = (name: string) => screen.getByRole("row", { name });
const rows = () => screen.getAllByRole("row").map((one) => one.getAttribute("aria-label"));
const press = (name: string) => screen.getByRole("button", { name });

describe("a form being shaped", () => {
  test("shows whether it is kept, and says in which ways it can be worked at", () => {
    open();
    expect(screen.getByText("Salvato")).toBeTruthy();
    const group = screen.getByRole("group", { name: "Struttura del modulo" });
    expect(within(group).getByRole("treegrid")).toBeTruthy();
    expect(group.getAttribute("aria-describedby")).toBe("structure-hint");
    expect(document.getElementById("structure-hint")?.textContent).toContain("Ctrl+Z");
  });

  test("begins with its first page open and the others closed", () => {
    open();
    expect(rows()).toEqual(["Prima", "Hai un cane?", "Gruppo", "name", "Seconda"]);
  });

  test("what is chosen is never hidden: the parts around it are open", () => {
    open({ place: "components.1.components.0.components.0" });
    expect(row("E-mail").getAttribute("aria-selected")).toBe("true");
  });

  test("closing the part in which something is chosen chooses the part", async () => {
    const { user } = open({ place: "components.0.components.1.components.0" });
    await user.click(within(row("Gruppo")).getByRole("button", { name: /^Comprimi/ }));
    expect(builder.place).toBe("components.0.components.1");
    expect(rows()).not.toContain("name");
  });

  test("what is still to be put right leads there, through closed parts", async () => {
    const { user } = open();
    const checks = screen.getByRole("region", { name: /Da sistemare/ });
    await user.click(within(checks).getByRole("button", { name: "name" }));
    expect(builder.place).toBe("components.0.components.1.components.0");
  });

  test("a refusal is said on the page, and goes with the next change", async () => {
    const { user } = open({ shaped: { display: "wizard", components: form.components.slice(0, 1) } });
    await user.click(press("Elimina"));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Elimina" }));
    expect(screen.getByText("Un modulo ha almeno una pagina.")).toBeTruthy();
    await user.click(press("Aggiungi: Numero"));
    expect(screen.queryByText("Un modulo ha almeno una pagina.")).toBeNull();
  });

  test("a subform is offered every subform but itself", () => {
    open({ self: { kind: "subform", key: "owner" } });
    expect(screen.queryByRole("button", { name: "Aggiungi: Padrone" })).toBeNull();
    expect(press("Aggiungi: Veicolo")).toBeTruthy();
  });

  test("a service of the same name as a subform is offered it", () => {
    open({ self: { kind: "service", key: "owner" } });
    expect(press("Aggiungi: Padrone")).toBeTruthy();
  });

  test("moving is asked in a dialog, and done to what was chosen", async () => {
    const { user } = open({ place: "components.0.components.0" });
    await user.click(press("Sposta in…"));
    const dialog = within(screen.getByRole("dialog"));
    await user.selectOptions(dialog.getByLabelText("Dentro"), "Seconda");
    await user.click(dialog.getByRole("button", { name: "Sposta" }));
    expect(builder.place).toMatch(/^components\.1\.components\./);
  });
});
