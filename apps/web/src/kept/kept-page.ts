import { escapeHtml } from "./escape-html.ts";
import { keptStyle } from "./kept-style.ts";

type Control = { name: string; label: string };

export type KeptPage = {
  language: string;
  colour: string;
  nonce: string;
  title: string;
  /** What happened and what to do, one paragraph each. */
  paragraphs: readonly string[];
  /** Where the same post goes again; null when there is nothing to post. */
  action: string | null;
  fields: readonly (readonly [name: string, value: string])[];
  /** What can be corrected before it is sent again: a text, and files beside it. */
  writing?: { text: Control & { value: string }; files: Control } | undefined;
  submit: string;
  link: { href: string; label: string; opensTab: boolean } | null;
  status: number;
  /** Seconds to wait, for browsers and programs alike. */
  retryAfter?: number | undefined;
};

/**
 * The answer to a request that could not be carried out now. Of a post it holds everything that was typed in hidden fields, to be sent
 * again by one button. Nothing is stored anywhere and no JavaScript is needed.
 */
export const keptPage = ({
  language,
  colour,
  nonce,
  title,
  paragraphs,
  action,
  fields,
  writing,
  submit,
  link,
  status,
  retryAfter,
}: KeptPage): Response => {
  const hidden = fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/tema.css?colore=${escapeHtml(colour.slice(1))}">
<style nonce="${escapeHtml(nonce)}">${keptStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("\n")}
${link ? `<p><a href="${escapeHtml(link.href)}"${link.opensTab ? ' target="_blank" rel="noopener"' : ""}>${escapeHtml(link.label)}</a></p>` : ""}
${
  action === null
    ? ""
    : `<form action="${escapeHtml(action)}" method="post"${writing ? ' enctype="multipart/form-data"' : ""}>
${hidden.join("\n")}
${writing ? controlsOf(writing) : ""}
<button>${escapeHtml(submit)}</button>
</form>`
}
</main>
</body>
</html>`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      ...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
    },
  });
};

const controlsOf = ({ text, files }: NonNullable<KeptPage["writing"]>): string =>
  `<p><label for="text">${escapeHtml(text.label)}</label><textarea id="text" name="${escapeHtml(text.name)}" rows="8" maxlength="5000" required>\n${escapeHtml(text.value)}</textarea></p>
<p><label for="files">${escapeHtml(files.label)}</label><input id="files" name="${escapeHtml(files.name)}" type="file" multiple></p>`;
