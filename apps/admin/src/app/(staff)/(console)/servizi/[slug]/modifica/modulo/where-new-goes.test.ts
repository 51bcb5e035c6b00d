import type { FormDefinition } from "@sportello/forms/definition";
import { expect, test } from "vitest";
import { whereNewGoes } from "./where-new-goes.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "page",
      title: "Pagina",
      components: [
        { type: "textfield", key: "name", label: "Nome" },
        { type: "fieldset", key: "empty", legend: "Vuoto", components: [] },
        {
          type: "fieldset",
          key: "full",
          legend: "Pieno",
          components: [{ type: "email", key: "mail", label: "E-mail" }],
        },
        { type: "columns", key: "row", columns: [{ components: [] }, { components: [] }] },
      ],
    },
  ],
};
const inside = "components.0.components";

test.each([
  ["a question on a page goes to its end", "components.0", "email", { list: inside, after: null }],
  ["a page goes after the page", "components.0", "panel", { list: "components", after: "components.0" }],
  ["a question goes after a question", `${inside}.0`, "email", { list: "", after: `${inside}.0` }],
  ["a question goes into an empty group", `${inside}.1`, "email", { list: `${inside}.1.components`, after: null }],
  ["and after one that holds something", `${inside}.2`, "email", { list: "", after: `${inside}.2` }],
  [
    "a question goes into the column chosen",
    `${inside}.3.columns.1.components`,
    "email",
    { list: `${inside}.3.columns.1.components`, after: null },
  ],
] as const)("%s", (_what, place, type, where) => {
  expect(whereNewGoes(form, place, type)).toEqual(where);
});
