import type { CanvasComponent, Look } from "./canvas-form.ts";
import { html, type Html, nothing, raw } from "./html.ts";
import { icon } from "./icons.ts";

/** What the library hands to a template; `t` gives the canvas's own words in the language of the screen. */
export type TemplateContext = {
  readonly t: (word: CanvasWord) => string;
  readonly self: { readonly page?: number; readonly form?: { readonly isPaged?: boolean; readonly chosen?: string } };
  readonly id: string;
  readonly key: string;
  readonly html: string;
  readonly form: string;
  readonly sidebar: string;
  readonly children: string | readonly string[];
  readonly visible: boolean;
  readonly pages: readonly Pick<CanvasComponent, "look">[];
  readonly groups: readonly string[];
  readonly groupKey: string;
  readonly group: PaletteSection;
};
export type CanvasWord =
  | "addPage"
  | "dropHere"
  | "editItem"
  | "duplicate"
  | "remove"
  | "pages"
  | "add"
  | "palette"
  | "required"
  | "hiddenValue"
  | "chooseFile";
export type PaletteSection = {
  readonly title: string;
  readonly componentOrder: readonly string[];
  readonly components: Readonly<Record<string, { readonly key: string; readonly title: string }>>;
};

const action = (name: "editItem" | "duplicate" | "remove", drawing: Html, look: Look, t: TemplateContext["t"]): Html =>
  html`<button type="button" class="canvas-action" data-action="${name}" data-place="${look.place}" data-keep="${name} ${look.place}" aria-label="${t(name)}: ${look.name}" title="${t(name)}">${drawing}</button>`;

/** The head of a component: its name, which chooses it, and the commands at hand. */
export const headOf = (look: Look, t: TemplateContext["t"]): Html =>
  look.place === ""
    ? nothing
    : html`<div class="canvas-head"><button type="button" class="canvas-name" data-action="choose" data-place="${look.place}" data-keep="choose ${look.place}">${look.name}${look.isRequired ? html`<span class="canvas-required" title="${t("required")}"> *</span>` : nothing}<span class="canvas-kind">${look.kind}</span></button><span class="canvas-actions">${action("editItem", icon("pencil"), look, t)}${action("duplicate", icon("copy"), look, t)}${action("remove", icon("trash"), look, t)}</span></div>${look.help ? html`<p class="canvas-help">${look.help}</p>` : nothing}${look.condition ? html`<p class="canvas-condition">${icon("branch")}${look.condition}</p>` : nothing}`;

const box = (kind: string, text: string): Html => html`<div class="canvas-box canvas-${kind}">${text}</div>`;

/** A sketch of the control, for the eyes only: nothing in it can be used. */
export const sketchOf = ({ sample, choices }: Look, t: TemplateContext["t"]): Html => {
  const marks = (shape: string) =>
    html`<ul class="canvas-choices">${choices.map((choice) => html`<li><span class="canvas-mark canvas-${shape}"></span>${choice}</li>`)}</ul>`;
  if (sample === "none" || sample === "prose") return nothing;
  if (sample === "tick") return html`<span class="canvas-mark canvas-square"></span>`;
  if (sample === "one") return marks("round");
  if (sample === "many") return marks("square");
  if (sample === "parts")
    return html`<ul class="canvas-parts">${choices.map((choice) => html`<li>${choice}</li>`)}</ul>`;
  if (sample === "hidden") return html`<p class="canvas-help">${t("hiddenValue")}</p>`;
  if (sample === "file") return box("file", t("chooseFile"));
  return box(
    sample === "list" ? "select" : sample,
    sample === "list" ? (choices[0] ?? "") : sample === "amount" ? "€" : "",
  );
};

const paletteItem = (
  { key, title }: { readonly key: string; readonly title: string },
  group: string,
  t: TemplateContext["t"],
): Html =>
  html`<button type="button" ref="sidebar-component" class="canvas-add drag-copy" data-action="add" data-type="${key}" data-key="${key}" data-group="${group}" data-keep="add ${key}" aria-label="${t("add")}: ${title}">${title}</button>`;

const pageTab = ({ look }: Pick<CanvasComponent, "look">, index: number, now: number | undefined): Html =>
  html`<li class="canvas-tab"><button type="button" ref="gotoPage" data-action="page" data-place="${look.place}" data-keep="page ${index}" ${index === now ? raw('aria-current="page"') : nothing}>${look.name}</button></li>`;

/** Everything the library draws, in our own markup: functions, so that nothing is compiled in the browser and a strict policy stays strict. */
export const templates: Readonly<Record<string, { readonly form: (context: TemplateContext) => string }>> = {
  builderWizard: {
    form: ({ t, self, sidebar, form, pages }) =>
      html`<div class="canvas-frame"><div class="canvas-side">${raw(sidebar)}</div><div class="canvas-main">${self.form?.isPaged === false ? html`<ol class="wizard-pages" hidden></ol>` : html`<ol class="wizard-pages canvas-tabs" aria-label="${t("pages")}">${pages.map((page, index) => pageTab(page, index, self.page))}<li class="wizard-add-page"><button type="button" class="canvas-add-page" ref="addPage" data-keep="addPage">${icon("plus")}${t("addPage")}</button></li></ol>`}<div ref="form" class="canvas-page">${raw(form)}</div></div></div>`
        .markup,
  },
  builderSidebar: {
    form: ({ t, groups }) =>
      html`<section ref="sidebar" class="canvas-palette" aria-label="${t("palette")}"><div ref="sidebar-groups">${groups.map(raw)}</div></section>`
        .markup,
  },
  builderSidebarGroup: {
    form: ({ t, group, groupKey }) =>
      html`<h3 class="canvas-group">${group.title}</h3><div ref="sidebar-container" class="canvas-items no-drop">${group.componentOrder.flatMap(
        (key) => {
          const item = group.components[key];
          return item ? [paletteItem(item, groupKey, t)] : [];
        },
      )}</div>`.markup,
  },
  builderComponent: { form: ({ html: inner }) => `<div class="canvas-item" ref="dragComponent">${inner}</div>` },
  builderComponents: {
    form: ({ key, html: inner }) =>
      html`<div class="canvas-list drag-container" ref="${key}-container">${raw(inner)}</div>`.markup,
  },
  builderPlaceholder: {
    form: ({ t }) =>
      html`<p class="canvas-empty no-drag" data-noattach="true" data-position="0">${t("dropHere")}</p>`.markup,
  },
  component: {
    form: ({ id, children }) =>
      html`<div id="${id}" class="canvas-component" ref="component">${raw(String(children))}</div>`.markup,
  },
  components: { form: ({ children }) => (Array.isArray(children) ? children.join("") : String(children)) },
  webform: { form: ({ children }) => `<div ref="webform">${String(children)}</div>` },
};
