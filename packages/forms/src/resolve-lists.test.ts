import { expect, test } from "vitest";
import { choicesOf } from "./choices.ts";
import { mapComponents } from "./map-components.ts";
import { listsIn, resolveLists } from "./resolve-lists.ts";
import { everyType, formWith } from "./testing/every-type.ts";
import { onePage } from "./testing/permit-form.ts";

const school = (key: string) => ({ type: "select", key, label: "Scuola", dataSrc: "tenant", list: "scuole" });
const form = onePage(
  school("first"),
  {
    type: "columns",
    key: "two",
    columns: [{ components: [{ type: "datagrid", key: "children", label: "Figlio", components: [school("inRow")] }] }],
  },
  { type: "table", key: "t", rows: [[{ components: [school("inCell")] }]] },
);
const schools = [
  { label: "Primaria Rodari", value: "rodari" },
  { label: "Chiusa", value: "old", isWithdrawn: true },
];

test("the entries of a municipality's list are put wherever a form chooses from it", () => {
  const resolved = resolveLists(form, (key) => (key === "scuole" ? schools : undefined));
  if (!resolved.ok) throw new Error("refused");
  let found = 0;
  mapComponents(resolved.value.components, (component) => {
    if (component.type === "select") {
      found += 1;
      expect(choicesOf(component, "it")).toEqual([{ value: "rodari", label: "Primaria Rodari" }]);
    }
    return component;
  });
  expect(found).toBe(3);
});

test("a list that does not exist is told with the place of every question that needs it", () => {
  expect(resolveLists(form, () => undefined)).toMatchObject({
    ok: false,
    refusal: [
      { path: "components.0.components.0", code: "unknown_list", detail: "scuole" },
      { path: "components.0.components.1.columns.0.components.0.components.0" },
      { path: "components.0.components.2.rows.0.0.components.0" },
    ],
  });
});

test("a form says which lists it needs", () => {
  expect(listsIn(form)).toEqual(["scuole"]);
  expect(listsIn(onePage({ type: "textfield", key: "a", label: "A" }))).toEqual([]);
});

test("changing nothing gives the same definition, for every type of the palette", () => {
  for (const example of everyType) {
    const { components } = formWith(example);
    expect(mapComponents(components, (component) => component)).toEqual(components);
  }
});
