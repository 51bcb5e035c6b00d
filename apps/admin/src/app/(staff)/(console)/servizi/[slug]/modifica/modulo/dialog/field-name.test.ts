import { locales } from "@sportello/domain/locales";
import { editableFields } from "@sportello/forms/builder/editable";
import { paletteTypes } from "@sportello/forms/builder/palette-groups";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../../../../../testing/messages.ts";
import { fieldName } from "./field-name.ts";

describe("the name of a property in the dialog", () => {
  test.each(paletteTypes)(
    "is there for all that a %s has, in every language, and no two properties of it share one",
    (type) => {
      const names = editableFields(type, true).map(({ path }) => fieldName(path, type));
      for (const locale of locales) {
        const said = names.map((name) => messagesOf(locale).formBuilder.field[name]);
        expect(said.every((word) => word !== "")).toBe(true);
        expect(new Set(said).size).toBe(said.length);
      }
    },
  );

  test.each([
    ["validate.minLength", "textfield", "minLength"],
    ["validate.minLength", "datagrid", "minRows"],
    ["validate.maxLength", "editgrid", "maxRows"],
    ["validate.min", "number", "min"],
    ["validate.min", "selectboxes", "minChoices"],
    ["validate.max", "selectboxes", "maxChoices"],
    ["validate.unique", "plate", "unique"],
    ["protocol", "file", "protocol"],
  ])("%s of a %s counts %s", (path, type, name) => {
    expect(fieldName(path, type)).toBe(name);
  });

  test("that nobody wrote is a fault of ours, told at once", () => {
    expect(() => fieldName("validate.tomorrow", "textfield")).toThrow("validate.tomorrow");
  });
});
