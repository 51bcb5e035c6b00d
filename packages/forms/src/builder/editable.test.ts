import { describe, expect, it } from "vitest";
import type { Component } from "../components.ts";
import { parseForm } from "../definition.ts";
import { onePage, permitForm } from "../testing/permit-form.ts";
import { listComponents } from "../tools/listed-components.ts";
import { editableFields, type FieldKind } from "./editable.ts";
import { newComponent } from "./new-component.ts";
import { paletteTypes } from "./palette-groups.ts";
import { propertyAt, translationPath, withProperty } from "./property.ts";
import { readComponent } from "./read-component.ts";
import { operatorsFor, readableQuestions } from "./readable-questions.ts";
import { flatten, nameOf, structureOf } from "./structure.ts";

const texts = { label: "Domanda", choice: (number: number) => `Voce ${number}` };
const examples: Record<FieldKind, unknown> = {
  texts: "Testo",
  prose: "Testo",
  flag: true,
  count: 2,
  number: 2.5,
  cents: 1250,
  day: "today-18y",
  time: "08:30",
  pattern: "[a-z]+",
  extensions: ".pdf,.jpg",
  size: "5MB",
  profile: "email",
  register: "citizenship",
  autocomplete: "name",
  rule: { "==": [1, 1] },
};
const placeOf = (id: string) => listComponents(permitForm).find((listed) => listed.id === id)?.path ?? "";

describe.each(paletteTypes.filter((type) => editableFields(type, true).length > 0))("the dialog of a %s", (type) => {
  const fresh = newComponent(type, texts);

  it.each(editableFields(type, true))("keeps $path as it was typed", ({ path, kind }) => {
    const typed = withProperty({ ...fresh }, path, examples[kind]);
    const read = readComponent(typed);
    expect(read.wrong).toEqual([]);
    expect(propertyAt({ ...read.component }, path)).toEqual(examples[kind]);
    const list = type === "panel" ? [] : [read.component];
    expect(
      parseForm({ display: "wizard", components: [{ type: "panel", key: "pagina", title: "P", components: list }] }),
    ).toMatchObject({ ok: true });
  });
});

describe("what is typed in the dialog", () => {
  const text = { type: "textfield", key: "nome", label: "Nome" };

  it.each([
    ["a text without which nobody understands the question", { ...text, label: "  " }, ["label"]],
    ["a length that is no number", withProperty(text, "validate.minLength", -1), ["validate.minLength"]],
    [
      "limits that contradict each other",
      { ...text, validate: { minLength: 5, maxLength: 2 } },
      ["validate.maxLength"],
    ],
    ["code between braces", { ...text, label: "Ciao {{ data.x }}" }, ["label"]],
    [
      "two choices of one value",
      {
        type: "radio",
        key: "r",
        label: "R",
        values: [
          { label: "A", value: "a" },
          { label: "B", value: "a" },
        ],
      },
      ["values.1.value"],
    ],
    [
      "a condition that compares with nothing",
      {
        ...text,
        conditional: { show: true, conjunction: "all", conditions: [{ component: "a", operator: "isEqual" }] },
      },
      ["conditional.conditions.0.value"],
    ],
    [
      "a choice without value",
      { type: "radio", key: "r", label: "R", values: [{ label: "A", value: "" }] },
      ["values.0.value"],
    ],
  ])("is refused with its place: %s", (_what, typed, wrong) => {
    expect(readComponent(typed)).toEqual({ component: null, wrong });
  });

  it("leaves no empty object behind when a limit is taken away", () => {
    expect(withProperty({ ...text, validate: { minLength: 2 } }, "validate.minLength", undefined)).toEqual(text);
  });

  it("has its translations where the renderer reads them", () => {
    expect(translationPath("validate.customMessage", "de")).toBe("translations.de.customMessage");
    expect(translationPath("label", "en")).toBe("translations.en.label");
  });
});

describe("the questions a condition may read", () => {
  it("are those before it, in its own row and further out", () => {
    expect(readableQuestions(permitForm, placeOf("vehicles.lessor")).map(({ reference }) => reference)).toEqual([
      "givenName",
      "email",
      "isResident",
      "street",
      "plate",
      "isLeased",
    ]);
    expect(readableQuestions(permitForm, placeOf("income")).map(({ reference }) => reference)).toEqual([
      "givenName",
      "email",
      "isResident",
      "street",
    ]);
    expect(readableQuestions(permitForm, placeOf("givenName"))).toEqual([]);
  });

  it("are compared as their answers allow", () => {
    const operators = (component: object) =>
      operatorsFor(
        listComponents(onePage({ label: "D", key: "d", ...component }))[1]?.component as Extract<
          Component,
          { type: "number" }
        >,
      );
    expect(operators({ type: "number" })).toContain("lessThan");
    expect(operators({ type: "selectboxes", values: [{ label: "A", value: "a" }] })).toEqual([
      "includes",
      "notIncludes",
      "isEmpty",
      "isNotEmpty",
    ]);
    expect(operators({ type: "yesno" })).toEqual(["isEqual", "isNotEqual"]);
  });
});

describe("the tree of a form", () => {
  const divided = onePage(
    {
      type: "columns",
      key: "row",
      columns: [{ components: [] }, { components: [{ type: "textfield", key: "a", label: "Prima" }] }],
    },
    { type: "content", key: "note", text: "Leggi" },
  );

  it("shows columns as places of their own, to put something into", () => {
    expect(
      flatten(structureOf(divided)).map(({ place, list, component }) => [component?.key ?? null, place, list]),
    ).toEqual([
      ["page", "components.0", "components.0.components"],
      ["row", "components.0.components.0", null],
      [null, "components.0.components.0.columns.0.components", "components.0.components.0.columns.0.components"],
      [null, "components.0.components.0.columns.1.components", "components.0.components.0.columns.1.components"],
      ["a", "components.0.components.0.columns.1.components.0", null],
      ["note", "components.0.components.1", null],
    ]);
  });

  it("has no line twice, even where an unfinished form has a key twice", () => {
    const doubled = {
      display: "wizard" as const,
      components: [
        {
          type: "panel" as const,
          key: "a",
          title: "A",
          components: [{ type: "well" as const, key: "a", components: [] }],
        },
      ],
    };
    expect(flatten(structureOf(doubled)).map(({ key }) => key)).toEqual(["a", "a#2"]);
  });

  it("calls what has no heading by its text or its key", () => {
    expect(
      flatten(structureOf(divided)).flatMap(({ component }) => (component ? [nameOf(component, "it")] : [])),
    ).toEqual(["Pagina", "row", "Prima", "Leggi"]);
  });
});
