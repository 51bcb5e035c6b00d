import { type Html, html } from "./html.ts";

const places = [
  ["/", "Inizio"],
  ["/posta", "Posta"],
  ["/protocollo", "Protocollo"],
  ["/pagamenti", "Pagamenti"],
  ["/codici", "Codici"],
] as const;

/** A whole page of the sandbox: head, navigation, `content`. `refresh` reloads it after so many seconds. */
export const page = ({
  title,
  path,
  content,
  refresh,
}: {
  title: string;
  path: string;
  content: Html;
  refresh?: number;
}): string =>
  html`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh !== undefined && html`<meta http-equiv="refresh" content="${refresh}">`}
<title>${title} · Mondo di prova</title>
<link rel="stylesheet" href="/stile.css">
</head>
<body>
<a class="skip" href="#contenuto">Vai al contenuto</a>
<header>
<p class="brand">Mondo di prova</p>
<nav aria-label="Parti">${places.map(([href, name]) => html`<a href="${href}"${path === href && html` aria-current="page"`}>${name}</a>`)}</nav>
</header>
<main id="contenuto">
<h1>${title}</h1>
${content}
</main>
<footer><p>Identità, posta, protocollo e pagamenti di questa pagina sono finti: servono a provare Sportello.</p></footer>
</body>
</html>`.html;
