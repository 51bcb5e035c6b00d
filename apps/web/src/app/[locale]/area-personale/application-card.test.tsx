import { isFinal, type Status, statuses } from "@sportello/domain/applications/status";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { ApplicationInList, Desk } from "../../../session/answers.ts";
import { conversation, inAll, listed } from "../../../testing/examples.ts";
import { shown } from "../../../testing/shown.tsx";
import { ApplicationCard } from "./application-card.tsx";
import { DeskDrafts } from "./desk-drafts.tsx";
import { DeskRequests } from "./desk-requests.tsx";
import { ConversationCard } from "./messaggi/conversation-card.tsx";

const id = listed().id;
const card = (changes: Partial<ApplicationInList> = {}) => <ApplicationCard application={listed(changes)} level="h2" />;

describe("an application in a list", () => {
  test("says code, day of sending in Rome, registration and term", async () => {
    const { text } = await shown(card());
    expect(text).toContain("Pratica AN 0000 0000 0000 0");
    expect(text).toContain("Inviata il 25 ottobre 2026");
    expect(text).toContain("Protocollo 2026/0001234");
    expect(text).toContain("Risposta entro il 24 novembre 2026");
  });

  test.each([
    ["it", "25 ottobre 2026", "24 novembre 2026"],
    ["de", "25. Oktober 2026", "24. November 2026"],
  ] as const)("in %s the days are written %s", async (locale, sent, due) => {
    const { text } = await shown(card(), { locale });
    expect(text).toContain(sent);
    expect(text).toContain(due);
  });

  test.each(statuses)("%s: leads to the application, a draft to where it was left", async (status) => {
    const { getByRole } = await shown(card({ status }));
    const href = status === "draft" ? `/servizi/permesso-ztl/richiesta/${id}` : `/area-personale/pratiche/${id}`;
    expect(getByRole("heading", { level: 2 }).querySelector("a")?.getAttribute("href")).toBe(href);
  });

  test.each(statuses)("%s: has a term only while somebody works on it", async (status) => {
    expect((await shown(card({ status }))).text.includes("Risposta entro il")).toBe(
      !isFinal(status) && status !== "draft",
    );
  });

  const offers: Partial<Record<Status, string>> = {
    draft: "Completa e invia",
    awaiting_integration: "Rispondi all'ufficio",
    stamp_pending: "Aggiungi la marca da bollo",
    payment_pending: "Vai al pagamento",
    payment_failed: "Vai al pagamento",
  };

  test.each(statuses)("%s: offers the one thing to do next, or nothing", async (status) => {
    const { body } = await shown(card({ status }));
    expect(body.querySelector(".btn-primary")?.textContent ?? null).toBe(offers[status] ?? null);
  });

  test("an answer is given where it is asked", async () => {
    const { links, body } = await shown(card({ status: "awaiting_integration" }));
    expect(links["Rispondi all'ufficio"]).toBe(`/area-personale/pratiche/${id}#integrazione`);
    expect(body.querySelector("article")?.className).toContain("needs-you");
  });

  test.each([
    ["it", 1, "1 messaggio nuovo"],
    ["it", 3, "3 messaggi nuovi"],
    ["de", 1, "1 neue Nachricht"],
    ["en", 3, "3 new messages"],
  ] as const)("in %s, %d unread: %s, and the way to them", async (locale, unreadMessages, words) => {
    const { text, body } = await shown(card({ unreadMessages }), { locale });
    expect(text).toContain(words);
    expect(body.querySelector('a[href$="#messaggi"]')).not.toBeNull();
  });

  test("without unread messages nothing calls", async () => {
    const { body } = await shown(card());
    expect(body.querySelector('a[href$="#messaggi"]')).toBeNull();
    expect(body.querySelector("strong")).toBeNull();
  });

  test("what does not exist yet is not said", async () => {
    const { text } = await shown(
      card({ status: "draft", code: null, submittedAt: null, registrationNumber: null, dueOn: null }),
    );
    expect(text).not.toMatch(/Pratica|Inviata|Protocollo|Risposta entro/);
    expect(text).toContain("Salvata il 25 ottobre 2026 alle ore 02:30");
  });

  test.each([
    ["stamp_pending", "bollo"],
    ["payment_pending", "pagamento"],
    ["payment_failed", "pagamento"],
  ] as const)("%s leads straight to its step: %s", async (status, step) => {
    for (const locale of locales) {
      const { body } = await shown(card({ status }), { locale });
      expect(body.querySelector(".btn-primary")?.getAttribute("href")).toBe(
        `${locale === "it" ? "" : `/${locale}`}/servizi/permesso-ztl/richiesta/${id}/${step}`,
      );
    }
  });

  test.each(locales)("in %s every status makes sense", async (locale) => {
    const cards = statuses.map((status) => (
      <ApplicationCard key={status} application={listed({ status, unreadMessages: 2 })} level="h3" />
    ));
    expect((await shown(<>{cards}</>, { locale })).getAllByRole("article")).toHaveLength(statuses.length);
  });

  test("a long title and one with markup stay text", async () => {
    const title = `${"Autorizzazione all'occupazione temporanea di suolo ".repeat(5)}<img src=x onerror=alert(1)>`;
    const { body, text } = await shown(card({ service: { slug: "x", title: { it: title } } }));
    expect(body.querySelector("img")).toBeNull();
    expect(text).toContain("<img src=x onerror=alert(1)>");
  });
});

describe("what waits for the citizen", () => {
  const asked = (changes: Partial<Desk["yourTurn"][number]> = {}): Desk["yourTurn"][number] => ({
    ...listed(),
    status: "awaiting_integration",
    request: { text: "Carta d'identità\nfronte e retro", at: "2026-10-25T23:30:00Z" },
    ...changes,
  });

  test("is told in the office's own words, with the day they were written in Rome", async () => {
    const { body, text } = await shown(<DeskRequests applications={[asked()]} />);
    expect(body.querySelector("blockquote p")?.textContent).toBe("Carta d'identità\nfronte e retro");
    expect(text).toContain("Richiesta dell'ufficio del 26 ottobre 2026");
  });

  test.each([
    ["awaiting_integration", "Rispondi all'ufficio", `/area-personale/pratiche/${id}#integrazione`],
    ["payment_pending", "Vai al pagamento", `/servizi/permesso-ztl/richiesta/${id}/pagamento`],
    ["payment_failed", "Vai al pagamento", `/servizi/permesso-ztl/richiesta/${id}/pagamento`],
    ["stamp_pending", "Aggiungi la marca da bollo", `/servizi/permesso-ztl/richiesta/${id}/bollo`],
    ["registered", "Apri la pratica", `/area-personale/pratiche/${id}`],
  ] as const)("%s: %s", async (status, name, href) => {
    expect((await shown(<DeskRequests applications={[asked({ status, request: null })]} />)).links[name]).toBe(href);
  });

  test("nothing of it is an empty list", async () => {
    expect((await shown(<DeskRequests applications={[]} />)).queryAllByRole("article")).toHaveLength(0);
  });

  test("markup in the office's request stays text", async () => {
    const { body } = await shown(
      <DeskRequests applications={[asked({ request: { text: "<script>1</script>", at: "2026-10-25T23:30:00Z" } })]} />,
    );
    expect(body.querySelector("script")).toBeNull();
    expect(body.querySelector("blockquote p")?.textContent).toBe("<script>1</script>");
  });
});

describe("drafts", () => {
  const draft = (availability: Desk["drafts"][number]["availability"]): Desk["drafts"][number] => ({
    id: "d1",
    updatedAt: "2026-03-29T01:15:00Z",
    service: { slug: "nido", title: inAll("Nido") },
    availability,
  });

  test("none: no heading either", async () => {
    expect((await shown(<DeskDrafts drafts={[]} />)).html).toBe("");
  });

  test.each([
    ["open for good", { state: "open" }, null],
    ["closing", { state: "open", at: "2026-12-31T22:59:00Z" }, "Puoi inviarla fino al 31 dicembre 2026 alle ore 23:59"],
    ["closed", { state: "closed" }, "Ora il servizio non accetta richieste"],
    ["suspended", { state: "suspended" }, "Ora il servizio non accetta richieste"],
  ] as const)("of a service that is %s", async (_, availability, words) => {
    expect(
      (await shown(<DeskDrafts drafts={[draft(availability)]} />)).body.querySelector("strong")?.textContent ?? null,
    ).toBe(words);
  });

  test("go on where they were left, and say when they were saved on the night the clocks go forward", async () => {
    const { links, text } = await shown(<DeskDrafts drafts={[draft({ state: "open" })]} />);
    expect(links).toEqual({ Nido: "/servizi/nido/richiesta/d1", "Completa e invia": "/servizi/nido/richiesta/d1" });
    expect(text).toContain("29 marzo 2026 alle ore 03:15");
  });
});

describe("a conversation in a list", () => {
  const conversationOf = (changes: Parameters<typeof conversation>[0] = {}) => (
    <ConversationCard conversation={conversation(changes)} level="h2" />
  );

  test.each([
    ["it", "citizen", "Tu:"],
    ["it", "operator", "Ufficio:"],
    ["it", "system", "Comune:"],
    ["de", "operator", "Amt:"],
    ["en", "citizen", "You:"],
  ] as const)("in %s a message of %s begins with %s", async (locale, author, words) => {
    const last = { at: "2026-03-29T01:15:00Z", author, text: "Targa?", files: 0 };
    expect((await shown(conversationOf({ last }), { locale })).body.querySelector(".message-author")?.textContent).toBe(
      words,
    );
  });

  test.each([
    [0, 1, 0, null, "1 messaggio", null],
    [1, 2, 1, "1 da leggere", "2 messaggi", "1 file allegato"],
    [2, 9, 2, "2 da leggere", "9 messaggi", "2 file allegati"],
  ])("%d unread of %d with %d files", async (unread, messages, files, badge, count, attached) => {
    const { body, text } = await shown(conversationOf({ unread, messages, last: { ...conversation().last, files } }));
    expect(body.querySelector(".badge")?.textContent ?? null).toBe(badge);
    expect(text).toContain(count);
    if (attached) expect(text).toContain(attached);
    else expect(text).not.toContain("allegat");
    expect(body.querySelector("article")?.className.includes("conversation-unread")).toBe(unread > 0);
  });

  test("leads to the messages of its application", async () => {
    expect((await shown(conversationOf(), { locale: "de" })).links["Permesso ZTL (de)"]).toBe(
      `/de/area-personale/pratiche/${id}#messaggi`,
    );
  });
});

test("the sheet of the service is one step away", async () => {
  expect((await shown(card())).links["Scheda del servizio"]).toBe("/servizi/permesso-ztl");
});
