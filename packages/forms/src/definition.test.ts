import { describe, expect, test } from "vitest";
import { parseForm, resolveSubforms } from "./definition.ts";
import { formOf, onePage, permitForm } from "./testing/permit-form.ts";

const page = (...components: unknown[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "page", title: "Pagina", components }],
});
const text = (more: object = {}) => ({ type: "textfield", key: "name", label: "Nome", ...more });
const faultsOf = (json: unknown) => {
  const parsed = parseForm(json);
  return parsed.ok ? [] : parsed.refusal;
};

describe("a definition with code in it is refused, with the place", () => {
  test.each([
    ["a calculated value as JavaScript", { calculateValue: "value = data.a" }, "calculateValue"],
    ["a custom default value", { customDefaultValue: "value = 1" }, "customDefaultValue"],
    ["a custom condition", { customConditional: "show = true" }, "customConditional"],
    ["a custom validation", { validate: { custom: "valid = true" } }, "validate.custom"],
    ["field logic", { logic: [{ trigger: { type: "javascript" } }] }, "logic"],
  ])("%s", (_what, more, place) => {
    expect(faultsOf(page(text(more)))).toEqual([{ path: `components.0.components.0.${place}`, code: "custom_code" }]);
  });

  test("the empty leftovers of the builder are no code", () => {
    const leftovers = {
      customConditional: "",
      customDefaultValue: "",
      calculateValue: "",
      logic: [],
      validate: { custom: "" },
      conditional: { show: null, when: null, eq: "" },
    };
    const parsed = faultsOf(page(text({ ...leftovers, calculateValue: undefined })));
    expect(parsed).toEqual([]);
  });
});

describe("a definition is refused", () => {
  test.each([
    [
      "with a component outside the palette",
      page({ type: "htmlelement", key: "h" }),
      "unknown_component",
      "components.0.components.0",
    ],
    ["with markup in a text", page(text({ label: "<img src=x>" })), "html", "components.0.components.0.label"],
    ["with a key used twice", page(text(), text()), "duplicate_key", "components.0.components.1.key"],
    ["with a key of every object", page(text({ key: "constructor" })), "reserved_key", "components.0.components.0.key"],
    [
      "with a pattern that is no expression",
      page(text({ validate: { pattern: "([" } })),
      "bad_pattern",
      "components.0.components.0.validate.pattern",
    ],
    [
      "with a pattern that could take for ever",
      page(text({ validate: { pattern: "(a+)\\1" } })),
      "bad_pattern",
      "components.0.components.0.validate.pattern",
    ],
    [
      "with a condition on a question that does not exist",
      page(text({ conditional: { show: true, when: "nobody", eq: "1" } })),
      "unknown_reference",
      "components.0.components.0.conditional",
    ],
    [
      "with a rule that reads nothing we give",
      page(text({ validate: { json: { "==": [{ var: "window.name" }, 1] } } })),
      "unknown_reference",
      "components.0.components.0.validate.json",
    ],
    [
      "with an operator we do not know",
      page(text({ validate: { json: { throw: "x" } } })),
      "bad_rule",
      "components.0.components.0.validate.json",
    ],
    ["with a page that is no panel", { display: "wizard", components: [text()] }, "invalid", "components"],
  ])("%s", (_what, json, code, path) => {
    expect(faultsOf(json)).toContainEqual(expect.objectContaining({ code, path }));
  });

  test.each([null, 1, "form", [], {}, { display: "wizard" }, { display: "pdf", components: [] }])(
    "when it is %j",
    (json) => {
      expect(parseForm(json).ok).toBe(false);
    },
  );

  test("when it contains itself", () => {
    const endless = page(text()) as { components: unknown[] };
    endless.components.push(endless);
    expect(parseForm(endless).ok).toBe(false);
  });

  test("when a list is walked inside a list, and when a rule is too large", () => {
    const nested = { some: [{ var: "data.name" }, { all: [{ var: "data.name" }, true] }] };
    expect(faultsOf(page(text({ validate: { json: nested } })))).toEqual([
      expect.objectContaining({ code: "bad_rule", detail: "a list inside a list" }),
    ]);
    const large = { or: Array.from({ length: 400 }, () => true) };
    expect(faultsOf(page(text({ validate: { json: large } })))).toEqual([
      expect.objectContaining({ code: "bad_rule", detail: "too large" }),
    ]);
  });
});

test("what the builder writes beside is dropped, what we know is kept", () => {
  const form = onePage(
    text({ tableView: true, input: true, widget: null, validate: { required: true, unique: false }, spellcheck: true }),
  );
  expect(form.components[0]).toMatchObject({
    components: [{ type: "textfield", key: "name", label: "Nome", validate: { required: true } }],
  });
  expect(JSON.stringify(form)).not.toMatch(/tableView|widget|unique|spellcheck/);
});

test("an accepted definition is read back as it is", () => {
  expect(formOf(JSON.parse(JSON.stringify(permitForm)))).toEqual(permitForm);
});

describe("subforms", () => {
  const address = formOf({ display: "form", components: [{ type: "textfield", key: "street", label: "Via" }] });
  const nested = (version: number) => onePage({ type: "form", key: "home", form: "address", version });
  const find = (key: string, version: number) => (key === "address" && version === 2 ? address : undefined);

  test("are put in their place", () => {
    const resolved = resolveSubforms(nested(2), find);
    expect(resolved).toMatchObject({
      ok: true,
      value: { components: [{ components: [{ key: "home", components: [{ key: "street" }] }] }] },
    });
  });

  test("of a version that does not exist are refused", () => {
    expect(resolveSubforms(nested(1), find)).toMatchObject({
      ok: false,
      refusal: [{ code: "unknown_subform", detail: "address@1" }],
    });
  });

  test("that contain each other are refused", () => {
    const snake = formOf({
      display: "form",
      components: [{ type: "form", key: "again", form: "address", version: 2 }],
    });
    expect(resolveSubforms(nested(2), () => snake)).toMatchObject({ ok: false, refusal: [{ code: "cyclic_subform" }] });
  });

  test("that multiply without end are refused", () => {
    const many = (name: number) =>
      formOf({
        display: "form",
        components: Array.from({ length: 40 }, (_, index) => ({
          type: "form",
          key: `k${index}`,
          form: `f${name + 1}`,
          version: 1,
        })),
      });
    const bomb = onePage({ type: "form", key: "start", form: "f1", version: 1 });
    expect(resolveSubforms(bomb, (key) => (key === "f5" ? address : many(Number(key.slice(1)))))).toMatchObject({
      ok: false,
    });
  });

  test("a condition on an answer inside a subform is checked once it is resolved", () => {
    const asking = (when: string) =>
      onePage(
        { type: "form", key: "home", form: "address", version: 2 },
        text({ conditional: { show: true, when, eq: "Roma" } }),
      );
    expect(resolveSubforms(asking("home.street"), find).ok).toBe(true);
    expect(() => asking("house.street")).toThrow("unknown_reference");
  });
});

describe("code is looked for everywhere Form.io keeps it", () => {
  test.each([
    [text({ onChange: "alert(1)" }), "components.0.components.0.onChange", "custom_code"],
    [text({ attrs: [{ attr: "onclick", value: "alert(1)" }] }), "components.0.components.0.attrs", "custom_code"],
    [text({ label: "{{ data.name }}" }), "components.0.components.0.label", "custom_code"],
    [text({ tooltip: "<b>x</b>" }), "components.0.components.0.tooltip", "html"],
    [
      { type: "select", key: "s", label: "S", dataSrc: "url", data: { url: "https://esempio.it" } },
      "components.0.components.0.dataSrc",
      "outside_data",
    ],
    [
      { type: "select", key: "s", label: "S", dataSrc: "custom", data: { custom: "values = []" } },
      "components.0.components.0.data.custom",
      "custom_code",
    ],
    [
      { type: "editgrid", key: "e", label: "E", components: [text()], validate: { row: "valid = true" } },
      "components.0.components.0.validate.row",
      "custom_code",
    ],
    [
      { type: "datagrid", key: "e", label: "E", components: [text()], conditionalAddButton: "show = true" },
      "components.0.components.0.conditionalAddButton",
      "custom_code",
    ],
    [
      { type: "columns", key: "c", columns: [{ components: [text({ customConditional: "show = 1" })] }] },
      "components.0.components.0.columns.0.components.0.customConditional",
      "custom_code",
    ],
    [
      {
        type: "table",
        key: "t",
        header: ["<i>x</i>"],
        rows: [[{ components: [text({ calculateValue: "value = 1" })] }]],
      },
      "components.0.components.0.rows.0.0.components.0.calculateValue",
      "custom_code",
    ],
    [
      { type: "table", key: "t", header: ["<i>x</i>"], rows: [[{ components: [text()] }]] },
      "components.0.components.0.header",
      "html",
    ],
  ])("%j", (component, path, code) => {
    expect(faultsOf(page(component))).toContainEqual(expect.objectContaining({ path, code }));
  });

  test("also in the form itself and its pages", () => {
    expect(faultsOf({ ...page(text()), controller: "x" })).toEqual([{ path: "controller", code: "custom_code" }]);
    const withNext = {
      display: "wizard",
      components: [{ type: "panel", key: "p", title: "P", nextPage: "page = 'x'", components: [text()] }],
    };
    expect(faultsOf(withNext)).toEqual([{ path: "components.0.nextPage", code: "custom_code" }]);
  });
});

test("subforms nested deeper than four are refused", () => {
  const chain = (key: string) =>
    formOf({
      display: "form",
      components: [
        Number(key.slice(1)) < 6
          ? { type: "form", key: "inner", form: `f${Number(key.slice(1)) + 1}`, version: 1 }
          : text(),
      ],
    });
  const start = (from: number) => onePage({ type: "form", key: "start", form: `f${from}`, version: 1 });
  expect(resolveSubforms(start(3), chain).ok).toBe(true);
  expect(resolveSubforms(start(2), chain)).toMatchObject({
    ok: false,
    refusal: [{ code: "too_deep", detail: "f6@1" }],
  });
});
