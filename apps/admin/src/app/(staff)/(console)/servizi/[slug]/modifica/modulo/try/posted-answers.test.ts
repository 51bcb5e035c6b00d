// @vitest-environment happy-dom
import type { FormDefinition } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { postedAnswers } from "./posted-answers.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "textfield", key: "name", label: "Nome" },
        { type: "datagrid", key: "cars", label: "Auto", components: [{ type: "plate", key: "plate", label: "Targa" }] },
      ],
    },
    { type: "panel", key: "second", title: "Seconda", components: [{ type: "textfield", key: "note", label: "Nota" }] },
  ],
};
const page = (...fields: readonly (readonly [string, string])[]) => {
  const element = document.createElement("form");
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    [input.name, input.value] = [name, value];
    element.append(input);
  }
  return element;
};
const twoCars = () => page(["_rows.cars", "2"], ["cars.0.plate", "AB123CD"], ["cars.1.plate", "ZZ999ZZ"]);
const button = (name: string | null, value = "") => {
  const element = document.createElement("button");
  if (name !== null) element.setAttribute("name", name);
  element.setAttribute("value", value);
  return element;
};

describe("a page tried in the builder", () => {
  test("answers as the browser would post it; other pages keep what they had", () => {
    expect(postedAnswers(form, "first", { note: "resta", name: "Anna" }, page(["name", "Maria"]))).toMatchObject({
      note: "resta",
      name: "Maria",
    });
  });

  test("says nothing of a page that is not shown", () => {
    expect(postedAnswers(form, "second", { name: "Anna", note: "via" }, page(["note", "nuova"]))).toEqual({
      name: "Anna",
      note: "nuova",
    });
  });

  test("forgets what a field does not say any more", () => {
    expect(postedAnswers(form, "first", { name: "Anna" }, page(["name", ""]))["name"] ?? "").toBe("");
  });

  test("keeps the rows that are there", () => {
    expect(postedAnswers(form, "first", {}, twoCars())["cars"]).toEqual([{ plate: "AB123CD" }, { plate: "ZZ999ZZ" }]);
  });

  test.each([
    ["_add", "cars", [{ plate: "AB123CD" }, { plate: "ZZ999ZZ" }, {}]],
    ["_remove", "cars.0", [{ plate: "ZZ999ZZ" }]],
  ])("does what its button says: %s %s", (name, value, rows) => {
    expect(postedAnswers(form, "first", {}, twoCars(), button(name, value))["cars"]).toEqual(rows);
  });

  test("a button that is no command changes nothing", () => {
    const fields = page(["name", "Maria"]);
    expect(postedAnswers(form, "first", {}, fields, button(null))).toEqual(postedAnswers(form, "first", {}, fields));
  });

  test("a page there is not has no keys of its own: nothing is taken away", () => {
    expect(postedAnswers(form, "gone", { name: "Anna", note: "resta" }, page())).toMatchObject({
      name: "Anna",
      note: "resta",
    });
  });
});
