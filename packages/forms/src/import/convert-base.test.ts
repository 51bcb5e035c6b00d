import { describe, expect, test } from "vitest";
import { importOne, inPage, newNotes, page } from "../testing/import-one.ts";
import { asked, label, optional, placed, text } from "./convert-base.ts";
import { importDefinition } from "./import-definition.ts";

describe("the key of a component", () => {
  test.each([
    ["plate", "plate"],
    ["nome-completo", "nome_completo"],
    ["1nome", "nome"],
    ["__nome", "nome"],
    ["città", "citt_"],
    ["a.b", "a_b"],
    ["x".repeat(80), "x".repeat(64)],
  ])("%s becomes %s", (key, ours) => {
    const notes = newNotes();
    expect(placed({ key }, "components.2", notes)["key"]).toBe(ours);
    expect(notes.changes).toEqual(
      key === ours ? [] : [{ path: "components.2.key", code: "key_renamed", detail: `${key} → ${ours}` }],
    );
    expect([...notes.renamed]).toEqual(key === ours ? [] : [[key, ours]]);
  });

  test.each(["", "123", "___", "è", "-"])("that is %j, which says nothing, is named after its place", (key) => {
    expect(placed({ key }, "components.2.components.10", newNotes())["key"]).toBe("field_2_10");
  });

  test("two that become the same are told, not mixed up", () => {
    const { definition, offences } = importDefinition(
      page({ type: "textfield", key: "a-b", label: "A" }, { type: "textfield", key: "a_b", label: "B" }),
    );
    expect(definition).toBeNull();
    expect(offences).toEqual([{ path: "components.0.components.1.key", code: "duplicate_key", detail: "a_b" }]);
  });

  test("that is missing in one place gives no condition to those that have none", () => {
    const unset = { show: "", when: "", eq: "" };
    const { definition, offences } = importDefinition(
      page(
        { type: "textfield", label: "Senza chiave" },
        { type: "textfield", key: "b", label: "B", conditional: unset },
        { type: "textfield", key: "c", label: "C", conditional: { show: null, when: null, eq: "" } },
      ),
    );
    expect(offences).toEqual([]);
    expect(JSON.stringify(definition)).not.toContain("conditional");
  });

  test("that was renamed is followed by conditions and rules that name it, in rows too", () => {
    const { definition, offences } = importDefinition(
      page(
        { type: "radio", key: "tipo-auto", label: "Tipo", values: [{ label: "A", value: "a" }] },
        { type: "textfield", key: "b", label: "B", conditional: { show: true, when: "tipo-auto", eq: "a" } },
        {
          type: "datagrid",
          key: "righe-auto",
          label: "Righe",
          components: [
            { type: "textfield", key: "n-1", label: "N" },
            { type: "textfield", key: "c", label: "C", conditional: { show: true, when: "righe-auto.n-1", eq: "x" } },
          ],
        },
        { type: "number", key: "sum", label: "S", calculateValue: { "+": [{ var: "data.tipo-auto" }, 1] } },
      ),
    );
    expect(offences).toEqual([]);
    const json = JSON.stringify(definition);
    expect(json).not.toContain("-auto");
    expect(json).toContain('"when":"tipo_auto"');
    expect(json).toContain('"when":"righe_auto.n_1"');
    expect(json).toContain('"var":"data.tipo_auto"');
  });
});

describe("a text of a component", () => {
  test("without markup is not noted, whatever blanks are around it", () => {
    const notes = newNotes();
    expect(label({ label: "  Nome " }, "c", "label", notes)).toBe("Nome");
    expect(label({ label: "3 < 5" }, "c", "label", notes)).toBe("3 ‹ 5");
    expect(notes.changes).toEqual([]);
  });

  test("with markup loses it, and it is noted in short", () => {
    const notes = newNotes();
    expect(label({ title: `<b>Dati</b> ${"x".repeat(300)}` }, "c", "title", notes)).toMatch(/^Dati x+$/);
    expect(notes.changes).toEqual([
      { path: "c.title", code: "html_simplified", detail: expect.stringMatching(/^<b>/) },
    ]);
    expect(notes.changes[0]?.detail).toHaveLength(200);
  });

  test.each([undefined, null, 3, {}, []])("that is %j is none", (value) => {
    expect(label({ label: value }, "c", "label", newNotes())).toBe("");
  });

  test("that would act is an offence and never taken over", () => {
    const notes = newNotes();
    expect(text("<script>alert(1)</script>ciao", "c.html", notes)).toBe("");
    expect(notes.offences).toMatchObject([{ path: "c.html", code: "html" }]);
    expect(text("In data: ieri", "c.html", newNotes())).toBe("In data: ieri");
  });

  test("that is empty leaves no property behind", () => {
    expect([optional("a", ""), optional("a", "x")]).toEqual([{}, { a: "x" }]);
  });
});

describe("what every question shares", () => {
  test.each<[string, object, object]>([
    ["a label that is its key where it has none", { key: "nome" }, { label: "nome" }],
    ["its hint", { key: "q", label: "Q", description: "Come sul documento" }, { description: "Come sul documento" }],
    ["a placeholder", { key: "q", label: "Q", placeholder: "AB123CD" }, { placeholder: "AB123CD" }],
    ["what a browser may fill in", { key: "q", label: "Q", autocomplete: "email" }, { autocomplete: "email" }],
    [
      "a calculation that is data",
      { key: "q", label: "Q", calculateValue: { "+": [1, 2] } },
      { calculateValue: { "+": [1, 2] } },
    ],
    ["a default of nought", { key: "q", label: "Q", defaultValue: 0 }, { defaultValue: 0 }],
    ["a default of no", { key: "q", label: "Q", defaultValue: false }, { defaultValue: false }],
  ])("%s", (_what, raw, ours) => {
    expect(asked({ ...raw }, "c", newNotes())).toMatchObject(ours);
  });

  test.each([undefined, null, "", {}, []])("a default of %j is none, and no loss", (defaultValue) => {
    const notes = newNotes();
    expect(asked({ key: "q", label: "Q", defaultValue }, "c", notes)).not.toHaveProperty("defaultValue");
    expect(notes.changes).toEqual([]);
  });

  test.each([[["a"]], [{ a: true }]])("a default of %j has no place, and it is said", (defaultValue) => {
    const notes = newNotes();
    expect(asked({ key: "q", label: "Q", defaultValue }, "c", notes)).not.toHaveProperty("defaultValue");
    expect(notes.changes).toMatchObject([{ path: "c.defaultValue", code: "default_left_out" }]);
  });

  test.each([
    [{ inputMask: "99/99/9999" }, "inputMask", "mask_left_out"],
    [{ disabled: true }, "disabled", "state_left_out"],
  ])("%j is left out and said", (raw, property, code) => {
    const notes = newNotes();
    asked({ key: "q", label: "Q", ...raw }, "c", notes);
    expect(notes.changes).toMatchObject([{ path: `c.${property}`, code }]);
  });

  test.each<[string, object]>([
    ["calculateValue", { calculateValue: "value = 1" }],
    ["customDefaultValue", { customDefaultValue: "value = 1" }],
    ["logic", { logic: [{}] }],
  ])("code under %s is an offence", (property, raw) => {
    expect(importOne({ type: "textfield", ...raw }).offences).toMatchObject([
      { path: `${inPage}.${property}`, code: "custom_code" },
    ]);
  });

  test.each(["calculateValue", "customDefaultValue", "customConditional"])("an empty %s is none", (property) => {
    expect(importOne({ type: "textfield", [property]: "  \n" }).offences).toEqual([]);
  });
});
