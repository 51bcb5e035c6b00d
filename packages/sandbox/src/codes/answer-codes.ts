import type { IncomingMessage, ServerResponse } from "node:http";
import { generateSync } from "otplib";
import type { StaffCode } from "../env.ts";
import { html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { send, sendJson } from "../send.ts";

const stepSeconds = 30;
const roles: Record<string, string> = {
  operator: "Operatore",
  manager: "Responsabile",
  reader: "Sola lettura",
  administrator: "Amministratore",
};

/** Plays the phones of the demonstration staff: /codici shows the code of the moment of each, /codici/api the same as JSON. */
export const answerCodes = (
  staff: readonly StaffCode[],
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const { pathname } = new URL(request.url ?? "/", "http://sandbox");
  if (pathname === "/codici/api") {
    sendJson(
      response,
      staff.map(({ email, secret }) => ({ email, code: generateSync({ secret }), secondsLeft: secondsLeft() })),
    );
    return true;
  }
  if (pathname !== "/codici") return false;
  send(response, 200, codesPage(staff));
  return true;
};

const secondsLeft = () => stepSeconds - (Math.floor(Date.now() / 1000) % stepSeconds);

const codesPage = (staff: readonly StaffCode[]): string =>
  page({
    title: "Codici del secondo fattore",
    path: "/codici",
    refresh: secondsLeft(),
    content: html`<p>I telefoni del personale di prova. I codici cambiano fra <strong>${secondsLeft()}</strong> secondi; la pagina si aggiorna da sola. Ogni codice vale una volta sola.</p>
<ul class="cards">${staff.map(
      (
        one,
      ) => html`<li class="card"><h2>${one.name}</h2><p class="soft">${roles[one.role] ?? one.role}</p><p class="code">${generateSync({ secret: one.secret })}</p>
<dl><dt>E-mail</dt><dd class="mono">${one.email}</dd><dt>Password</dt><dd class="mono">${one.password}</dd></dl></li>`,
    )}</ul>`,
  });
