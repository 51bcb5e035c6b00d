export const placeholders = [
  "nome",
  "servizio",
  "pratica",
  "protocollo",
  "ufficio",
  "ente",
  "motivo",
  "scadenza",
  "link",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** The text with its placeholders filled; one that is not known stays, so that the office sees it misspelt. Blank lines left by an empty value are closed. */
export const fill = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text
    .replaceAll(/\{\{\s*([a-z_]+)\s*\}\}/g, (whole: string, name: string) =>
      isPlaceholder(name) ? values[name] : whole,
    )
    .replaceAll(/\n{3,}/g, "\n\n");

/** What stands between double braces, known or not, as it was typed. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = ""]) => name);

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

/** The same text as HTML: paragraphs, line breaks and links, nothing that somebody typed is markup. */
export const asHtml = (text: string, language: string): string => {
  const paragraphs = text.split("\n\n").map((paragraph) => {
    const lines = escape(paragraph).replaceAll("\n", "<br>\n");
    return `<p>${lines.replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)}</p>`;
  });
  return `<!doctype html>\n<html lang="${language}"><body>\n${paragraphs.join("\n")}\n</body></html>\n`;
};
