// @vitest-environment happy-dom
import { componentAt } from "@sportello/forms/builder/edit/place";
import { structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";

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
          type: "columns",
          key: "row",
          columns: [
            {
              components: [
                { type: "textfield", key: "name", label: "Nome", conditional: { show: true, when: "has", eq: "yes" } },
              ],
            },
            { components: [] },
          ],
        },
        {
          type: "fieldset",
          key: "set",
          legend: "Padrone",
          components: [
            { type: "email", key: "mail", label: "E-mail" },
            { type: "fieldset", key: "inner", legend: "Casa", components: [] },
          ],
        },
      ],
    },
    { type: "panel", key: "second", title: "Seconda", components: [] },
  ],
};
const nodes = structureOf(form);
const [has, row, set, page] = [
  "components.0.components.0",
  "components.0.components.1",
  "components.0.components.2",
  "components.1",
];
const optionsOf = (label: string) =>
  [...screen.getByLabelText(label).querySelectorAll("option")].map(({ textContent }) => textContent);

describe("moving without dragging", () => {
  const open = (place: string) => {
    const [onMove, onClose] = [vi.fn<(list: string, index: number) => void>(), vi.fn<() => void>()];
    const component = componentAt(form, place);
    if (!component) throw new Error(place);
    return {
      ...alive(
        <MoveDialog form={form} place={place} component={component} nodes={nodes} onMove={onMove} onClose={onClose} />,
      ),
      onMove,
      onClose,
    };
  };

  test("offers every part that holds something, by the way that leads there; columns by their number", () => {
    open(has);
    expect(optionsOf("Dentro")).toEqual([
      "Prima",
      "Prima › row › Colonna 1",
      "Prima › row › Colonna 2",
      "Prima › Padrone",
      "Prima › Padrone › Casa",
      "Seconda",
    ]);
  });

  test("never into itself, nor into what it holds", () => {
    open(set);
    expect(optionsOf("Dentro")).toEqual(["Prima", "Prima › row › Colonna 1", "Prima › row › Colonna 2", "Seconda"]);
  });

  test("a page goes between the pages; a question never does", () => {
    const asPage = open(page);
    expect(optionsOf("Dentro")[0]).toBe("Il modulo (tra le pagine)");
    asPage.unmount();
    open(has);
    expect(optionsOf("Dentro")).not.toContain("Il modulo (tra le pagine)");
  });

  test("goes to the beginning or after what is there, never after itself", async () => {
    const { user, onMove, onClose } = open(has);
    expect(optionsOf("Posizione")).toEqual(["All'inizio", "Dopo «row»", "Dopo «Padrone»"]);
    await user.selectOptions(screen.getByLabelText("Posizione"), "Dopo «Padrone»");
    await user.click(screen.getByRole("button", { name: "Sposta" }));
    expect(onMove.mock.calls).toEqual([["components.0.components", 3]]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test("another part begins anew: at its beginning", async () => {
    const { user, onMove } = open(has);
    await user.selectOptions(screen.getByLabelText("Posizione"), "Dopo «Padrone»");
    await user.selectOptions(screen.getByLabelText("Dentro"), "Prima › Padrone");
    expect(optionsOf("Posizione")).toEqual(["All'inizio", "Dopo «E-mail»", "Dopo «Casa»"]);
    await user.click(screen.getByRole("button", { name: "Sposta" }));
    expect(onMove.mock.calls).toEqual([[`${set}.components`, 0]]);
  });

  test("back moves nothing", async () => {
    const { user, onMove, onClose } = open(row);
    await user.click(screen.getByRole("button", { name: "Indietro" }));
    expect([onMove.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1]);
  });
});

describe("before something is taken away", () => {
  const open = (place: string, locale: "it" | "de" | "en" = "it") => {
    const [onRemove, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const find = (list: readonly (typeof nodes)[number][]): (typeof nodes)[number] | undefined =>
      list.find((node) => node.place === place) ?? list.map(({ children }) => find(children)).find(Boolean);
    const node = find(nodes);
    if (!node) throw new Error(place);
    return {
      ...alive(<RemoveDialog form={form} node={node} place={place} onRemove={onRemove} onClose={onClose} />, {
        locale,
      }),
      onRemove,
      onClose,
    };
  };
  const said = () => screen.getByRole("dialog").textContent ?? "";

  test.each([
    [has, "it", "Eliminare «Hai un cane?»?", "Nome"],
    [has, "de", "„Hai un cane?“ löschen?", "Nome"],
    [has, "en", "Remove “Hai un cane?”?", "Nome"],
  ] as const)("it is said who depends on it: %s in %s", (place, locale, title, reader) => {
    open(place, locale);
    expect(said()).toContain(title);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([reader]);
  });

  test.each([
    [set, "Con lui vanno via 2 elementi che contiene."],
    [row, "Con lui va via 1 elemento che contiene."],
  ])("it is said how many go with it: %s", (place, words) => {
    open(place);
    expect(said()).toContain(words);
  });

  test("what holds nothing and is read by nobody is told by its name alone", () => {
    open(page);
    expect(screen.queryByRole("listitem")).toBeNull();
    expect(said()).not.toContain("contiene");
    expect(said()).toContain("Puoi annullare con Ctrl+Z.");
  });

  test("it goes once, and back takes nothing away", async () => {
    const back = open(has);
    await back.user.click(screen.getByRole("button", { name: "Indietro" }));
    expect([back.onRemove.mock.calls.length, back.onClose.mock.calls.length]).toEqual([0, 1]);
    back.unmount();
    const { user, onRemove, onClose } = open(has);
    await user.click(screen.getByRole("button", { name: "Elimina" }));
    expect([onRemove.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });
});
