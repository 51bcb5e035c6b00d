import { type Mood, moods } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { codiciErrore } from "@sportello/connectors/protocol/sandbox-registry/wire";
import { html, type Html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import type { Registry } from "./registries.ts";

const moodNames: Record<Mood, string> = {
  well: "funziona bene",
  slow: "risponde lentamente",
  down: "è fermo",
  unknown_outcome: "registra ma non risponde",
  answers_twice: "risponde con la registrazione precedente",
  refuses: "rifiuta",
  closed: "registro chiuso",
  out_of_numbers: "numerazione esaurita (Capodanno)",
};

/** The registers as the vendor's clerk would see them, and the switches that make the vendor misbehave. */
export const registryPage = (registries: readonly Registry[]): string =>
  page({
    title: "Sistema di protocollo",
    path: "/protocollo",
    refresh: 15,
    content: html`${registries.map(oneRegistry)}`,
  });

const oneRegistry = ({ tenant, book, moods: temper }: Registry): Html => {
  const { mood, until, count } = temper.current();
  const entries = book.pages().entries.toReversed();
  return html`<section class="card" aria-labelledby="${tenant}"><h2 id="${tenant}">Registro generale: ${tenant}</h2>
<p>Il sistema <span class="badge${mood !== "well" && html` bad`}">${moodNames[mood]}</span>${until !== undefined && html` fino alle ${clock(until)}`}${count !== undefined && html` per altre ${count} registrazioni`}</p>
<form method="post" action="/protocollo/umore" class="row">
<input type="hidden" name="tenant" value="${tenant}">
<p><label for="mood-${tenant}">Comportamento</label><br><select id="mood-${tenant}" name="mood">${moods.map((one) => html`<option value="${one}"${one === mood && html` selected`}>${moodNames[one]}</option>`)}</select></p>
<p><label for="for-${tenant}">Per quanti secondi</label><br><input id="for-${tenant}" name="forSeconds" type="number" min="1" max="604800" placeholder="senza fine"></p>
<p><label for="count-${tenant}">Per quante registrazioni</label><br><input id="count-${tenant}" name="count" type="number" min="1" placeholder="tutte"></p>
<p><label for="delay-${tenant}">Ritardo in millisecondi</label><br><input id="delay-${tenant}" name="delayMs" type="number" min="0" max="600000" placeholder="se lento o senza risposta"></p>
<p><label for="code-${tenant}">Motivo del rifiuto</label><br><select id="code-${tenant}" name="code"><option value="">quello solito</option>${codiciErrore.map((one) => html`<option>${one}</option>`)}</select></p>
<p><button>Applica</button></p>
</form></section>
${entries.length === 0 ? html`<p class="soft">Nessuna registrazione.</p>` : table(entries.slice(0, 200))}`;
};

const table = (
  entries: readonly ReturnType<Registry["book"]["pages"]>["entries"][number][],
): Html => html`<div class="scroll"><table class="list">
<thead><tr><th>Numero</th><th>Data</th><th>Movimento</th><th>Oggetto</th><th>Mittente</th><th>Fascicolo</th><th>Allegati</th></tr></thead>
<tbody>${entries.map(
  ({
    request,
    receipt,
  }) => html`<tr><td class="mono">${receipt.numero}/${receipt.anno}</td><td>${day(new Date(receipt.dataRegistrazione))}</td>
<td>${request.movimento === "ARRIVO" ? "Arrivo" : "Partenza"}</td><td>${request.oggetto}</td><td>${request.mittente.denominazione}</td>
<td>${request.fascicolo.denominazione}</td><td>${request.allegati.length}</td></tr>`,
)}</tbody></table></div>`;

const clock = (at: Date) =>
  at.toLocaleTimeString("it-IT", { timeZone: "Europe/Rome", hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = (at: Date) =>
  at.toLocaleString("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "short" });
