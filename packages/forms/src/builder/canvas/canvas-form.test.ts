import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormDefinition } from "../../definition.ts";
import { permitForm } from "../../testing/permit-form.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { componentAt, listAt } from "../edit/place.ts";
import { newComponent } from "../new-component.ts";
import { paletteTypes } from "../palette-groups.ts";
import { type CanvasComponent, canvasForm, canvasType } from "./canvas-form.ts";

const names = {
  locale: "it" as const,
  typeName: (type: string) => `tipo ${type}`,
  pageName: "Pagina",
  closed: (count: number) => `${count} dentro`,
};
const fresh = (type: (typeof paletteTypes)[number]) => ({
  ...newComponent(type, { label: `Un ${type}`, choice: (number) => `Voce ${number}` }),
  key: `k_${type}`,
});
const wizard = (...components: FormDefinition["components"]): FormDefinition => ({
  display: "wizard",
  components: [
    { type: "panel", key: "one", title: "Prima", components },
    { type: "panel", key: "two", title: "Seconda", components: [fresh("email")] },
  ],
});
const flat = (components: readonly CanvasComponent[]): CanvasComponent[] =>
  components.flatMap((one) => [
    one,
    ...flat(one.components ?? []),
    ...flat((one.cells ?? []).flatMap(({ components: held }) => held)),
  ]);

describe("what the canvas draws", () => {
  test.each(paletteTypes.map((type) => [type]))("of %s: its name, its type and its place", (type) => {
    const form = wizard(fresh(type));
    const [, drawn] = flat(canvasForm(form, 0, names).components);
    expect(drawn).toMatchObject({ input: false, look: { place: "components.0.components.0", kind: `tipo ${type}` } });
    expect(drawn?.type).toBe(type === "panel" ? "panel" : canvasType(type));
    expect(drawn?.look.name).not.toBe("");
  });

  test("is one page, of the others only their names", () => {
    const drawn = canvasForm(wizard(fresh("radio")), 1, names);
    expect(drawn).toMatchObject({ page: 1, isPaged: true });
    expect(drawn.components.map(({ look, components }) => [look.name, look.kind, components?.length])).toEqual([
      ["Prima", "Pagina", 0],
      ["Seconda", "Pagina", 1],
    ]);
  });

  test("of a form without pages is everything, in a frame that is nowhere", () => {
    const drawn = canvasForm({ display: "form", components: [fresh("email"), fresh("iban")] }, 0, names);
    expect(drawn).toMatchObject({
      page: 0,
      isPaged: false,
      components: [{ type: "panel", list: "components", look: { place: "", name: "" } }],
    });
    expect(drawn.components[0]?.components?.map(({ look }) => look.place)).toEqual(["components.0", "components.1"]);
  });

  test("of columns and tables are their lists, each with its place", () => {
    const held = wizard(
      { type: "columns", key: "c", columns: [{ components: [fresh("email")] }, { components: [] }] },
      { type: "table", key: "t", rows: [[{ components: [] }, { components: [fresh("iban")] }]] },
    );
    const [page] = canvasForm(held, 0, names).components;
    expect(
      page?.components?.map(({ cells, perRow }) => ({
        perRow,
        cells: cells?.map(({ list, components }) => [list, components.length]),
      })),
    ).toEqual([
      {
        perRow: 2,
        cells: [
          ["components.0.components.0.columns.0.components", 1],
          ["components.0.components.0.columns.1.components", 0],
        ],
      },
      {
        perRow: 2,
        cells: [
          ["components.0.components.1.rows.0.0.components", 0],
          ["components.0.components.1.rows.0.1.components", 1],
        ],
      },
    ]);
  });

  test("says when it is asked, in words, and what has to be answered", () => {
    const looks = permitForm.components.flatMap((_page, page) =>
      flat(canvasForm(permitForm, page, names).components).map(({ look }) => look),
    );
    const conditional = listComponents(permitForm).filter(({ component }) => component.conditional);
    expect(conditional.length).toBeGreaterThan(0);
    expect(
      looks
        .filter(({ condition }) => condition !== "")
        .map(({ place }) => place)
        .toSorted(),
    ).toEqual(conditional.map(({ path }) => path).toSorted());
    expect(looks.some(({ isRequired }) => isRequired)).toBe(true);
  });

  test("has every component of a page once, and no list that the form has not", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...paletteTypes), { maxLength: 12 }), (types) => {
        const form = wizard(...types.map((type, index) => ({ ...fresh(type), key: `k${index}` })));
        const drawn = flat(canvasForm(form, 0, names).components);
        const places = drawn.map(({ look }) => look.place);
        expect(new Set(places).size).toBe(places.length);
        for (const { look, list, cells = [] } of drawn) {
          expect(componentAt(form, look.place)).not.toBeNull();
          for (const one of [...(list === undefined ? [] : [list]), ...cells.map((cell) => cell.list)])
            expect(listAt(form, one)).not.toBeNull();
        }
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
      }),
      { numRuns: 60 },
    );
  });

  test("shows the first choices of a list and the parts of an address", () => {
    const [page] = canvasForm(wizard(fresh("radio"), fresh("address"), fresh("yesno")), 0, names).components;
    expect(page?.components?.map(({ look }) => look.choices.slice(0, 2))).toEqual([
      ["Voce 1", "Voce 2"],
      expect.arrayContaining([expect.any(String)]),
      ["Sì", "No"],
    ]);
  });

  describe("of a page of 700 questions, half of them under a condition,", () => {
    const section = (number: number) => ({
      type: "fieldset" as const,
      key: `s${number}`,
      legend: `Parte ${number}`,
      components: Array.from({ length: 100 }, (_unused, index) => ({
        type: "textfield" as const,
        key: `q${number}_${index}`,
        label: `Domanda ${index}`,
        ...(index % 2 === 1 ? { conditional: { show: true, when: `q${number}_${index - 1}`, eq: "x" } } : {}),
      })),
    });
    const big = wizard(...Array.from({ length: 7 }, (_unused, number) => section(number)));

    test("are the seven groups, closed, with what they hold", () => {
      const drawn = flat(canvasForm(big, 0, names).components);
      expect(drawn).toHaveLength(9);
      expect(drawn.filter(({ look }) => look.help === "100 dentro")).toHaveLength(7);
    });
    test("is the one group open in which something is chosen", () => {
      const drawn = flat(canvasForm(big, 0, names, "components.0.components.3.components.40").components);
      expect(drawn).toHaveLength(109);
      expect(drawn.filter(({ list }) => list !== undefined).map(({ look }) => look.place)).toEqual([
        "components.0",
        "components.0.components.3",
        "components.1",
      ]);
    });
  });
});
