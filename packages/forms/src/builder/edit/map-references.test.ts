import { describe, expect, test } from "vitest";
import type { Component } from "../../components.ts";
import { onePage } from "../../testing/permit-form.ts";
import { type Rename, mapReferences } from "./map-references.ts";
import { scopesAt } from "./scopes-at.ts";

const text = (key: string, changes: object = {}) => ({ type: "textfield", key, label: key, ...changes });
const rows = (key: string, ...components: object[]) => ({ type: "datagrid", key, label: key, components });

/** The questions of a page after its ids were renamed. */
const renamed = (rename: Rename, ...components: object[]): readonly Component[] => {
  const form = onePage(...components);
  const [page] = mapReferences(form.components, scopesAt(form, "components"), rename);
  return page?.type === "panel" ? page.components : [];
};
const to =
  (names: Readonly<Record<string, string>>): Rename =>
  (id) =>
    names[id] ?? id;

describe("a condition names its question by the new key", () => {
  test("in the short form", () => {
    const made = renamed(to({ a: "z" }), text("a"), text("b", { conditional: { show: true, when: "a", eq: "1" } }));
    expect(made[1]?.conditional).toEqual({ show: true, when: "z", eq: "1" });
    expect(made[0]?.key).toBe("a");
  });

  test("in each of its sentences, and only in those about it", () => {
    const conditions = ["a", "b", "a"].map((component) => ({ component, operator: "isEqual", value: "a" }));
    const made = renamed(
      to({ a: "z" }),
      text("a"),
      text("b"),
      text("c", { conditional: { show: true, conjunction: "all", conditions } }),
    );
    expect(made[2]?.conditional).toMatchObject({
      conditions: [{ component: "z", value: "a" }, { component: "b" }, { component: "z" }],
    });
  });

  test("inside a row, where the row's own question comes before one outside with the same key", () => {
    const [, group] = renamed(
      to({ a: "outer", "g.a": "g.inner" }),
      text("a"),
      rows("g", text("a"), text("b", { conditional: { show: true, when: "a", eq: "1" } })),
    );
    expect(group?.type === "datagrid" && group.components[1]?.conditional).toMatchObject({ when: "inner" });
  });

  test("inside a row about a question outside of it", () => {
    const [, group] = renamed(
      to({ a: "outer" }),
      text("a"),
      rows("g", text("b", { conditional: { show: true, when: "a", eq: "1" } })),
    );
    expect(group?.type === "datagrid" && group.components[0]?.conditional).toMatchObject({ when: "outer" });
  });

  test("written with the whole way to it, keeps the way", () => {
    const [group] = renamed(
      to({ g: "cars", "g.a": "cars.plate" }),
      rows("g", text("a"), text("b", { conditional: { show: true, when: "g.a", eq: "1" } })),
    );
    expect(group?.type === "datagrid" && group.components[1]?.conditional).toMatchObject({ when: "cars.plate" });
  });

  test.each([
    [
      "columns",
      {
        type: "columns",
        key: "l",
        columns: [{ components: [] }, { components: [text("b", { conditional: { show: true, when: "a", eq: "1" } })] }],
      },
    ],
    [
      "a table",
      {
        type: "table",
        key: "l",
        header: [],
        rows: [[{ components: [text("b", { conditional: { show: true, when: "a", eq: "1" } })] }]],
      },
    ],
    [
      "a section",
      {
        type: "fieldset",
        key: "l",
        legend: "L",
        components: [text("b", { conditional: { show: true, when: "a", eq: "1" } })],
      },
    ],
    [
      "a section by its own",
      { type: "fieldset", key: "l", legend: "L", conditional: { show: true, when: "a", eq: "1" }, components: [] },
    ],
  ])("in %s", (_what, layout) => {
    const json = JSON.stringify(renamed(to({ a: "z" }), text("a"), layout));
    expect(json).toContain('"when":"z"');
    expect(json).not.toContain('"when":"a"');
  });
});

describe("a rule names its questions by their new keys", () => {
  const ruled = (
    rule: object,
    names: Readonly<Record<string, string>> = { a: "z", g: "rows", "g.n": "rows.amount" },
  ) => {
    const made = renamed(to(names), text("a"), rows("g", { type: "number", key: "n", label: "N" }), {
      type: "number",
      key: "sum",
      label: "S",
      calculateValue: rule,
    });
    const last = made[2];
    return last && "calculateValue" in last ? last.calculateValue : undefined;
  };

  test.each<[string, object, object]>([
    ["read", { var: "data.a" }, { var: "data.z" }],
    ["read with a standard value", { var: ["data.a", 0] }, { var: ["data.z", 0] }],
    [
      "read with another answer as its standard",
      { var: ["data.a", { var: "data.a" }] },
      { var: ["data.z", { var: "data.z" }] },
    ],
    ["missed", { missing: ["data.a", "data.sum"] }, { missing: ["data.z", "data.sum"] }],
    ["missed alone", { missing: "data.a" }, { missing: "data.z" }],
    ["compared", { "==": [{ var: "data.a" }, "data.a"] }, { "==": [{ var: "data.z" }, "data.a"] }],
    [
      "walked by its rows",
      { map: [{ var: "data.g" }, { var: "n" }] },
      { map: [{ var: "data.rows" }, { var: "amount" }] },
    ],
    [
      "summed up, by the current one",
      { reduce: [{ var: "data.g" }, { "+": [{ var: "current.n" }, { var: "accumulator" }] }, 0] },
      { reduce: [{ var: "data.rows" }, { "+": [{ var: "current.amount" }, { var: "accumulator" }] }, 0] },
    ],
    [
      "walked and read from outside",
      { some: [{ var: "data.g" }, { "==": [{ var: "n" }, { var: "data.a" }] }] },
      { some: [{ var: "data.rows" }, { "==": [{ var: "amount" }, { var: "data.z" }] }] },
    ],
    ["the item itself", { filter: [{ var: "data.g" }, { var: "" }] }, { filter: [{ var: "data.rows" }, { var: "" }] }],
    ["of nobody", { var: "today" }, { var: "today" }],
    ["its own answer", { var: "input" }, { var: "input" }],
    ["a number", { "+": [1, null, true, "data.a"] }, { "+": [1, null, true, "data.a"] }],
  ])("%s", (_what, rule, expected) => {
    expect(ruled(rule)).toEqual(expected);
  });

  test("of a row, by row", () => {
    const [group] = renamed(
      to({ "g.a": "g.z" }),
      rows("g", text("a"), {
        type: "number",
        key: "n",
        label: "N",
        calculateValue: { var: "row.a" },
        validate: { json: { "!=": [{ var: "row.a" }, ""] } },
      }),
    );
    expect(group?.type === "datagrid" && group.components[1]).toMatchObject({
      calculateValue: { var: "row.z" },
      validate: { json: { "!=": [{ var: "row.z" }, ""] } },
    });
  });

  test("as a condition of its own", () => {
    const made = renamed(
      to({ a: "z" }),
      text("a"),
      text("b", { conditional: { json: { "==": [{ var: "data.a" }, "1"] } } }),
    );
    expect(made[1]?.conditional).toEqual({ json: { "==": [{ var: "data.z" }, "1"] } });
  });
});

test("nothing renamed leaves everything as it was", () => {
  const form = onePage(text("a"), rows("g", text("b", { conditional: { show: true, when: "a", eq: "1" } })));
  expect(mapReferences(form.components, scopesAt(form, "components"), (id) => id)).toEqual(form.components);
});
