// @vitest-environment happy-dom
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive, askedOf } from "../../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../../testing/examples.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import type { Shelf } from "./shelf.ts";
import { WithBuilder } from "./testing/with-builder.tsx";
import type { Builder } from "./use-builder.ts";

const mine: FormDefinition = {
  display: "wizard",
  components: [
    { type: "panel", key: "page", title: "La mia", components: [{ type: "textfield", key: "name", label: "Nome" }] },
  ],
};
const theirs: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "car",
      title: "Auto",
      components: [
        { type: "yesno", key: "has", label: "Hai un'auto?" },
        { type: "plate", key: "plate", label: "Targa", conditional: { show: true, when: "has", eq: "yes" } },
      ],
    },
    { type: "panel", key: "note", title: "Note", components: [{ type: "textarea", key: "name", label: "Altro" }] },
  ],
};
const shelf: Shelf = [
  {
    key: "owner",
    version: 2,
    name: inAll("Padrone"),
    form: { display: "form", components: [{ type: "textfield", key: "owner", label: "Padrone" }] },
  },
];
const services = [
  { slug: "cani", title: inAll("Cani") },
  { slug: "ztl", title: inAll("Permesso ZTL") },
];

let builder: Builder;
type Self = { readonly kind: "service" | "subform"; readonly key: string };
const open = (self: Self = { kind: "service", key: "cani" }, place = "components.0.components.0") => {
  const onClose = vi.fn<() => void>();
  const procedures = { "services.list": () => services, "services.formOf": () => theirs };
  const show = (now: Builder) => {
    builder = now;
    return <CopyDialog builder={now} self={self} shelf={shelf} onClose={onClose} />;
  };
  return { ...alive(<WithBuilder form={mine} shelf={shelf} place={place} show={show} />, { procedures }), onClose };
};
const source = () => screen.getByLabelText<HTMLSelectElement>("Da quale modulo");
const offered = () => [...source().options].map(({ textContent }) => textContent);
const box = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const confirm = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>("button", { name });
const keys = (page = 0) =>
  (builder.form.components[page] as Extract<Component, { type: "panel" }>).components.map(({ key }) => key);
const from = async (user: ReturnType<typeof open>["user"], name: string) => {
  await screen.findByRole("option", { name });
  await user.selectOptions(source(), name);
  await waitFor(() => expect(screen.getAllByRole("checkbox").length).toBeGreaterThan(0));
};

describe("copying from another form", () => {
  test("offers the other services, the subforms and a file, but never itself", async () => {
    open();
    await waitFor(() =>
      expect(offered()).toEqual([
        "Scegli un modulo",
        "Un modulo Form.io (file JSON)",
        "Permesso ZTL",
        "Sottomodulo: Padrone",
      ]),
    );
  });

  test("a subform does not offer itself, and offers the service of the same key", async () => {
    open({ kind: "subform", key: "owner" });
    await waitFor(() =>
      expect(offered()).toEqual(["Scegli un modulo", "Un modulo Form.io (file JSON)", "Cani", "Permesso ZTL"]),
    );
  });

  test("nothing is asked of a service before it is chosen, and nothing can be copied", async () => {
    open();
    await screen.findByRole("option", { name: "Permesso ZTL" });
    expect(askedOf("services.formOf")).toEqual([]);
    expect(confirm("Copia").disabled).toBe(true);
  });

  test("shows the pages with their questions, and counts what is chosen", async () => {
    const { user } = open();
    await from(user, "Permesso ZTL");
    expect(
      within(screen.getByRole("group", { name: "Cosa copiare" }))
        .getAllByRole("checkbox")
        .map((one) => document.querySelector(`label[for="${one.id}"]`)?.textContent),
    ).toEqual(["Auto", "Hai un'auto?", "Targa", "Note", "Altro"]);
    await user.click(box("Targa"));
    expect(confirm("Copia 1 elemento").disabled).toBe(false);
    await user.click(box("Altro"));
    expect(confirm("Copia 2 elementi")).toBeTruthy();
  });

  test("brings along the question that what is copied depends on, and a key that is taken gives way", async () => {
    const { user, onClose } = open();
    await from(user, "Permesso ZTL");
    await user.click(box("Targa"));
    await user.click(box("Altro"));
    await user.click(confirm("Copia 2 elementi"));
    expect(onClose).toHaveBeenCalledOnce();
    const copied = keys();
    expect(copied[0]).toBe("name");
    expect(copied).toEqual(expect.arrayContaining(["has", "plate"]));
    expect(new Set(copied).size).toBe(copied.length);
    expect(copied).toHaveLength(4);
  });

  test("a page is chosen with all it holds; a question of it is then no choice of its own", async () => {
    const { user } = open(undefined, "components.0");
    await from(user, "Permesso ZTL");
    await user.click(box("Auto"));
    expect([box("Hai un'auto?").checked, box("Targa").checked, box("Altro").checked]).toEqual([true, true, false]);
    await user.click(confirm("Copia 1 elemento"));
    expect(builder.form.components).toHaveLength(2);
    await user.click(box("Auto"));
    expect(box("Targa").checked).toBe(false);
  });

  test("another source begins with nothing chosen", async () => {
    const { user } = open();
    await from(user, "Permesso ZTL");
    await user.click(box("Targa"));
    await from(user, "Sottomodulo: Padrone");
    expect(confirm("Copia").disabled).toBe(true);
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
  });

  test("one step takes the whole copy back", async () => {
    const { user } = open();
    await from(user, "Sottomodulo: Padrone");
    await user.click(box("Padrone"));
    await user.click(confirm("Copia 1 elemento"));
    expect(keys()).toEqual(["name", "owner"]);
    await waitFor(() => expect(builder.canUndo).toBe(true));
    builder.undo();
    await waitFor(() => expect(builder.form).toEqual(mine));
  });
});

describe("copying from a file made elsewhere", () => {
  const file = (json: unknown) =>
    new File([typeof json === "string" ? json : JSON.stringify(json)], "modulo.json", { type: "application/json" });
  const given = async (json: unknown) => {
    const opened = open(undefined, "components.0");
    await opened.user.selectOptions(source(), "Un modulo Form.io (file JSON)");
    await opened.user.upload(screen.getByLabelText("File del modulo"), file(json));
    return opened;
  };

  test("chooses all its pages, and says what comes in otherwise", async () => {
    await given({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "p",
          title: "P",
          components: [{ type: "textfield", key: "t", label: "T", inputMask: "99" }],
        },
      ],
    });
    expect((await screen.findByText(/Si importa con 1 adattamento/)).textContent).toBeTruthy();
    expect(screen.getByText(/maschera tolta/)).toBeTruthy();
    expect(box("P").checked).toBe(true);
    expect(confirm("Copia 1 elemento").disabled).toBe(false);
  });

  test.each([
    [
      "code",
      {
        display: "wizard",
        components: [
          {
            type: "panel",
            key: "p",
            title: "P",
            components: [{ type: "textfield", key: "t", label: "T", validate: { custom: "valid = true" } }],
          },
        ],
      },
      "codice JavaScript",
    ],
    [
      "a type we do not know",
      {
        display: "wizard",
        components: [
          { type: "panel", key: "p", title: "P", components: [{ type: "recaptcha", key: "t", label: "T" }] },
        ],
      },
      "un tipo di elemento che non conosciamo",
    ],
  ])("with %s says where it is, and nothing comes in", async (_what, json, words) => {
    await given(json);
    const notice = await screen.findByRole("alert");
    expect(notice.textContent).toContain("Il modulo non si può importare");
    expect(notice.textContent).toContain(words);
    expect(within(notice).getAllByRole("listitem")[0]?.querySelector("code")?.textContent).toMatch(/^components\.0/);
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(confirm("Copia").disabled).toBe(true);
  });
});
