import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { everyType, formWith } from "../testing/every-type.ts";
import { today } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { importDefinition } from "./import-definition.ts";

const values = [
  { label: "Auto", value: "car" },
  { label: "Moto", value: "bike" },
  { label: "", value: "" },
];
const page = (...components: unknown[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "p", title: "P", components }],
});
const importOne = (component: object) =>
  importDefinition(page({ key: "q", label: "Domanda", input: true, tableView: true, ...component }));
/** The first question made of a component. */
const madeOf = (component: object): Record<string, unknown> | undefined => {
  const { definition, offences } = importOne(component);
  expect(offences).toEqual([]);
  const [panel] = (definition?.components ?? []) as readonly { components: readonly Record<string, unknown>[] }[];
  return panel?.components[0];
};
const offencesOf = (component: object) => importOne(component).offences.map(({ path, code }) => `${path}: ${code}`);
const changesOf = (component: object) => importOne(component).changes.map(({ path, code }) => `${path}: ${code}`);
const inPage = "components.0.components.0";

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

describe("what cannot be taken over is told with its place", () => {
  test.each([
    [{ type: "textfield", calculateValue: "value = data.a + 1" }, [`${inPage}.calculateValue: custom_code`]],
    [{ type: "textfield", customDefaultValue: "value = Date.now()" }, [`${inPage}.customDefaultValue: custom_code`]],
    [
      { type: "textfield", customConditional: "show = Math.random() > 0.5" },
      [`${inPage}.customConditional: custom_code`],
    ],
    [
      { type: "textfield", customConditional: "show = data.a === 'x' && data.b.length > 2" },
      [`${inPage}.customConditional: custom_code`],
    ],
    [
      { type: "textfield", validate: { custom: "valid = input === 'x' ? true : 'no'" } },
      [`${inPage}.validate.custom: custom_code`],
    ],
    [
      { type: "textfield", logic: [{ name: "l", trigger: { type: "javascript" }, actions: [] }] },
      [`${inPage}.logic: custom_code`],
    ],
    [{ type: "button", action: "custom", custom: "alert(1)" }, [`${inPage}.custom: custom_code`]],
    [{ type: "editgrid", components: [], validate: { row: "valid = false" } }, [`${inPage}.validate.row: custom_code`]],
    [
      { type: "datagrid", components: [], conditionalAddButton: "show = false" },
      [`${inPage}.conditionalAddButton: custom_code`],
    ],
    [
      { type: "datetime", datePicker: { disableFunction: "date.getDay() === 0" } },
      [`${inPage}.datePicker.disableFunction: custom_code`],
    ],
    [{ type: "content", html: "<script>alert(1)</script>" }, [`${inPage}.html: html`]],
    [{ type: "htmlelement", content: "<p onclick=alert(1)>x</p>" }, [`${inPage}.content: html`]],
    [{ type: "select", dataSrc: "url", data: { url: "https://esempio.it" } }, [`${inPage}.dataSrc: outside_data`]],
    [{ type: "select", dataSrc: "custom", data: { custom: "values = []" } }, [`${inPage}.dataSrc: outside_data`]],
    [{ type: "select", dataSrc: "values", data: { values: [] } }, [`${inPage}.data: invalid`]],
    [{ type: "tags" }, [`${inPage}: unknown_component`]],
    [{ type: "recaptcha" }, [`${inPage}: unknown_component`]],
    [{ type: "textfield", validate: { pattern: "(a)\\1" } }, [`${inPage}.validate.pattern: bad_pattern`]],
    [
      { type: "textfield", conditional: { show: true, when: "nobody", eq: "x" } },
      [`${inPage}.conditional: unknown_reference`],
    ],
    [
      {
        type: "textfield",
        conditional: {
          show: true,
          conjunction: "all",
          conditions: [{ component: "q", operator: "startsWith", value: "x" }],
        },
      },
      [`${inPage}.conditional.conditions.0.operator: bad_rule`],
    ],
    [{ type: "textfield", label: "{{ data.name }}" }, [`${inPage}.label: custom_code`]],
  ])("%j", (component, expected) => {
    expect(offencesOf(component)).toEqual(expected);
    expect(importOne(component).definition).toBeNull();
  });

  test.each([null, 1, "x", [], {}, { components: 1 }, { display: "pdf", components: [] }])(
    "and %j is no definition",
    (json) => {
      expect(importDefinition(json)).toMatchObject({ definition: null, offences: [{ code: "invalid" }] });
    },
  );

  test("code in the form itself is refused too", () => {
    expect(
      importDefinition({ ...page({ type: "textfield", key: "a", label: "A" }), controller: "form.x = 1" }).offences,
    ).toEqual([{ path: "controller", code: "custom_code" }]);
  });

  test("a place is that of the JSON that came in, also after buttons and texts were left out", () => {
    const form = {
      display: "form",
      components: [
        { type: "button", key: "b", label: "B" },
        { type: "content", key: "c", html: "" },
        { type: "textfield", key: "a", label: "A", validate: { pattern: "([" } },
      ],
    };
    expect(importDefinition(form).offences).toEqual([
      expect.objectContaining({ path: "components.2.validate.pattern", code: "bad_pattern" }),
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

test("whatever is imported, the answer is a definition or offences with places, and never a crash", () => {
  const component = fc.record(
    {
      type: fc.constantFrom(
        "textfield",
        "select",
        "datagrid",
        "panel",
        "tabs",
        "table",
        "columns",
        "survey",
        "content",
        "container",
        "form",
        "nonsense",
      ),
      key: fc.oneof(fc.constantFrom("a", "b-c", "__proto__", ""), fc.string()),
      label: fc.anything(),
      components: fc.anything(),
      values: fc.anything(),
      data: fc.anything(),
      rows: fc.anything(),
      columns: fc.anything(),
      questions: fc.anything(),
      validate: fc.anything(),
      conditional: fc.anything(),
      html: fc.anything(),
      customConditional: fc.string(),
    },
    { requiredKeys: ["type"] },
  );
  fc.assert(
    fc.property(fc.array(component, { maxLength: 5 }), fc.constantFrom("form", "wizard"), (components, display) => {
      const { definition, offences } = importDefinition({ display, components });
      expect((definition === null) === offences.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a definition that contains itself or never ends is refused", () => {
  const endless = page({ type: "textfield", key: "a", label: "A" }) as { components: unknown[] };
  endless.components.push(endless);
  expect(importDefinition(endless).definition).toBeNull();
  expect(
    importDefinition(
      page(
        ...Array.from({ length: 90_000 }, (_, index) => ({
          type: "textfield",
          key: `k${index}`,
          label: "x".repeat(20),
        })),
      ),
    ).offences,
  ).toMatchObject([{ code: "too_large" }]);
});
