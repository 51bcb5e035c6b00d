import { html } from "./pages/html.ts";
import { page } from "./pages/page.ts";

/** The first page: what is played here and where the product is. */
export const homePage = (webUrl: string, adminUrl: string): string =>
  page({
    title: "Il mondo intorno al Comune",
    path: "/",
    content: html`<p>Qui è di casa tutto ciò che in un Comune vero sta fuori da Sportello.</p>
<ul class="cards">
<li class="card"><h2><a href="/posta">Posta</a></h2><p>Le e-mail che cittadini e personale ricevono.</p></li>
<li class="card"><h2><a href="/protocollo">Protocollo</a></h2><p>Il sistema di protocollo, con le sue giornate storte a comando.</p></li>
<li class="card"><h2><a href="/pagamenti">Pagamenti</a></h2><p>Il centro di pagoPA: il libro cassa, gli avvisi da pagare allo sportello, i guasti a comando.</p></li>
<li class="card"><h2><a href="/codici">Codici</a></h2><p>Il secondo fattore del personale di prova.</p></li>
<li class="card"><h2>Identità</h2><p>SPID, CIE ed eIDAS di prova: si arriva qui accedendo dal sito del Comune.</p></li>
</ul>
<h2>Il prodotto</h2>
<ul><li><a href="${webUrl}">Sito dei servizi per i cittadini</a></li><li><a href="${adminUrl}">Scrivania del personale</a></li></ul>`,
  });
