// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FormDefinition } from "../../definition.ts";
import { paletteGroups, paletteTypes } from "../palette-groups.ts";
import { type CanvasBuilder, CanvasFormBuilder, type Wish } from "./canvas-builder.ts";
import { canvasForm, type CanvasNames } from "./canvas-form.ts";
import { canvasOptions, type CanvasTexts } from "./canvas-options.ts";
import { setUpLibrary } from "./set-up.ts";

const names: CanvasNames = {
  locale: "it",
  typeName: (type) => `tipo ${type}`,
  pageName: "Pagina",
  closed: (count) => `${count} dentro`,
};
const texts = {
  words: {
    addPage: "Nuova pagina",
    dropHere: "Trascina qui",
    editItem: "Modifica",
    duplicate: "Duplica",
    remove: "Elimina",
    pages: "Pagine",
    add: "Aggiungi",
    palette: "Tipi",
    required: "obbligatoria",
    hiddenValue: "Nascosto",
    chooseFile: "Scegli",
  },
  groups: Object.fromEntries(Object.keys(paletteGroups).map((group) => [group, `Gruppo ${group}`])),
  types: Object.fromEntries(paletteTypes.map((type) => [type, `Tipo ${type}`])),
  more: { title: "Sottomoduli", items: [{ type: "form:vehicle", title: "Veicolo" }] },
} as unknown as CanvasTexts;
const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "textfield", key: "name", label: `Nome <img src=x onerror="alert(1)">` },
        { type: "fiscalCode", key: "code", label: "Codice" },
        { type: "fieldset", key: "empty", legend: "Vuoto", components: [] },
        {
          type: "columns",
          key: "cols",
          columns: [{ components: [{ type: "iban", key: "iban", label: "Conto" }] }, { components: [] }],
        },
        { type: "editgrid", key: "rows", label: "Righe", components: [{ type: "email", key: "mail", label: "Posta" }] },
      ],
    },
    { type: "panel", key: "second", title: "Seconda", components: [{ type: "plate", key: "plate", label: "Targa" }] },
  ],
};

let element: HTMLElement;
let builder: CanvasBuilder;
let wishes: Wish[];
const compiled = vi.fn();

const items = () => [...element.querySelectorAll<HTMLElement>(".canvas-item")];
const item = (name: string) => {
  const found = items().findLast((one) => one.querySelector(".canvas-name")?.textContent?.startsWith(name));
  if (!found) throw new Error(`no ${name} on the canvas`);
  return found;
};
const button = (label: string) => {
  const found = element.querySelector<HTMLElement>(`button[aria-label="${label}"]`);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
/** The list of the library around an item. */
const listAround = (one: HTMLElement): HTMLElement => {
  const list = one.parentElement;
  if (!list) throw new Error("an item stands in a list");
  return list;
};
const show = async (shown: FormDefinition, page: number, place: string) => {
  builder.show(canvasForm(shown, page, names), place);
  await builder.redraw();
};

beforeEach(async () => {
  setUpLibrary();
  // Whatever would be compiled in the browser is what the console's policy forbids.
  vi.stubGlobal(
    "Function",
    new Proxy(Function, {
      construct: (target, given) => {
        compiled(given);
        return Reflect.construct(target, given) as object;
      },
      apply: (target, self, given) => {
        compiled(given);
        return Reflect.apply(target, self, given) as unknown;
      },
    }),
  );
  element = document.createElement("div");
  document.body.replaceChildren(element);
  wishes = [];
  const made = Reflect.construct(CanvasFormBuilder, [
    element,
    structuredClone(canvasForm(form, 0, names)),
    canvasOptions("it", texts),
  ]) as { readonly ready: Promise<unknown>; readonly instance: unknown };
  await made.ready;
  builder = made.instance as CanvasBuilder;
  builder.listen((wish) => wishes.push(wish));
  await show(form, 0, "components.0.components.1");
});
afterEach(() => vi.unstubAllGlobals());

describe("the canvas", () => {
  test("draws the page with its questions as text, compiles nothing and has no style of its own", () => {
    expect(items().map((one) => one.querySelector(".canvas-name")?.firstChild?.textContent)).toEqual(
      ["Prima", `Nome <img src=x onerror="alert(1)">`, "Codice", "Vuoto", "Colonne", "Conto", "Righe", "Posta"].map(
        (name) => (name === "Colonne" ? "tipo columns" : name),
      ),
    );
    expect(element.querySelector("img, script, style, [style]:not(.gu-mirror)")).toBeNull();
    expect(compiled).not.toHaveBeenCalled();
  });

  test("offers our palette and nothing of the library's", () => {
    const offered = [...element.querySelectorAll<HTMLElement>("[data-action=add]")].map(
      ({ dataset }) => dataset["type"],
    );
    expect(offered).toEqual([...paletteTypes, "form:vehicle"]);
    expect([...element.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
      ...Object.keys(paletteGroups).map((group) => `Gruppo ${group}`),
      "Sottomoduli",
    ]);
  });

  test("marks what is chosen", async () => {
    const pressed = () =>
      [...element.querySelectorAll<HTMLElement>(".canvas-name[aria-pressed=true]")].map(
        ({ dataset }) => dataset["place"],
      );
    expect(pressed()).toEqual(["components.0.components.1"]);
    builder.show(builder.shown ?? canvasForm(form, 0, names), "components.0");
    expect(pressed()).toEqual(["components.0"]);
    await show(form, 1, "components.1");
    expect(element.querySelector("[aria-current=page]")?.textContent).toBe("Seconda");
    expect(pressed()).toEqual(["components.1"]);
  });

  test.each([
    ["the pencil", () => button("Modifica: Codice").click(), { kind: "editItem", place: "components.0.components.1" }],
    ["the bin", () => button("Elimina: Codice").click(), { kind: "remove", place: "components.0.components.1" }],
    ["the copy", () => button("Duplica: Vuoto").click(), { kind: "duplicate", place: "components.0.components.2" }],
    [
      "a name",
      () => item("Posta").querySelector<HTMLElement>(".canvas-name")?.click(),
      { kind: "choose", place: "components.0.components.4.components.0" },
    ],
    [
      "a question anywhere",
      () => item("Conto").click(),
      { kind: "choose", place: "components.0.components.3.columns.0.components.0" },
    ],
    ["a type", () => button("Aggiungi: Tipo email").click(), { kind: "add", type: "email", to: null }],
    ["a subform", () => button("Aggiungi: Veicolo").click(), { kind: "add", type: "form:vehicle", to: null }],
    [
      "a tab",
      () => element.querySelector<HTMLElement>(`[data-action=page][data-place="components.1"]`)?.click(),
      { kind: "page", place: "components.1" },
    ],
    ["the new page", () => element.querySelector<HTMLElement>("[ref=addPage]")?.click(), { kind: "addPage" }],
  ] as const)("says what a press on %s wants", (_what, press, wish) => {
    press();
    expect(wishes).toEqual([wish]);
  });

  test("says that a double press wants the dialog, which is ours: the library opens none", () => {
    item("Codice").dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    expect(wishes).toEqual([{ kind: "editItem", place: "components.0.components.1" }]);
    builder.editComponent();
    builder.copyComponent();
    expect(document.querySelector(".formio-dialog, [ref=editForm]")).toBeNull();
    expect(builder.removeComponent()).toBe(false);
  });

  test("says where a type was dropped, and is as it was until the form changes", async () => {
    const before = element.innerHTML.replaceAll(/id="[^"]*"/g, "");
    const copy = button("Aggiungi: Tipo number").cloneNode(true) as HTMLElement;
    const target = listAround(item("Codice"));
    target.insertBefore(copy, item("Codice"));
    builder.onDrop(copy, target, target, item("Codice"));
    await expect
      .poll(() => wishes)
      .toEqual([{ kind: "add", type: "number", to: { list: "components.0.components", index: 1 } }]);
    expect(element.innerHTML.replaceAll(/id="[^"]*"/g, "")).toBe(before);
  });

  test.each([
    [
      "before a question",
      () => [listAround(item("Codice")), item("Codice")],
      { list: "components.0.components", index: 1 },
    ],
    [
      "to the end of the page",
      () => [listAround(item("Codice")), null],
      { list: "components.0.components", index: Number.POSITIVE_INFINITY },
    ],
    [
      "into repeated rows",
      () => [listAround(item("Posta")), item("Posta")],
      { list: "components.0.components.4.components", index: 0 },
    ],
    [
      "into a column",
      () => [listAround(item("Conto")), null],
      { list: "components.0.components.3.columns.0.components", index: Number.POSITIVE_INFINITY },
    ],
    [
      "into an empty group",
      () => [item("Vuoto").querySelector<HTMLElement>(".canvas-list"), null],
      { list: "components.0.components.2.components", index: Number.POSITIVE_INFINITY },
    ],
  ] as const)("says that a question was dragged %s", async (_what, drop, landing) => {
    const [target, sibling = null] = drop();
    if (!target) throw new Error("no list");
    const dragged = item("Nome");
    builder.onDrop(dragged, target, listAround(dragged), sibling);
    await expect.poll(() => wishes).toEqual([{ kind: "move", from: "components.0.components.0", ...landing }]);
  });

  test("wants nothing of what was dropped outside or into itself", async () => {
    const rows = item("Righe");
    builder.onDrop(rows, null, listAround(rows), null);
    builder.onDrop(rows, listAround(item("Posta")), listAround(rows), null);
    await builder.redraw();
    expect(wishes).toEqual([]);
  });

  test("says where a page was dragged among the pages", async () => {
    const [first, second] = element.querySelectorAll<HTMLElement>(".canvas-tab");
    if (!first || !second) throw new Error("two tabs");
    builder.onReorder(second, second, second, first);
    await expect.poll(() => wishes).toEqual([{ kind: "move", from: "components.1", list: "components", index: 0 }]);
  });

  test("gives the focus back where the keys had it", async () => {
    button("Modifica: Codice").focus();
    await show({ ...form }, 0, "components.0.components.1");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Modifica: Codice");
  });

  test("shows a form without pages as one list without tabs", async () => {
    await show({ display: "form", components: [{ type: "plate", key: "plate", label: "Targa" }] }, 0, "components.0");
    expect(element.querySelector(".canvas-tabs")).toBeNull();
    builder.onDrop(
      button("Aggiungi: Tipo iban").cloneNode(true) as HTMLElement,
      listAround(item("Targa")),
      listAround(item("Targa")),
      item("Targa"),
    );
    await expect.poll(() => wishes).toEqual([{ kind: "add", type: "iban", to: { list: "components", index: 0 } }]);
  });
});
