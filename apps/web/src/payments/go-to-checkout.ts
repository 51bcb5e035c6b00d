import { escapeHtml } from "../kept/escape-html.ts";

/**
 * Sends the browser to the intermediary's checkout. A redirect of a posted form would need every intermediary's address in the
 * page's policy; a page that goes on by itself, with a link for whom it does not, needs none and no script.
 */
export const goToCheckout = ({
  payUrl,
  language,
  title,
  link,
}: {
  payUrl: string;
  language: string;
  title: string;
  link: string;
}): Response =>
  new Response(
    `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${escapeHtml(payUrl)}"><title>${escapeHtml(title)}</title></head>
<body><main><h1>${escapeHtml(title)}</h1><p><a href="${escapeHtml(payUrl)}">${escapeHtml(link)}</a></p></main></body></html>`,
    { status: 200, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } },
  );
