import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { everyType, formWith } from "../testing/every-type.ts";
import { importOne, inPage, page } from "../testing/import-one.ts";
import { today } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { importDefinition } from "./import-definition.ts";

const values = [
  { label: "Auto", value: "car" },
  { label: "Moto", value: "bike" },
  { label: "", value: "" },
];
/** The first question made of a component. */
const madeOf = (component: object): Record<string, unknown> | undefined => {
  const { definition, offences } = importOne(component);
  expect(offences).toEqual([]);
  const [panel] = (definition?.components ?? []) as readonly { components: readonly Record<string, unknown>[] }[];
  return panel?.components[0];
};
const changesOf = (component: object) => importOne(component).changes.map(({ path, code }) => `${path}: ${code}`);

describe("a definition made with Form.io's own builder", () => {
  const parking = {
    title: "Permesso di sosta",
    name: "permesso",
    path: "permesso",
    type: "form",
    display: "form",
    settings: {},
    access: [],
    owner: null,
    components: [
      {
        type: "htmlelement",
        key: "intro",
        tag: "p",
        content: '<h2>Attenzione</h2><p>Leggi il <a href="https://esempio.it">regolamento</a>.</p>',
        input: false,
      },
      {
        type: "textfield",
        key: "nome-completo",
        label: "Nome <b>completo</b>",
        validate: { required: true, custom: "", minLength: "3", maxLength: "" },
        inputMask: "",
        conditional: { show: null, when: null, eq: "" },
      },
      { type: "radio", key: "tipo", label: "Tipo", values, validate: { required: true } },
      { type: "textfield", key: "targa", label: "Targa", customConditional: "show = data.tipo === 'car';" },
      { type: "currency", key: "reddito", label: "Reddito", validate: { min: 10, max: "20000.50" } },
      {
        type: "survey",
        key: "gradimento",
        label: "Gradimento",
        questions: [
          { label: "Sportello", value: "desk" },
          { label: "Sito", value: "site" },
        ],
        values,
      },
      { type: "button", key: "submit", label: "Invia", action: "submit", input: true },
    ],
  };

  test("becomes ours, and every change is told with its place", () => {
    const { definition, offences, changes } = importDefinition(parking);
    expect(offences).toEqual([]);
    expect(definition?.display).toBe("wizard");
    expect(changes.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      "components.0.content: html_simplified",
      "components.1.key: key_renamed",
      "components.1.label: html_simplified",
      "components.3.customConditional: condition_translated",
      "components.4: amounts_in_cents",
      "components.5: type_replaced",
      "components.6: button_left_out",
      "components.0: page_made",
    ]);
    expect(definition?.components).toMatchObject([
      {
        type: "panel",
        components: [
          { type: "content", text: "**Attenzione**\n\nLeggi il [regolamento](https://esempio.it)." },
          {
            type: "textfield",
            key: "nome_completo",
            label: "Nome completo",
            validate: { required: true, minLength: 3 },
          },
          { type: "radio", values: [{ value: "car" }, { value: "bike" }] },
          { type: "textfield", key: "targa" },
          { type: "currency", validate: { min: 1_000, max: 2_000_050 } },
          {
            type: "fieldset",
            components: [{ key: "gradimento_desk", label: "Sportello" }, { key: "gradimento_site" }],
          },
        ],
      },
    ]);
  });

  test("asks the same questions as before", () => {
    const form = importDefinition(parking).definition;
    if (!form) throw new Error("refused");
    expect(evaluate(form, { tipo: "car" }, { today }).isVisible("targa")).toBe(true);
    expect(evaluate(form, { tipo: "bike" }, { today }).isVisible("targa")).toBe(false);
    expect(validate(form, { nome_completo: "Maria", tipo: "bike", reddito: 500 }, { today }).errors).toEqual([
      { path: "reddito", code: "too_small", params: { min: 1_000 } },
    ]);
  });
});

describe("types that we have under another name or not at all", () => {
  test.each([
    [{ type: "signature" }, { type: "terms" }],
    [{ type: "datetime", enableDate: false, enableTime: true }, { type: "time" }],
    [
      { type: "datetime", datePicker: { minDate: "2026-01-01T00:00:00" } },
      { type: "datetime", validate: { minDate: "2026-01-01" } },
    ],
    [
      { type: "select", multiple: true, data: { values } },
      { type: "selectboxes", values: [{ value: "car" }, { value: "bike" }] },
    ],
    [
      { type: "select", dataSrc: "json", data: { json: '["Nord","Sud"]' } },
      {
        type: "select",
        data: {
          values: [
            { label: "Nord", value: "Nord" },
            { label: "Sud", value: "Sud" },
          ],
        },
      },
    ],
    [
      {
        type: "select",
        dataSrc: "json",
        valueProperty: "id",
        template: "<span>{{ item.name }}</span>",
        data: { json: [{ id: 1, name: "Nord" }] },
      },
      { data: { values: [{ label: "Nord", value: "1" }] } },
    ],
    [
      { type: "selectboxes", values, validate: { minSelectedCount: "" }, minSelectedCount: 1 },
      { validate: { min: 1 } },
    ],
    [
      { type: "address", provider: "google", validate: { required: true } },
      { type: "address", validate: { required: true } },
    ],
    [
      { type: "file", storage: "s3", filePattern: "*.PDF, .jpg", fileMaxSize: "5mb", multiple: true },
      { type: "file", filePattern: ".pdf,.jpg", fileMaxSize: "5MB", multiple: true },
    ],
    [{ type: "textfield", hidden: true }, { type: "hidden" }],
    [{ type: "textfield", tooltip: "Come sul documento" }, { description: "Come sul documento" }],
    [{ type: "number", validate: { min: "2", max: null } }, { validate: { min: 2 } }],
    [{ type: "textfield", unique: true }, { validate: { unique: true } }],
    [{ type: "textfield", unique: false, validate: { unique: true } }, { validate: { unique: true } }],
  ])("%j", (component, expected) => {
    expect(madeOf(component)).toMatchObject(expected);
  });

  test("tabs become sections, and a container is opened: conditions find its questions still", () => {
    const { definition, offences } = importDefinition(
      page(
        {
          type: "container",
          key: "box",
          label: "Box",
          components: [{ type: "checkbox", key: "old", label: "Vecchia" }],
        },
        {
          type: "tabs",
          key: "tabs",
          components: [
            {
              label: "Uno",
              key: "one",
              components: [
                {
                  type: "textfield",
                  key: "year",
                  label: "Anno",
                  conditional: { show: true, when: "box.old", eq: "true" },
                },
              ],
            },
          ],
        },
      ),
    );
    expect(offences).toEqual([]);
    if (!definition) throw new Error("refused");
    expect(evaluate(definition, { old: true, year: "1980" }, { today }).answers).toEqual({ old: true, year: "1980" });
    expect(evaluate(definition, { old: false, year: "1980" }, { today }).answers).toEqual({ old: false });
  });

  test("what is lost on the way is said", () => {
    expect(changesOf({ type: "textfield", inputMask: "99/99" })).toEqual([`${inPage}.inputMask: mask_left_out`]);
    expect(changesOf({ type: "textfield", validate: { minWords: 3 } })).toEqual([
      `${inPage}.validate.minWords: rule_left_out`,
    ]);
    expect(changesOf({ type: "textfield", defaultValue: { a: 1 } })).toEqual([
      `${inPage}.defaultValue: default_left_out`,
    ]);
    expect(changesOf({ type: "datetime", enableTime: true })).toEqual([`${inPage}.enableTime: time_left_out`]);
    expect(changesOf({ type: "textfield", disabled: true })).toEqual([`${inPage}.disabled: state_left_out`]);
  });
});

describe("conditions written in JavaScript that only compare", () => {
  test.each([
    ["show = data.a === 'x'", { a: "x" }, true],
    ['show = (data.a == "x") || (data.b == "y");', { b: "y" }, true],
    ["show = data.a !== 'x' && data.b === true", { a: "z", b: true }, true],
    ["show = data.n == 3", { n: 3 }, true],
    ["show = data.n == 3", { n: 4 }, false],
  ])("%s with %j asks: %s", (customConditional, answers, expected) => {
    const { definition, offences } = importDefinition(
      page(
        { type: "textfield", key: "a", label: "A" },
        { type: "checkbox", key: "b", label: "B" },
        { type: "number", key: "n", label: "N" },
        { type: "textfield", key: "asked", label: "Q", customConditional },
      ),
    );
    expect(offences).toEqual([]);
    expect(definition && evaluate(definition, answers, { today }).isVisible("asked")).toBe(expected);
  });
});

test("our own definitions are taken over as they are", () => {
  for (const example of everyType.filter(
    ({ type, component }) => type !== "form" && type !== "currency" && component["dataSrc"] !== "tenant",
  )) {
    const { definition, offences } = importDefinition(JSON.parse(JSON.stringify(formWith(example))));
    expect(offences).toEqual([]);
    expect(definition?.components[0]).toMatchObject({ components: [{ type: example.type, key: "q" }] });
  }
});
