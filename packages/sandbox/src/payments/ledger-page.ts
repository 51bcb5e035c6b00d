import { cards } from "@sportello/connectors/payments/world/cards";
import { html, type Html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import type { PaymentCentre } from "./centre.ts";
import { euro } from "./checkout-page.ts";
import { checkoutWords } from "./checkout-words.ts";
import { payingTowns } from "./municipalities.ts";

const statusNames = { VALID: "da pagare", PAID: "pagato", INVALID: "annullato", EXPIRED: "scaduto" } as const;
const faultNames = {
  well: "funziona bene",
  down: "è fermo",
  unknown_outcome: "crea la posizione ma non risponde",
} as const;
const newest = 100;

const townOf = (fiscalCode: string): string =>
  payingTowns.find((town) => town.fiscalCode === fiscalCode)?.name ?? fiscalCode;
const instant = (iso: string): string =>
  new Date(iso).toLocaleString("it-IT", { timeZone: "Europe/Rome", dateStyle: "short", timeStyle: "medium" });

/** The centre's books: every cent that moved, notices to pay at the counter, receipts under way, and the switches of its bad days. */
export const ledgerPage = ({ node, faults }: PaymentCentre, told: string | null = null): string => {
  const positions = payingTowns
    .flatMap(({ fiscalCode }) => node.positionsOf(fiscalCode))
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const total = node.ledger().reduce((sum, { amount }) => sum + amount, 0);
  return page({
    title: "Centro pagamenti",
    path: "/pagamenti",
    content: html`
${told !== null && html`<p class="card" role="status">${told}</p>`}
<form method="post" action="/pagamenti/sportello" class="card"><h2>Paga un avviso allo sportello</h2>
<div class="row"><p><label for="notice">Numero avviso</label><br><input id="notice" name="notice" inputmode="numeric" autocomplete="off" size="24" required></p>
<p><label for="outcome">Che cosa succede</label><br><select id="outcome" name="outcome">${cards.map(({ outcome }) => html`<option value="${outcome}">${checkoutWords.it.outcomes[outcome]}</option>`)}</select></p>
<p><button>Paga in contanti</button></p></div></form>
<form method="post" action="/pagamenti/guasti" class="card"><h2>Guasti dell'intermediario</h2>
<p>L'intermediario <span class="badge${faults.current() !== "well" && html` bad`}">${faultNames[faults.current()]}</span></p>
<div class="row"><p><label for="fault">Comportamento</label><br><select id="fault" name="fault">${(["well", "down", "unknown_outcome"] as const).map((fault) => html`<option value="${fault}"${fault === faults.current() && html` selected`}>${faultNames[fault]}</option>`)}</select></p>
<p><label for="count">Per quante chiamate</label><br><input id="count" name="count" type="number" min="1" placeholder="senza fine"></p><p><button>Applica</button></p></div></form>
<h2>Libro cassa: ${euro(total, "it")} in ${node.ledger().length} pagamenti</h2>
${node.ledger().length === 0 ? html`<p class="soft">Nessun pagamento.</p>` : ledgerTable(node.ledger().slice(-newest).toReversed())}
<h2>Ricevute in viaggio</h2>
${node.deliveries().length === 0 ? html`<p class="soft">Tutte le ricevute sono state prese.</p>` : deliveriesTable(node.deliveries())}
<h2>Posizioni debitorie</h2>
${positions.length === 0 ? html`<p class="soft">Nessuna posizione.</p>` : positionsTable(positions.slice(0, newest))}`,
  });
};

const table = (heads: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Tabella"><table class="list"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

const ledgerTable = (entries: ReturnType<PaymentCentre["node"]["ledger"]>) =>
  table(
    ["Ricevuta", "Avviso", "Ente", "Importo", "Quando", "Dove"],
    entries.map(
      (entry) =>
        html`<tr><td class="mono">${entry.receiptId}</td><td class="mono">${entry.noticeCode}</td><td>${townOf(entry.payee)}</td><td>${euro(entry.amount, "it")}</td><td>${instant(entry.paidAt)}</td><td>${entry.channel === "counter" ? "sportello" : "online"}</td></tr>`,
    ),
  );

const deliveriesTable = (deliveries: ReturnType<PaymentCentre["node"]["deliveries"]>) =>
  table(
    ["Ricevuta", "Tentativi", "Prossimo", "Ultima risposta"],
    deliveries.map(
      ({ entry, tries, dueAt, lastAnswer }) =>
        html`<tr><td class="mono">${entry.receiptId}</td><td>${tries}</td><td>${instant(new Date(dueAt).toISOString())}</td><td>${lastAnswer ?? "–"}</td></tr>`,
    ),
  );

const positionsTable = (positions: ReturnType<PaymentCentre["node"]["positionsOf"]>) =>
  table(
    ["Avviso", "Ente", "Debitore", "Causale", "Importo", "Entro il", "Stato"],
    positions.map(
      (position) =>
        html`<tr><td class="mono">${position.noticeCode}</td><td>${townOf(position.payee)}</td><td>${position.debtor.name}</td><td>${position.reason}</td><td>${euro(position.amount, "it")}</td><td>${position.dueOn.split("-").toReversed().join("/")}</td><td>${statusNames[position.status]}</td></tr>`,
    ),
  );
