import { describe, expect, test } from "vitest";
import { checkMeaning } from "./check-meaning.ts";
import type { Component } from "./components.ts";

const text = (key: string, changes: object = {}) => ({ type: "textfield", key, label: key, ...changes });
const when = (name: string) => ({ conditional: { show: true, when: name, eq: "1" } });
const rows = (key: string, ...components: object[]) => ({ type: "datagrid", key, label: key, components });
const faults = (...components: object[]) =>
  checkMeaning([{ type: "panel", key: "page", title: "P", components }] as unknown as Component[]).map(
    ({ path, code, detail }) =>
      `${path.replace("components.0.components.", "")} ${code}${detail === undefined ? "" : ` ${detail}`}`,
  );

describe("keys", () => {
  test.each<[string, object[], string[]]>([
    ["twice on a page", [text("a"), text("a")], ["1.key duplicate_key a"]],
    [
      "twice, once inside a section",
      [text("a"), { type: "fieldset", key: "f", legend: "F", components: [text("a")] }],
      ["1.components.0.key duplicate_key a"],
    ],
    [
      "twice in columns",
      [{ type: "columns", key: "c", columns: [{ components: [text("a")] }, { components: [text("a")] }] }],
      ["0.columns.1.components.0.key duplicate_key a"],
    ],
    [
      "twice in a table",
      [{ type: "table", key: "t", header: [], rows: [[{ components: [text("a")] }], [{ components: [text("a")] }]] }],
      ["0.rows.1.0.components.0.key duplicate_key a"],
    ],
    ["twice in one row", [rows("g", text("a"), text("a"))], ["0.components.1.key duplicate_key a"]],
    ["inside rows and outside: two objects", [text("a"), rows("g", text("a"))], []],
    ["of rows and of a question in them", [rows("g", text("g"))], []],
    [
      "of a section and of a question",
      [text("a"), { type: "fieldset", key: "a", legend: "A", components: [] }],
      ["1.key duplicate_key a"],
    ],
  ])("%s", (_what, components, expected) => {
    expect(faults(...components)).toEqual(expected);
  });

  test.each(["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"])(
    "%s would be found in every object: refused",
    (key) => {
      expect(faults(text(key))).toEqual([`0.key reserved_key ${key}`]);
    },
  );
});

describe("conditions", () => {
  test.each<[string, object[], string[]]>([
    ["on a question of the page", [text("a"), text("b", when("a"))], []],
    ["on one that comes later", [text("b", when("a")), text("a")], []],
    ["on nobody", [text("b", when("a"))], ["0.conditional unknown_reference a"]],
    [
      "on a section, which has no answer",
      [{ type: "fieldset", key: "f", legend: "F", components: [] }, text("b", when("f"))],
      ["1.conditional unknown_reference f"],
    ],
    ["in a row, on its own question", [rows("g", text("a"), text("b", when("a")))], []],
    ["in a row, with the whole way", [rows("g", text("a"), text("b", when("g.a")))], []],
    ["in a row, on one outside", [text("a"), rows("g", text("b", when("a")))], []],
    ["outside, on one in a row", [rows("g", text("a")), text("b", when("a"))], ["1.conditional unknown_reference a"]],
    [
      "on a question of a subform not in its place yet",
      [{ type: "form", key: "s", form: "vehicle", version: 1 }, text("b", when("s.plate"))],
      [],
    ],
    [
      "of a section",
      [{ type: "fieldset", key: "f", legend: "F", components: [], ...when("nobody") }],
      ["0.conditional unknown_reference nobody"],
    ],
    [
      "of several, each that leads nowhere",
      [
        text("a"),
        text("b", {
          conditional: {
            show: true,
            conjunction: "all",
            conditions: ["a", "x", "y"].map((component) => ({ component, operator: "isEmpty" })),
          },
        }),
      ],
      ["1.conditional unknown_reference x", "1.conditional unknown_reference y"],
    ],
    ["as a rule on today", [text("b", { conditional: { json: { "==": [{ var: "today" }, ""] } } })], []],
    [
      "as a rule on nobody",
      [text("b", { conditional: { json: { "==": [{ var: "data.x" }, ""] } } })],
      ["0.conditional unknown_reference x"],
    ],
    [
      "as a rule of another language",
      [text("b", { conditional: { json: { exec: ["rm"] } } })],
      ['0.conditional.json bad_rule unknown operator "exec"'],
    ],
  ])("%s", (_what, components, expected) => {
    expect(faults(...components)).toEqual(expected);
  });
});

describe("patterns and rules", () => {
  test.each<[string, object, string | null]>([
    ["a pattern", { pattern: "[A-Z]{2}\\d{3}" }, null],
    ["no pattern", { pattern: "" }, null],
    ["one that never closes", { pattern: "(a" }, "0.validate.pattern bad_pattern"],
    ["one that looks back", { pattern: "(a)\\1" }, "0.validate.pattern bad_pattern"],
    ["one that looks ahead", { pattern: "a(?=b)" }, "0.validate.pattern bad_pattern"],
    ["one that would take for ever elsewhere", { pattern: "(a+)+$" }, null],
    ["a rule", { json: { "==": [{ var: "input" }, "x"] } }, null],
    [
      "a rule over names of its own",
      { json: { "==": [{ var: "secret" }, "x"] } },
      "0.validate.json unknown_reference secret",
    ],
    ["a rule with two operators", { json: { "==": [1, 1], "!=": [1, 1] } }, "0.validate.json bad_rule"],
  ])("%s", (_what, validate, expected) => {
    const found = faults(text("a", { validate }));
    if (expected === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(new RegExp(`^${expected.replaceAll(".", "\\.")}`))]);
  });

  test("a calculation is looked at as well", () => {
    expect(faults(text("a", { calculateValue: { eval: "1" } }))).toEqual([
      '0.calculateValue bad_rule unknown operator "eval"',
    ]);
  });
});
