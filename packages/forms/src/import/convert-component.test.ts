import { describe, expect, test } from "vitest";
import { newNotes } from "../testing/import-one.ts";
import { convertAll } from "./convert-component.ts";

const converted = (...components: unknown[]) => {
  const notes = newNotes();
  return { made: convertAll(components, "components", notes), notes };
};
const text = (key: string) => ({ type: "textfield", key, label: key });
const keysIn = (made: unknown): string[] =>
  [...JSON.stringify(made).matchAll(/"type":"textfield","?|"key":"(\w+)"/g)].flatMap(([, key]) => (key ? [key] : []));

describe("what arranges questions keeps every one of them", () => {
  test.each<[string, object, string]>([
    ["a panel", { type: "panel", key: "p", title: "P", components: [text("a"), text("b")] }, "panel"],
    [
      "a panel named by its label",
      { type: "panel", key: "p", label: "P", components: [text("a"), text("b")] },
      "panel",
    ],
    ["a section", { type: "fieldset", key: "f", legend: "F", components: [text("a"), text("b")] }, "fieldset"],
    ["a frame", { type: "well", key: "w", components: [text("a"), text("b")] }, "well"],
    ["a container", { type: "container", key: "c", components: [text("a"), text("b")] }, "well"],
    [
      "columns",
      { type: "columns", key: "c", columns: [{ components: [text("a")] }, { components: [text("b")] }] },
      "columns",
    ],
    [
      "a table",
      { type: "table", key: "t", rows: [[{ components: [text("a")] }], [{ components: [text("b")] }]] },
      "table",
    ],
    [
      "tabs",
      { type: "tabs", key: "t", components: [{ key: "one", label: "Uno", components: [text("a"), text("b")] }] },
      "fieldset",
    ],
    ["a group of rows", { type: "datagrid", key: "d", label: "D", components: [text("a"), text("b")] }, "datagrid"],
    ["cards", { type: "editgrid", key: "d", label: "D", components: [text("a"), text("b")] }, "editgrid"],
  ])("%s", (_what, component, type) => {
    const { made, notes } = converted({ input: false, ...component });
    expect(made).toMatchObject([{ type }]);
    expect(keysIn(made)).toEqual(expect.arrayContaining(["a", "b"]));
    expect(notes.offences).toEqual([]);
  });

  test("six columns are four: what stood in the others comes into the last", () => {
    const { made } = converted({
      type: "columns",
      key: "c",
      columns: ["a", "b", "c1", "d", "e", "f"].map((key) => ({ components: [text(key)] })),
    });
    const [{ columns }] = made as unknown as [{ columns: { components: { key: string }[] }[] }];
    expect(columns.map(({ components }) => components.map(({ key }) => key))).toEqual([
      ["a"],
      ["b"],
      ["c1"],
      ["d", "e", "f"],
    ]);
  });

  test("a table without headings, with cells that are none", () => {
    expect(
      converted({
        type: "table",
        key: "t",
        header: [null, "", "<b>Uno</b>"],
        rows: [null, [null, { components: [text("a")] }]],
      }).made,
    ).toMatchObject([{ header: ["Uno"], rows: [[{ components: [{ key: "a" }] }]] }]);
  });

  test("tabs keep the condition of the whole in each of them", () => {
    const { made } = converted({
      type: "tabs",
      key: "t",
      conditional: { show: true, when: "x", eq: "1" },
      components: [{ key: "one", label: "Uno", components: [] }, null, { key: "two", label: "Due", components: [] }],
    });
    expect(made).toMatchObject([
      { key: "one", legend: "Uno", conditional: { when: "x" } },
      { key: "two", legend: "Due", conditional: { when: "x" } },
    ]);
  });
});

describe("what is hidden", () => {
  test("and is a question, stays one that nobody sees; it is said", () => {
    const { made, notes } = converted({ ...text("a"), hidden: true, defaultValue: "x" });
    expect(made).toMatchObject([{ type: "hidden", key: "a", defaultValue: "x" }]);
    expect(notes.changes).toEqual([{ path: "components.0", code: "type_replaced", detail: "textfield → hidden" }]);
  });

  test("and hidden by its type already, is nothing to say", () => {
    const { made, notes } = converted({ type: "hidden", key: "a", hidden: true, input: true });
    expect([made[0]?.["type"], notes.changes]).toEqual(["hidden", []]);
  });

  test.each(["fieldset", "panel", "well", "columns", "content"])("and a %s, would be seen here: it is said", (type) => {
    const { notes } = converted({
      type,
      key: "f",
      text: "Nota",
      hidden: true,
      input: false,
      components: [],
      columns: [],
    });
    expect(notes.changes).toContainEqual({ path: "components.0.hidden", code: "state_left_out", detail: "hidden" });
  });
});

describe("what people only read", () => {
  test.each<[object, object[]]>([
    [{ type: "content", html: "<p>Leggi <b>bene</b></p>" }, [{ type: "content", text: "Leggi **bene**" }]],
    [{ type: "content", text: "Nostro **testo**" }, [{ type: "content", text: "Nostro **testo**" }]],
    [{ type: "htmlelement", content: "<p>Nota</p>" }, [{ type: "content", text: "Nota" }]],
    [{ type: "htmlelement", content: "<p></p>" }, []],
    [{ type: "content" }, []],
  ])("%j", (component, made) => {
    expect(converted({ key: "t", ...component }).made).toMatchObject(made);
  });
});

describe("what is left out", () => {
  test("a button that sends, said by its name", () => {
    const { made, notes } = converted({ type: "button", key: "submit", label: "Invia", action: "submit" });
    expect([made, notes.changes]).toEqual([[], [{ path: "components.0", code: "button_left_out", detail: "Invia" }]]);
  });

  test.each([null, 3, "x", [], undefined])("%j among the components is told with its place", (component) => {
    const { made, notes } = converted(text("a"), component);
    expect(made).toHaveLength(1);
    expect(notes.offences).toEqual([{ path: "components.1", code: "invalid", detail: "no component" }]);
  });

  test.each(["tags", "recaptcha", "resource", "dynamicWizard", "", "constructor"])(
    "the type %j is told with its place",
    (type) => {
      const { made, notes } = converted({ type, key: "a" });
      expect([made, notes.offences]).toEqual([[], [{ path: "components.0", code: "unknown_component", detail: type }]]);
    },
  );

  test("a type of endless length is told in short", () => {
    expect(converted({ type: "x".repeat(5_000) }).notes.offences[0]?.detail).toHaveLength(60);
  });

  test.each(["textfield", "email", "number", "radio"])("several answers to one %s are told: rows do it", (type) => {
    expect(converted({ type, key: "a", label: "A", multiple: true }).notes.offences).toMatchObject([
      { path: "components.0.multiple", code: "invalid" },
    ]);
  });

  test.each(["file", "select"])("but a %s may have several", (type) => {
    expect(
      converted({ type, key: "a", label: "A", multiple: true, data: { values: [{ label: "A", value: "a" }] } }).notes
        .offences,
    ).toEqual([]);
  });
});

describe("rows", () => {
  test("keep how many they may be, as numbers, and the name of their button", () => {
    expect(
      converted({
        type: "datagrid",
        key: "d",
        label: "Auto",
        addAnother: "<i>Altra</i> auto",
        validate: { required: true, minLength: "1", maxLength: "5" },
        components: [],
      }).made,
    ).toMatchObject([
      { label: "Auto", addAnother: "Altra auto", validate: { required: true, minLength: 1, maxLength: 5 } },
    ]);
  });

  test("without a label are named by their key", () => {
    expect(converted({ type: "editgrid", key: "d", components: [] }).made).toMatchObject([{ label: "d" }]);
  });

  test("whose button is decided by code are refused", () => {
    expect(
      converted({ type: "datagrid", key: "d", conditionalAddButton: "show = false", components: [] }).notes.offences,
    ).toEqual([{ path: "components.0.conditionalAddButton", code: "custom_code" }]);
  });
});

describe("the place something came from is kept for every part", () => {
  test("through whatever stands around it", () => {
    const notes = newNotes();
    const [made] = convertAll(
      [
        {
          type: "panel",
          key: "p",
          title: "P",
          components: [
            { type: "button", key: "b" },
            { type: "columns", key: "c", columns: [{ components: [] }, { components: [text("a")] }] },
          ],
        },
      ],
      "components",
      notes,
    );
    const places: (string | undefined)[] = [];
    JSON.stringify(made, (_name, value: unknown) => {
      if (typeof value === "object" && value !== null && notes.origins.has(value))
        places.push(notes.origins.get(value));
      return value;
    });
    expect(places).toEqual([
      "components.0",
      "components.0.components.1",
      "components.0.components.1.columns.1.components.0",
    ]);
  });
});
