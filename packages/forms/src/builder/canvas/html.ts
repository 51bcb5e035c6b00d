/** Markup that was put together by `html`: everything from outside in it is escaped. */
export type Html = { readonly markup: string };
type Part = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
const markupOf = (part: Part): string =>
  typeof part === "string" || typeof part === "number"
    ? escaped(String(part))
    : "markup" in part
      ? part.markup
      : part.map(({ markup }) => markup).join("");

/** A piece of a page for a library that draws strings: what is put in is text, unless it is markup of ours. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.reduce((all, text, index) => `${all}${markupOf(parts[index - 1] ?? "")}${text}`),
});

/** Markup that the library put together from pieces of ours. */
export const raw = (markup: string): Html => ({ markup });
export const nothing: Html = { markup: "" };
