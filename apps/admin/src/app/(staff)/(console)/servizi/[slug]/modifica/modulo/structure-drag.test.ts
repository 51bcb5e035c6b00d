import { flatten, structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import type { DropTarget, Key } from "react-aria-components/Tree";
import { describe, expect, test } from "vitest";
import { landingOf } from "./structure-drag.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "textfield", key: "name", label: "Nome" },
        {
          type: "columns",
          key: "row",
          columns: [{ components: [{ type: "email", key: "mail", label: "E-mail" }] }, { components: [] }],
        },
        { type: "datagrid", key: "cars", label: "Auto", components: [] },
      ],
    },
  ],
};
const all = flatten(structureOf(form));
const nodes = new Map<Key, (typeof all)[number]>(all.map((node) => [node.key, node]));
const keyAt = (place: string) => all.find((node) => node.place === place)?.key ?? place;
const onto = (place: string, dropPosition: "on" | "before" | "after"): DropTarget => ({
  type: "item",
  key: keyAt(place),
  dropPosition,
});
const [page, name, row, cars] = [
  "components.0",
  "components.0.components.0",
  "components.0.components.1",
  "components.0.components.2",
];

describe("where something that is dropped lands", () => {
  test.each([
    ["before a question", onto(name, "before"), { list: "components.0.components", index: 0 }],
    ["after a question", onto(name, "after"), { list: "components.0.components", index: 1 }],
    ["before what holds something", onto(row, "before"), { list: "components.0.components", index: 1 }],
    ["on a page: at its end", onto(page, "on"), { list: "components.0.components", index: Number.POSITIVE_INFINITY }],
    ["on a group of rows: in it", onto(cars, "on"), { list: `${cars}.components`, index: Number.POSITIVE_INFINITY }],
    [
      "on a column: in it",
      onto(`${row}.columns.1.components`, "on"),
      { list: `${row}.columns.1.components`, index: Number.POSITIVE_INFINITY },
    ],
    [
      "beside a column, which has no place between: in it",
      onto(`${row}.columns.0.components`, "after"),
      { list: `${row}.columns.0.components`, index: Number.POSITIVE_INFINITY },
    ],
    [
      "after what a column holds: in the column",
      onto(`${row}.columns.0.components.0`, "after"),
      { list: `${row}.columns.0.components`, index: 1 },
    ],
    ["beside a page: between the pages", onto(page, "after"), { list: "components", index: 1 }],
  ])("%s", (_what, target, landing) => {
    expect(landingOf(nodes, target)).toEqual(landing);
  });

  test.each([
    ["on a question, which holds nothing", onto(name, "on")],
    ["on columns, which hold columns only", onto(row, "on")],
    ["on the tree itself", { type: "root" }],
    ["on a line that is not there any more", { type: "item", key: "gone", dropPosition: "before" }],
  ] satisfies [string, DropTarget][])("nowhere: %s", (_what, target) => {
    expect(landingOf(nodes, target)).toBeNull();
  });
});
