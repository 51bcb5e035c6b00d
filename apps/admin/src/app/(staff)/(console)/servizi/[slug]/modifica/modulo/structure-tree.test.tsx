// @vitest-environment happy-dom
import { flatten, type StructureNode, structureOf } from "@sportello/forms/builder/structure";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { StructureTree } from "./structure-tree.tsx";
import { WithBuilder } from "./testing/with-builder.tsx";
import type { Builder } from "./use-builder.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima pagina",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?", validate: { required: true } },
        {
          type: "textfield",
          key: "name",
          label: "Nome",
          translations: { de: { label: "Name des Hundes" } },
          conditional: { show: true, when: "has", eq: "yes" },
        },
        {
          type: "columns",
          key: "row",
          columns: [{ components: [{ type: "email", key: "mail", label: "E-mail" }] }, { components: [] }],
        },
        { type: "content", key: "note", text: "Leggi bene." },
        { type: "textfield", key: "bare", label: "" },
      ],
    },
    { type: "panel", key: "second", title: "Seconda pagina", components: [] },
  ],
};

let builder: Builder;
const onEdit = vi.fn<() => void>();
const onExpand = vi.fn<(keys: ReadonlySet<unknown>) => void>();
beforeEach(() => {
  onEdit.mockClear();
  onExpand.mockClear();
});

type Given = { readonly locale?: "it" | "de" | "en"; readonly place?: string; readonly closed?: readonly string[] };
const open = (shaped: FormDefinition = form, { locale = "it", place = "components.0", closed = [] }: Given = {}) => {
  const show = (now: Builder) => {
    builder = now;
    const nodes = structureOf(now.form);
    const all = flatten(nodes);
    return (
      <>
        <StructureTree
          builder={now}
          nodes={nodes}
          byKey={new Map<unknown, StructureNode>(all.map((node) => [node.key, node])) as never}
          chosen={all.find((node) => node.place === now.place)?.key ?? null}
          expanded={new Set(all.map(({ key }) => key).filter((key) => !closed.includes(key)))}
          onExpand={onExpand}
          onEdit={onEdit}
        />
        <p id="structure-hint" />
      </>
    );
  };
  return alive(<WithBuilder form={shaped} place={place} show={show} />, { locale });
};
const rows = () => screen.getAllByRole("row");
const row = (name: string | RegExp) => screen.getByRole("row", { name });
const names = () => rows().map((one) => one.getAttribute("aria-label"));

describe("a form as a tree", () => {
  test("has a line for each page, for what is on it, and for what that holds", () => {
    open();
    expect(names()).toEqual([
      "Prima pagina",
      "Hai un cane?",
      "Nome",
      "row",
      "Colonna 1",
      "E-mail",
      "Colonna 2",
      "Leggi bene.",
      "bare",
      "Seconda pagina",
    ]);
    expect(rows().map((one) => one.getAttribute("aria-level"))).toEqual([
      "1",
      "2",
      "2",
      "2",
      "3",
      "4",
      "3",
      "2",
      "2",
      "1",
    ]);
  });

  test.each([
    ["it", "Nome", "Comprimi Prima pagina"],
    ["de", "Name des Hundes", "Reduzieren Prima pagina"],
    ["en", "Nome", "Collapse Prima pagina"],
  ] as const)("speaks %s, and so does what opens and closes a part", (locale, name, close) => {
    open(form, { locale });
    expect(row(name)).toBeTruthy();
    expect(within(row("Prima pagina")).getByRole("button", { name: close })).toBeTruthy();
  });

  test.each([
    ["Hai un cane?", "obbligatoria", "Sì o no"],
    ["Nome", "sotto condizione", "Testo breve"],
    ["Seconda pagina", null, "Pagina"],
    ["E-mail", null, "E-mail"],
  ])("says of %s what it is", (name, mark, kind) => {
    open();
    const line = row(name);
    expect(within(line).getAllByText(kind).length).toBeGreaterThan(0);
    const told = [...line.querySelectorAll("abbr")].map(({ title }) => title);
    const hidden = [...line.querySelectorAll(".sr-only")].map(({ textContent }) => textContent);
    expect([...told, ...hidden].filter((one) => one === "obbligatoria" || one === "sotto condizione")).toEqual(
      mark === null ? [] : [mark],
    );
  });

  test("hides what a closed part holds, and tells when it is to be opened", async () => {
    const { user } = open(form, { closed: ["first"] });
    expect(names()).toEqual(["Prima pagina", "Seconda pagina"]);
    await user.click(within(row("Prima pagina")).getByRole("button", { name: "Espandi Prima pagina" }));
    expect([...(onExpand.mock.calls[0]?.[0] ?? [])]).toContain("first");
  });

  test("two elements of the same key are two lines", () => {
    open({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "p",
          title: "P",
          components: ["A", "B"].map((label): Component => ({ type: "textfield", key: "k", label })),
        },
      ],
    });
    expect(names()).toEqual(["P", "A", "B"]);
  });

  test("of seven hundred questions makes only the lines on the screen", () => {
    open({
      display: "wizard",
      components: [
        {
          type: "panel",
          key: "p",
          title: "P",
          components: Array.from({ length: 700 }, (_, n): Component => ({
            type: "textfield",
            key: `k${n}`,
            label: `D${n}`,
          })),
        },
      ],
    });
    expect(screen.queryAllByRole("row").length).toBeLessThan(100);
  });
});

describe("choosing in the tree", () => {
  test("marks one line only: the last one pressed", async () => {
    const { user } = open();
    expect(row("Prima pagina").getAttribute("aria-selected")).toBe("true");
    await user.click(row("E-mail"));
    expect(builder.place).toBe("components.0.components.2.columns.0.components.0");
    expect(rows().filter((one) => one.getAttribute("aria-selected") === "true")).toEqual([row("E-mail")]);
  });

  test("a column is chosen as a place for what is added", async () => {
    const { user } = open();
    await user.click(row("Colonna 2"));
    expect(builder.place).toBe("components.0.components.2.columns.1.components");
  });

  test("follows the arrows", async () => {
    const { user } = open();
    await user.click(row("Hai un cane?"));
    await user.keyboard("{ArrowDown}");
    expect(builder.place).toBe("components.0.components.1");
    await user.keyboard("{End}");
    expect(builder.place).toBe("components.1");
    await user.keyboard("{Home}");
    expect(builder.place).toBe("components.0");
  });

  test("Enter opens a component to be changed; a column has nothing to change", async () => {
    const { user } = open();
    await user.click(row("Nome"));
    await user.keyboard("{Enter}");
    expect(onEdit).toHaveBeenCalledOnce();
    await user.click(row("Colonna 1"));
    await user.keyboard("{Enter}");
    expect(onEdit).toHaveBeenCalledOnce();
  });

  test("a component can be taken hold of, a column only with what it belongs to", () => {
    open();
    expect(within(row("Nome")).getByRole("button", { name: "Trascina Nome" })).toBeTruthy();
    expect(within(row("Colonna 1")).queryByRole("button", { name: /Trascina/ })).toBeNull();
  });
});
