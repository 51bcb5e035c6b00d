import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importOne, inPage, page } from "../testing/import-one.ts";
import { importDefinition } from "./import-definition.ts";

const offencesOf = (component: object) => importOne(component).offences.map(({ path, code }) => `${path}: ${code}`);

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
