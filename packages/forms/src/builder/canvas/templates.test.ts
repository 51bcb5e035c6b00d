import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Look } from "./canvas-form.ts";
import { html, raw } from "./html.ts";
import type { Sample } from "./sample.ts";
import { headOf, sketchOf, type TemplateContext, templates } from "./templates.ts";

const t: TemplateContext["t"] = (word) => `[${word}]`;
const look: Look = {
  place: "components.0.components.1",
  name: "Targa",
  kind: "Targa",
  help: "",
  isRequired: false,
  condition: "",
  sample: "line",
  choices: [],
};
const context: TemplateContext = {
  t,
  self: { page: 0, form: { isPaged: true } },
  id: "e1",
  key: "components_0",
  html: "<i>dentro</i>",
  form: "<i>modulo</i>",
  sidebar: "<i>tipi</i>",
  children: ["<i>a</i>", "<i>b</i>"],
  visible: true,
  pages: [{ look }, { look: { ...look, place: "components.1", name: "Veicoli" } }],
  groups: ["<i>gruppo</i>"],
  groupKey: "sportello-text",
  group: {
    title: "Testo",
    componentOrder: ["textfield", "gone"],
    components: { textfield: { key: "textfield", title: "Testo breve" } },
  },
};

describe("the markup of the canvas", () => {
  test("holds what people typed as text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { markup } = headOf({ ...look, name: typed, help: `?${typed}`, condition: `!${typed}` }, t);
        const texts = markup.replaceAll(/<[^<>]*>/g, "");
        expect(texts).not.toMatch(/[<>]/);
        expect(markup.match(/<script|<img|onerror=/i)?.[0] ?? "").toBe("");
      }),
    );
    expect(headOf({ ...look, name: `"><img src=x onerror=alert(1)>` }, t).markup).toContain(
      "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
    );
  });

  test.each(Object.keys(templates))("%s has no style or script that a strict policy would stop", (name) => {
    const markup = templates[name]?.form(context) ?? "";
    expect(markup).not.toBe("");
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/i);
  });

  test("names every command with what it is about", () => {
    const { markup } = headOf({ ...look, isRequired: true }, t);
    for (const word of ["editItem", "duplicate", "remove"]) expect(markup).toContain(`aria-label="[${word}]: Targa"`);
    expect(markup).toContain(`title="[required]"`);
    expect(headOf({ ...look, place: "" }, t).markup).toBe("");
  });

  test("marks the page that is shown, and has no tabs where there are no pages", () => {
    const tabs = templates["builderWizard"]?.form(context) ?? "";
    expect(tabs.match(/aria-current="page"/g)).toHaveLength(1);
    expect(tabs).toContain("[addPage]");
    const single = templates["builderWizard"]?.form({ ...context, self: { page: 0, form: { isPaged: false } } }) ?? "";
    expect(single).not.toContain("aria-current");
    expect(single).toContain(`class="wizard-pages" hidden`);
  });

  test("offers of the palette what there is, by name", () => {
    const group = templates["builderSidebarGroup"]?.form(context) ?? "";
    expect(group).toContain(`aria-label="[add]: Testo breve"`);
    expect(group.match(/<button/g)).toHaveLength(1);
  });

  test.each<[Sample, string]>([
    ["line", "canvas-box canvas-line"],
    ["lines", "canvas-lines"],
    ["amount", "€"],
    ["date", "canvas-date"],
    ["list", "canvas-select"],
    ["one", "canvas-round"],
    ["many", "canvas-square"],
    ["tick", "canvas-square"],
    ["file", "[chooseFile]"],
    ["parts", "canvas-parts"],
    ["hidden", "[hiddenValue]"],
  ])("sketches %s", (sample, piece) => {
    expect(sketchOf({ ...look, sample, choices: ["Uno"] }, t).markup).toContain(piece);
  });
  test.each<[Sample]>([["none"], ["prose"]])("sketches nothing for %s", (sample) => {
    expect(sketchOf({ ...look, sample }, t).markup).toBe("");
  });

  test("is put together without escaping twice", () => {
    expect(html`<b>${html`<i>${"&"}</i>`}${[html`<u>${1}</u>`]}${raw("<br>")}</b>`.markup).toBe(
      "<b><i>&amp;</i><u>1</u><br></b>",
    );
  });
});
