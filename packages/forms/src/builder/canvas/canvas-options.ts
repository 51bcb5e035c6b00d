import type { Locale } from "@sportello/domain/locales";
import { paletteGroups, type PaletteGroup, type PaletteType } from "../palette-groups.ts";
import { canvasType } from "./canvas-form.ts";
import type { CanvasWord, PaletteSection } from "./templates.ts";

export type CanvasTexts = {
  readonly words: Readonly<Record<CanvasWord, string>>;
  readonly groups: Readonly<Record<PaletteGroup, string>>;
  readonly types: Readonly<Record<PaletteType, string>>;
  /** What else can be added: the reusable subforms, by `form:` and their key. */
  readonly more: {
    readonly title: string;
    readonly items: readonly { readonly type: `form:${string}`; readonly title: string }[];
  };
};

/** Groups of Form.io's own palette: none of them is shown. */
const foreign = { basic: false, advanced: false, layout: false, data: false, premium: false, resource: false } as const;

const sectionOf = (
  { groups, types }: CanvasTexts,
  group: PaletteGroup,
  weight: number,
): PaletteSection & { readonly weight: number } => ({
  title: groups[group],
  weight,
  componentOrder: paletteGroups[group],
  components: Object.fromEntries(
    paletteGroups[group].map((type, index) => [
      type,
      { key: type, title: types[type], weight: index, schema: { type: canvasType(type), key: type, input: false } },
    ]),
  ),
});

const moreSection = ({ more: { title, items } }: CanvasTexts, weight: number) => ({
  title,
  weight,
  componentOrder: items.map(({ type }) => type),
  components: Object.fromEntries(
    items.map((item, index) => [
      item.type,
      {
        key: item.type,
        title: item.title,
        weight: index,
        schema: { type: canvasType("form"), key: "part", input: false },
      },
    ]),
  ),
});

/** What the library is opened with: our palette and nothing of its own, our words in the language of the screen, our templates. */
export const canvasOptions = (locale: Locale, texts: CanvasTexts) => ({
  language: locale,
  i18n: { [locale]: texts.words },
  template: "sportello",
  noDefaultSubmitButton: true,
  sideBarScroll: false,
  // What is drawn is escaped in our templates; the library's own washing stays on and lets our drawings through.
  sanitizeConfig: {
    addTags: ["svg", "path"],
    addAttr: ["viewBox", "d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"],
  },
  builder: {
    ...foreign,
    ...Object.fromEntries(
      (Object.keys(paletteGroups) as PaletteGroup[]).map((group, index) => [
        `sportello-${group}`,
        sectionOf(texts, group, index),
      ]),
    ),
    "sportello-subforms": texts.more.items.length > 0 && moreSection(texts, Object.keys(paletteGroups).length),
  },
});
