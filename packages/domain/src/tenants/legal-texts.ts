import { z } from "zod";
import { Localised } from "../locales.ts";

/** The pages a municipality may write in its own words; without them the site shows those of the product. */
export const legalTextKinds = ["privacy", "legalNotes"] as const;
export type LegalTextKind = (typeof legalTextKinds)[number];

export const longestLegalText = 60_000;
const Text = z.string().max(longestLegalText);

/** Markdown without HTML, per language. */
export const LegalTexts = z.strictObject({ privacy: Localised.optional(), legalNotes: Localised.optional() });
export type LegalTexts = z.infer<typeof LegalTexts>;

/** One text as it is saved: empty in Italian takes it off, and the product's is shown again. */
export const SaveLegalText = z.strictObject({
  kind: z.enum(legalTextKinds),
  text: z.strictObject({ it: Text, de: Text.optional(), en: Text.optional() }),
});
export type SaveLegalText = z.infer<typeof SaveLegalText>;

export type LegalSection = { readonly title: string; readonly text: string };

/** A text cut at its headings ("# Diritti", "## Diritti"): what stands before the first is the introduction. */
export const legalSections = (markdown: string): { readonly intro: string; readonly sections: LegalSection[] } => {
  const sections: { title: string; lines: string[] }[] = [];
  const intro: string[] = [];
  for (const line of markdown.split(/\r?\n/)) {
    const [, title] = /^#{1,2}\s+(.+?)\s*#*$/.exec(line) ?? [];
    if (title !== undefined) sections.push({ title, lines: [] });
    else (sections.at(-1)?.lines ?? intro).push(line);
  }
  return {
    intro: intro.join("\n").trim(),
    sections: sections.map(({ title, lines }) => ({ title, text: lines.join("\n").trim() })),
  };
};
