/** A piece of HTML that is already safe. */
export type Html = { readonly html: string };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Template of HTML; what is put in is escaped unless it is HTML itself. Lists are joined. */
export const html = (
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | number | readonly Html[] | null | undefined | false)[]
): Html => ({
  html: parts.map((part, n) => part + show(values[n])).join(""),
});

const show = (value: Html | string | number | readonly Html[] | null | undefined | false): string => {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return (value as readonly Html[]).map(({ html: text }) => text).join("");
  if (typeof value === "object") return (value as Html).html;
  return String(value).replaceAll(/[&<>"']/g, (character) => escapes[character] ?? "");
};
