import { html, type Html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { type Method, testPeople } from "./people.ts";

const providers: Record<Method, readonly string[]> = {
  spid: ["Poste di prova", "Identità Uno", "Firma Digitale di prova"],
  cie: ["Ministero dell'Interno (prova)"],
  eidas: ["Germania – Personalausweis (prova)", "Austria – ID Austria (prova)"],
};
const names: Record<Method, string> = { spid: "SPID", cie: "CIE", eidas: "eIDAS" };

/** Which kind of identity. */
export const methodPage = (uid: string): string =>
  page({
    title: "Con quale identità vuoi entrare?",
    path: "",
    content: html`<ul class="cards">${(["spid", "cie", "eidas"] as const).map(
      (method) =>
        html`<li class="card"><h2>${names[method]}</h2><p><a class="button" href="/oidc/accesso/${uid}?metodo=${method}">Entra con ${names[method]}</a></p></li>`,
    )}</ul>`,
  });

/** Who, through which provider, how strongly; "Annulla" and the refusals of SPID are there too. */
export const personPage = (uid: string, method: Method): string =>
  page({
    title: `Entra con ${names[method]}`,
    path: "",
    content: html`<form method="post" action="/oidc/accesso/${uid}">
<input type="hidden" name="method" value="${method}">
<fieldset><legend>Chi sei oggi?</legend><div class="cards">${testPeople
      .filter((person) => person.methods.includes(method))
      .map(
        (
          person,
          n,
        ) => html`<label class="choice"><input type="radio" name="person" value="${person.key}"${n === 0 && html` checked`}>
<span><strong>${person.givenName} ${person.familyName}</strong><small class="mono">${person.fiscalCode}</small><small>${person.note}</small></span></label>`,
      )}</div></fieldset>
<div class="row">
<p><label for="provider">Gestore dell'identità</label><br><select id="provider" name="provider">${providers[method].map((name) => html`<option>${name}</option>`)}</select></p>
${levelChoice(method)}
</div>
<p class="soft">Al Comune arrivano: nome, cognome, codice fiscale, nascita, residenza, e-mail e telefono.</p>
<p class="row"><button name="action" value="enter">Entra e acconsenti</button><button class="quiet" name="action" value="cancel">Annulla</button></p>
<details><summary>Prova un rifiuto del gestore</summary>
<p class="row"><select name="refusal" aria-label="Motivo del rifiuto">${refusals.map(([code, text]) => html`<option value="${code}">${code}: ${text}</option>`)}</select>
<button class="quiet" name="action" value="refuse">Rispondi così</button></p></details>
</form>`,
  });

const levelChoice = (method: Method): Html =>
  method === "spid"
    ? html`<p><label for="level">Livello</label><br><select id="level" name="level"><option value="2">SPID livello 2</option><option value="1">SPID livello 1</option><option value="3">SPID livello 3</option></select></p>`
    : html`<input type="hidden" name="level" value="${method === "cie" ? "3" : "2"}">`;

/** What a SPID provider answers when a sign-in fails on the person's side (technical rules, table of anomalies). */
export const refusals = [
  ["nr19", "credenziali errate troppe volte"],
  ["nr20", "nessuna credenziale del livello richiesto"],
  ["nr21", "tempo scaduto"],
  ["nr22", "consenso negato"],
  ["nr23", "identità sospesa o revocata"],
  ["nr25", "procedura annullata dall'utente"],
] as const;
