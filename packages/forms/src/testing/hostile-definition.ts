import fc from "fast-check";

const bombs = [
  "(a+)+$",
  "(a|aa)+$",
  "(.*a){25}",
  "([a-zA-Z]+)*!",
  "(a?){60}a{60}",
  "((a{100}){100}){100}",
  "(x+x+)+y",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(a)\\1",
  "([",
  "(?<=a)b",
  "\\p{L}{1,900}",
];
const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h") },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "a.b", "") },
  { weight: 1, arbitrary: fc.string({ maxLength: 80 }) },
);
const rule = fc.letrec((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>({ var: "data.a" }, { var: "row.b" }, { var: "window.x" }, true, 1, "x", { throw: "x" }),
    fc
      .record({
        operator: fc.constantFrom("and", "or", "==", "+", "cat", "some", "map", "reduce", "if", "in", "substr"),
        operands: fc.array(tie("rule"), { maxLength: 4 }),
      })
      .map(({ operator, operands }) => ({ [operator]: operands })),
  ),
})).rule;
const condition = fc.oneof(
  fc.record({
    show: fc.constantFrom<unknown>(true, false, "true", ""),
    when: keys,
    eq: fc.constantFrom<unknown>("a", true, 3, ""),
  }),
  fc.record({
    show: fc.boolean(),
    conjunction: fc.constantFrom("all", "any", "none"),
    conditions: fc.array(
      fc.record({
        component: keys,
        operator: fc.constantFrom("isEqual", "isEmpty", "includes", "greaterThan", "nonsense"),
        value: fc.constantFrom<unknown>("a", 1, true),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({ json: rule }),
);
const validation = fc.record(
  {
    required: fc.boolean(),
    pattern: fc.constantFrom(...bombs, "[0-9]{5}", ""),
    minLength: fc.constantFrom<unknown>(1, -1, "3", 1e9),
    maxLength: fc.constantFrom<unknown>(5, 20_000, 1e9),
    min: fc.constantFrom<unknown>(0, -1e308),
    max: fc.constantFrom<unknown>(5, Number.MAX_VALUE),
    minDate: fc.constantFrom("today", "today-9999y", "9999-99-99"),
    json: rule,
    custom: fc.constantFrom("", "valid = true"),
    uniqueInRows: fc.boolean(),
    unique: fc.boolean(),
  },
  { requiredKeys: [] },
);
const choices = fc.array(
  fc.record({ label: fc.constantFrom("A", "<b>", ""), value: fc.constantFrom("a", "b", "", "__proto__") }),
  { maxLength: 4 },
);

const component = fc.letrec((tie) => ({
  component: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record(
      {
        type: fc.constantFrom(
          "textfield",
          "textarea",
          "number",
          "currency",
          "checkbox",
          "yesno",
          "radio",
          "selectboxes",
          "select",
          "datetime",
          "day",
          "time",
          "municipality",
          "file",
          "fiscalCode",
          "iban",
          "hidden",
          "content",
          "address",
          "form",
          "nonsense",
        ),
        key: keys,
        label: fc.constantFrom<unknown>("L", "", 3, "<img src=x onerror=alert(1)>", "{{ 1 }}"),
        text: fc.constantFrom("t", ""),
        values: choices,
        dataSrc: fc.constantFrom("values", "list", "tenant", "url"),
        data: fc.record({ values: choices }),
        list: fc.constantFrom("provinces", "zone", "x y"),
        form: fc.constantFrom("a", "b"),
        version: fc.constantFrom(1, 2),
        conditional: condition,
        validate: validation,
        calculateValue: fc.oneof(rule, fc.constant("value = 1")),
        defaultValue: fc.anything({ maxDepth: 1 }),
        uniqueProperty: fc.anything({ maxDepth: 1 }),
      },
      { requiredKeys: ["type", "key", "label", "text"] },
    ),
    fc.record({
      type: fc.constantFrom("panel", "fieldset", "well", "datagrid", "editgrid", "form"),
      key: keys,
      label: fc.constant("L"),
      title: fc.constant("T"),
      legend: fc.constant("G"),
      form: fc.constant("a"),
      version: fc.constant(1),
      conditional: fc.option(condition, { nil: undefined }),
      components: fc.array(tie("component"), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant("columns"),
      key: keys,
      columns: fc.array(fc.record({ components: fc.array(tie("component"), { maxLength: 3 }) }), { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant("table"),
      key: keys,
      rows: fc.array(
        fc.array(fc.record({ components: fc.array(tie("component"), { maxLength: 2 }) }), { maxLength: 3 }),
        { maxLength: 3 },
      ),
    }),
  ),
})).component;

const page = (components: readonly unknown[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "page", title: "P", components }],
});
const line = (key: string, more: object = {}) => ({ type: "textfield", key, label: "L", ...more });

const deep = (depth: number): unknown =>
  depth === 0 ? line("x") : { type: "fieldset", key: `k${depth}`, legend: "L", components: [deep(depth - 1)] };
const inCircle = (): unknown => {
  const circle = page([line("a")]) as { components: unknown[] };
  circle.components.push(circle);
  return circle;
};

/** Definitions built to hurt: ten thousand fields, sixty levels, circles, chains of conditions, patterns that backtrack for ever elsewhere. */
const giants: readonly (() => unknown)[] = [
  () => page(Array.from({ length: 10_000 }, (_, index) => line(`k${index}`))),
  () =>
    page(
      Array.from({ length: 190 }, (_, index) => ({
        type: "fieldset",
        key: `s${index}`,
        legend: "L",
        components: Array.from({ length: 50 }, (_inner, number) => line(`k${index}x${number}`)),
      })),
    ),
  () => page([deep(60)]),
  inCircle,
  () =>
    page(
      Array.from({ length: 190 }, (_, index) =>
        line(`k${index}`, index === 0 ? {} : { conditional: { show: true, when: `k${index - 1}`, eq: "a" } }),
      ),
    ),
  () =>
    page(
      Array.from({ length: 190 }, (_, index) =>
        line(`k${index}`, { conditional: { show: false, when: `k${(index + 1) % 190}`, eq: "a" } }),
      ),
    ),
  ...bombs.map((pattern) => () => page([line("a", { validate: { pattern, maxLength: 20_000 } })])),
];

/** Any definition: most of them nearly right, some of them built to hurt. */
export const hostileDefinition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 60, arbitrary: fc.array(component, { maxLength: 5 }).map(page) },
  {
    weight: 20,
    arbitrary: fc
      .array(
        fc.record(
          {
            type: fc.constantFrom("textfield", "radio", "datagrid", "number"),
            key: fc.constantFrom("a", "b", "c", "d"),
            label: fc.constant("L"),
            values: fc.constant([{ label: "A", value: "a" }]),
            components: fc.constant([line("r")]),
            conditional: fc.option(condition, { nil: undefined }),
            validate: fc.record(
              { required: fc.boolean(), pattern: fc.constantFrom(...bombs.slice(0, 8)) },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: ["type", "key", "label", "values", "components"] },
        ),
        { maxLength: 4 },
      )
      .map(page),
  },
  { weight: 1, arbitrary: fc.constantFrom(...giants).map((make) => make()) },
  { weight: 5, arbitrary: fc.anything() },
);

const evil = `${"a".repeat(20_000)}!`;
/** Answers that make the most of it. */
export const hostileAnswers = fc.record(
  {
    a: fc.constantFrom<unknown>(evil, "a", ["a"], 3, null),
    b: fc.constantFrom<unknown>(evil, true),
    c: fc.anything({ maxDepth: 2 }),
    d: fc.constantFrom<unknown>(
      Array.from({ length: 300 }, () => ({ r: "a" })),
      "x",
    ),
    k0: fc.constantFrom("a", evil),
  },
  { requiredKeys: [] },
);
