import { describe, expect, test } from "vitest";
import { paletteGroups, paletteTypes } from "../palette-groups.ts";
import { canvasType } from "./canvas-form.ts";
import { canvasOptions, type CanvasTexts } from "./canvas-options.ts";

const texts = {
  words: { addPage: "Nuova pagina" },
  groups: Object.fromEntries(Object.keys(paletteGroups).map((group) => [group, `Gruppo ${group}`])),
  types: Object.fromEntries(paletteTypes.map((type) => [type, `Tipo ${type}`])),
  more: { title: "Sottomoduli", items: [{ type: "form:vehicle", title: "Veicolo" }] },
} as unknown as CanvasTexts;
const options = canvasOptions("de", texts);
type Section = {
  readonly title: string;
  readonly weight: number;
  readonly componentOrder: readonly string[];
  readonly components: Readonly<Record<string, { readonly title: string; readonly schema: { readonly type: string } }>>;
};
const all = Object.entries(options.builder as Readonly<Record<string, Section | false>>).filter(
  (entry): entry is [string, Section] => entry[1] !== false,
);
const sections = all.filter(([key]) => key !== "sportello-subforms");

describe("what the canvas opens with", () => {
  test("are our groups in their order and none of Form.io's", () => {
    expect(sections.map(([key]) => key)).toEqual(Object.keys(paletteGroups).map((group) => `sportello-${group}`));
    expect(sections.map(([, { weight }]) => weight)).toEqual(sections.map((_section, index) => index));
    expect(options.builder).toMatchObject({
      basic: false,
      advanced: false,
      layout: false,
      data: false,
      premium: false,
      resource: false,
    });
  });
  test("is the whole closed palette, each of a type of our own with its name", () => {
    const offered = sections.flatMap(([, { components, componentOrder }]) =>
      componentOrder.map((key) => components[key]),
    );
    expect(offered.map((one) => one?.schema.type)).toEqual(paletteTypes.map(canvasType));
    expect(offered.map((one) => one?.title)).toEqual(paletteTypes.map((type) => `Tipo ${type}`));
  });
  test("are the reusable subforms after the palette, and no empty group where there are none", () => {
    expect(all.at(-1)).toEqual([
      "sportello-subforms",
      expect.objectContaining({ title: "Sottomoduli", componentOrder: ["form:vehicle"] }),
    ]);
    expect(
      canvasOptions("it", { ...texts, more: { title: "Sottomoduli", items: [] } }).builder["sportello-subforms"],
    ).toBe(false);
  });
  test("are words in the language of the screen, washing that stays on, no button of Form.io's", () => {
    expect(options).toMatchObject({
      language: "de",
      i18n: { de: texts.words },
      template: "sportello",
      noDefaultSubmitButton: true,
    });
    expect(options).not.toHaveProperty("sanitize");
    expect(options.sanitizeConfig.addTags).toEqual(["svg", "path"]);
  });
});
