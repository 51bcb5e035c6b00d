import { editableFields } from "@sportello/forms/builder/editable";
import { paletteTypes } from "@sportello/forms/builder/palette-groups";
import { describe, expect, it, test } from "vitest";
import { fieldName } from "./field-name.ts";
import { textToValue, valueToText } from "./typed-value.ts";

describe("a limit as it is typed", () => {
  test.each([
    ["cents", "12,5", 1250],
    ["cents", "12.50", 1250],
    ["cents", "0,29", 29],
    ["number", "-2,5", -2.5],
    ["count", "10", 10],
    ["day", " today-18y ", "today-18y"],
    ["rule", '{"==": [1, 1]}', { "==": [1, 1] }],
    ["count", "  ", undefined],
  ] as const)("%s «%s» is kept as a value", (kind, text, value) => {
    expect(textToValue(kind, text)).toEqual(value);
  });

  test.each([
    ["cents", "dodici"],
    ["count", "-1"],
    ["number", "1e9"],
    ["rule", "show = true"],
  ] as const)("%s «%s» stays text, for the form to refuse", (kind, text) => {
    expect(textToValue(kind, text)).toBe(text);
  });

  test.each([
    ["cents", 1250, "12,50"],
    ["number", 2.5, "2,5"],
    ["count", 3, "3"],
    ["pattern", "[a-z]+", "[a-z]+"],
    ["time", undefined, ""],
  ] as const)("%s %s is shown as people write it", (kind, value, text) => {
    expect(valueToText(kind, value)).toBe(text);
  });
});

it("every property that can be set has a name in the dialog", () => {
  const names = paletteTypes.flatMap((type) => editableFields(type, true).map(({ path }) => fieldName(path, type)));
  expect(names).toEqual(expect.arrayContaining(["label", "minLength", "minRows", "maxChoices"]));
  expect(() => fieldName("validate.unheard", "textfield")).toThrow(/validate.unheard/);
});
