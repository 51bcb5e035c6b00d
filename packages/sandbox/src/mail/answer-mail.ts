import type { IncomingMessage, ServerResponse } from "node:http";
import { html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { send, sendJson } from "../send.ts";
import type { Mail, MailBox } from "./mail-box.ts";

/** Everything under /posta: the list, one message, and `GET /posta/api/messages?to=` for tests. */
export const answerMail = (box: MailBox, request: IncomingMessage, response: ServerResponse): boolean => {
  const url = new URL(request.url ?? "/", "http://sandbox");
  const to = url.searchParams.get("to") ?? undefined;
  if (url.pathname === "/posta/api/messages") {
    sendJson(response, box.messages(to));
    return true;
  }
  if (url.pathname === "/posta") {
    send(response, 200, listPage(box.messages(to)));
    return true;
  }
  const id = /^\/posta\/([\w-]+)$/.exec(url.pathname)?.[1];
  const mail = id === undefined ? undefined : box.find(id);
  if (mail) send(response, 200, mailPage(mail));
  return mail !== undefined;
};

const at = (mail: Mail) =>
  new Date(mail.receivedAt).toLocaleString("it-IT", {
    timeZone: "Europe/Rome",
    dateStyle: "short",
    timeStyle: "medium",
  });

const listPage = (mails: readonly Mail[]): string =>
  page({
    title: "Casella di posta",
    path: "/posta",
    refresh: 10,
    content:
      mails.length === 0
        ? html`<p class="card soft">Nessun messaggio. Qui arriva la posta che Sportello manda a chiunque.</p>`
        : html`<div class="scroll"><table class="list"><thead><tr><th>Ricevuto</th><th>A</th><th>Oggetto</th><th>Da</th></tr></thead><tbody>${mails
            .slice(0, 200)
            .map(
              (mail) =>
                html`<tr><td>${at(mail)}</td><td>${mail.to.join(", ")}</td><td><a href="/posta/${mail.id}">${mail.subject || "(senza oggetto)"}</a></td><td>${mail.from}</td></tr>`,
            )}</tbody></table></div>`,
  });

const mailPage = (mail: Mail): string =>
  page({
    title: mail.subject || "(senza oggetto)",
    path: "/posta",
    content: html`<div class="card"><dl><dt>Da</dt><dd>${mail.from}</dd><dt>A</dt><dd>${mail.to.join(", ")}</dd><dt>Ricevuto</dt><dd>${at(mail)}</dd></dl></div>
${mail.html === null ? html`<pre class="card">${mail.text}</pre>` : html`<iframe title="Testo del messaggio" sandbox="allow-popups" srcdoc="${mail.html}"></iframe>`}
<p><a href="/posta">Torna alla casella</a></p>`,
  });
