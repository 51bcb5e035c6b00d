import type { FormDefinition } from "@sportello/forms/definition";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { describe, expect, test } from "vitest";
import { placeSought } from "./place-sought.ts";

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
          key: "two",
          columns: [{ components: [{ type: "email", key: "mail", label: "E-mail" }] }, { components: [] }],
        },
        { type: "datagrid", key: "cars", label: "Auto", components: [{ type: "plate", key: "plate", label: "Targa" }] },
      ],
    },
  ],
};

describe("what is sought in a form", () => {
  test.each(listComponents(form).map(({ id, path }) => [id, path] as const))("by the id %s is at %s", (id, path) => {
    expect(placeSought(form, id)).toBe(path);
  });

  test.each([
    ["components.0.components.0.validate.pattern", "components.0.components.0"],
    ["components.0.components.1.columns.0.components.0.label", "components.0.components.1.columns.0.components.0"],
    ["components.0.components.1.columns.1", "components.0.components.1"],
    ["components.0.components.9", "components.0"],
  ])("by the path %s is at %s", (path, place) => {
    expect(placeSought(form, path)).toBe(place);
  });

  test.each([
    "",
    "nothing",
    "display",
    "components",
    "components.7",
    "__proto__",
    "constructor.0",
    "components.0.constructor",
  ])("by %j is nowhere, or in what holds it", (sought) => {
    expect([undefined, "components.0"]).toContain(placeSought(form, sought));
  });
});
