import { describe, expect, test } from "vitest";
import type { CanvasComponent } from "./canvas-form.ts";
import { type DrawnElement, landingAt, listOf, placeOf } from "./landing.ts";

const drawn = (place: string, more: Partial<CanvasComponent> = {}): CanvasComponent => ({
  type: "sportello-textfield",
  key: place,
  input: false,
  look: { place, name: "", kind: "", help: "", isRequired: false, condition: "", sample: "none", choices: [] },
  ...more,
});
const first = drawn("components.0.components.0");
const second = drawn("components.0.components.1");
const page = drawn("components.0", { list: "components.0.components", components: [first, second] });
const cells = drawn("components.0.components.2", {
  cells: [
    { list: "components.0.components.2.columns.0.components", components: [] },
    { list: "components.0.components.2.columns.1.components", components: [first] },
  ],
});
const element = (component: Partial<CanvasComponent>, formioContainer?: readonly unknown[]): DrawnElement => ({
  formioComponent: { component },
  ...(formioContainer ? { formioContainer } : {}),
});

describe("where something dropped on the canvas goes", () => {
  test("before what stands below it", () => {
    expect(landingAt(element(page, page.components), element(second))).toEqual({
      list: "components.0.components",
      index: 1,
    });
  });
  test("to the end where nothing of that list is below", () => {
    const end = { list: "components.0.components", index: Number.POSITIVE_INFINITY };
    expect(landingAt(element(page, page.components), null)).toEqual(end);
    expect(landingAt(element(page, page.components), {})).toEqual(end);
    expect(landingAt(element(page, page.components), element(drawn("components.1.components.0")))).toEqual(end);
  });
  test("into the column it was dropped on", () => {
    expect(listOf(element(cells, cells.cells?.[1]?.components))).toBe("components.0.components.2.columns.1.components");
    expect(listOf(element(cells, cells.cells?.[0]?.components))).toBe("components.0.components.2.columns.0.components");
  });
  test("nowhere on what holds nothing, or on another library's element", () => {
    expect(landingAt(element(first, []), null)).toBeNull();
    expect(landingAt({}, null)).toBeNull();
    expect(listOf(element(page))).toBeNull();
  });
  test("and an element's place is its component's, the frame of a form without pages has none", () => {
    expect(placeOf(element(second))).toBe("components.0.components.1");
    expect(placeOf(element(drawn("")))).toBeNull();
    expect(placeOf(null)).toBeNull();
  });
});
