import { cards } from "@sportello/connectors/payments/world/cards";
import type { Cart } from "@sportello/connectors/payments/world/state";
import { euroFormat } from "@sportello/domain/euro-format";
import { type Html, html } from "../pages/html.ts";
import { type CheckoutLanguage, checkoutWords } from "./checkout-words.ts";

export const euro = (cents: number, language: CheckoutLanguage): string =>
  new Intl.NumberFormat(language, euroFormat).format(cents / 100);

/** The page where a cart is paid. Works by keyboard, without scripts; an error is told beside the field and in the title. */
export const checkoutPage = (
  cart: Cart,
  language: CheckoutLanguage,
  fault: "wrongCard" | "notPayable" | null = null,
): string => {
  const words = checkoutWords[language];
  const other: CheckoutLanguage = language === "it" ? "en" : "it";
  return frame(
    language,
    `${fault === null ? "" : `${language === "it" ? "Errore" : "Error"}: `}${words.title}`,
    html`<h1>${words.title}</h1>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
<div class="card"><dl><dt>${words.payee}</dt><dd>${cart.companyName}</dd><dt>${words.subject}</dt><dd>${cart.description}</dd><dt>${words.notice}</dt><dd class="mono">${cart.noticeCode}</dd><dt>${words.amount}</dt><dd><strong>${euro(cart.amount, language)}</strong></dd></dl></div>
${fault === "notPayable" && html`<div class="card" role="alert"><p><strong>${words.notPayable}</strong></p></div>`}
<form method="post" action="?lang=${language}" class="card">
<p><label for="card"><strong>${words.card}</strong></label><br><small class="soft" id="card-hint">${words.cardHint}</small><br>
<input id="card" name="card" inputmode="numeric" autocomplete="off" maxlength="25" size="24" value="${cards[0].number}" aria-describedby="card-hint${fault === "wrongCard" && html` card-error`}"${fault === "wrongCard" && html` aria-invalid="true" autofocus`}>
${fault === "wrongCard" && html`<br><strong id="card-error" role="alert">${words.wrongCard}</strong>`}</p>
<p class="row"><button name="action" value="pay">${words.pay(euro(cart.amount, language))}</button> <button class="quiet" name="action" value="cancel">${words.cancel}</button></p>
</form>
<h2>${words.choose}</h2>
<div class="scroll"><table><tbody>${cards.map(({ number, outcome }) => html`<tr><td class="mono">${number}</td><td>${words.outcomes[outcome]}</td></tr>`)}</tbody></table></div>`,
  );
};

/** What is shown when the card closes the browser: no way back but the one on foot. */
export const lostPage = (language: CheckoutLanguage): string =>
  frame(
    language,
    checkoutWords[language].lost,
    html`<h1>${checkoutWords[language].lost}</h1><div class="card"><p>${checkoutWords[language].lostText}</p></div>`,
  );

const frame = (language: CheckoutLanguage, title: string, content: Html): string =>
  html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Checkout pagoPA (prova)</title><link rel="stylesheet" href="/stile.css"></head>
<body><header><p class="brand">Checkout pagoPA · ${language === "it" ? "prova, nessun denaro vero" : "test, no real money"}</p></header><main id="contenuto">${content}</main></body>
</html>`.html;
