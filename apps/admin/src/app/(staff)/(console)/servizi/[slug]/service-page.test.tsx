import { locales } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { permitForm } from "@sportello/forms/testing/permit-form";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../testing/messages.ts";
import { type Asked, asking, Sent } from "../../../../../testing/request.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { FormOverview } from "./form-overview.tsx";
import ServicePage from "./page.tsx";
import { RulesOverview } from "./rules-overview.tsx";
import { SheetOverview } from "./sheet-overview.tsx";

const sheet = ServiceSheet.parse({
  title: inAll("Nido"),
  summary: inAll("Posti al nido"),
  recipients: inAll("Famiglie"),
  howTo: inAll("Compila **il modulo**"),
  needed: inAll("ISEE"),
  outcome: inAll("Un posto"),
  times: {
    text: inAll("Trenta"),
    steps: [
      { days: 0, title: inAll("Ricevuta"), text: inAll("Arriva") },
      { days: 1, title: inAll("Controllo"), text: inAll("Si legge") },
      { days: 30, title: inAll("Risposta"), text: inAll("Fine") },
    ],
  },
  conditions: inAll("Regolamento"),
  more: [{ title: inAll("Casi particolari"), text: inAll("Gemelli") }],
  links: [{ title: inAll("La legge"), url: "https://www.normattiva.it" }],
});
const options = ServiceOptions.parse({
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: false,
  allowIntegration: true,
  registration: { classification: "6.3", folder: "Nidi" },
  messages: {},
});
const service = (changes = {}) =>
  ({
    slug: "nido",
    status: "active",
    availability: { state: "open" },
    office: inAll("Scuola"),
    sheet,
    form: permitForm,
    options,
    version: { number: 1_234, publishedAt: "2026-10-25T00:30:00Z" },
    ...changes,
  }) as unknown as Parameters<typeof RulesOverview>[0]["service"];
const page = (permissions: readonly string[], changes = {}, slug = "nido", news: readonly string[] = []) =>
  shown(<ServicePage {...{ params: Promise.resolve({ slug }), searchParams: Promise.resolve({}) }} />, {
    me: { permissions },
    procedures: { "services.find": () => service(changes), "services.withNews": () => news },
  });
const writer = ["services.read", "services.write"];

describe("the page of a service", () => {
  test.each(["NIDO", "nido_", "-nido", "nido--x", "a".repeat(101), ""])(
    "«%s» is none: not found, and nothing is asked",
    async (slug) => {
      await expect(page(writer, {}, slug)).rejects.toEqual(new Sent("not found"));
      expect(asking).toEqual([]);
    },
  );

  test("who only reads sees what there is, and no way to change it", async () => {
    const { links, queryByRole } = await page(["services.read"]);
    expect(Object.values(links).filter((to) => to?.includes("modifica") || to?.includes("/api/"))).toEqual([]);
    expect(queryByRole("button", { name: messagesOf("it").serviceEditor.edit })).toBeNull();
    expect(asking.map(({ path }) => path)).not.toContain("services.withNews");
  });

  test("who writes has the ways to news, versions and state, and begins a draft", async () => {
    const { links, getByRole } = await page(writer);
    expect(Object.values(links)).toEqual(
      expect.arrayContaining([
        "/servizi/nido/modifica/novita",
        "/servizi/nido/modifica/versioni",
        "/servizi/nido/modifica/stato",
      ]),
    );
    expect(getByRole("button", { name: messagesOf("it").serviceEditor.edit })).toBeTruthy();
  });

  test.each([
    ["active", true],
    ["suspended", true],
    ["archived", false],
    ["draft", false],
  ])("of a service that is %s the definition can be taken away: %s", async (status, canTake) => {
    const { links } = await page(writer, { status });
    expect(Object.values(links).includes("/api/servizi/nido")).toBe(canTake);
  });

  test("news of the catalogue are told for this service only", async () => {
    const { newsTitle } = messagesOf("it").services;
    expect((await page(writer, {}, "nido", ["nido"])).text).toContain(newsTitle);
    expect((await page(writer, {}, "nido", ["mensa"])).text).not.toContain(newsTitle);
  });

  test("form, sheet and rules are pages beside each other", async () => {
    expect((await page(["services.read"])).getAllByRole("tab").map(({ textContent }) => textContent)).toEqual([
      "Modulo",
      "Scheda",
      "Regole",
    ]);
  });
});

describe("the rules of a service, to be read", () => {
  const rules = async (changes = {}, locale: Asked["locale"] = "it") => {
    const { body } = await shown(<RulesOverview service={service(changes)} />, { locale });
    const [names, values] = ["dt", "dd"].map((tag) =>
      [...body.querySelectorAll(tag)].map((one) => one.textContent ?? ""),
    );
    return new Map(names?.map((name, index) => [name, values?.[index] ?? ""]));
  };

  test.each(locales)("have a name and a value each, in %s", async (locale) => {
    const told = await rules({}, locale);
    expect(told.size).toBe(12);
    expect([...told.values()].includes("")).toBe(false);
  });

  test("say yes and no as they are", async () => {
    const told = await rules();
    expect([told.get("Il cittadino può ritirare"), told.get("Si può riaprire"), told.get("Marca da bollo")]).toEqual([
      "Sì",
      "No",
      "No",
    ]);
    expect(told.get("Termine di conclusione")).toBe("30 giorni");
    expect(told.get("Protocollo")).toBe("6.3 · Nidi");
  });

  test.each([
    [{ options: { ...options, registration: null } }, "Protocollo", "No"],
    [{ options: { ...options, maxDays: 1 } }, "Termine di conclusione", "1 giorno"],
    [{ status: "suspended", availability: { state: "suspended" } }, "Stato", "Sospeso · Sospeso"],
    [{ availability: { state: "not_yet" } }, "Stato", "Attivo · Non ancora aperto"],
  ])("%#: %s", async (changes, name, value) => {
    expect((await rules(changes)).get(name)).toBe(value);
  });
});

describe("the sheet of a service, to be read", () => {
  test.each([
    ["it", ["Subito · Ricevuta", "Dopo 1 giorno · Controllo", "Dopo 30 giorni · Risposta"]],
    ["de", [/Ricevuta \(de\)/, /Controllo \(de\)/, /Risposta \(de\)/]],
  ] as const)("tells its steps by when they are, in %s", async (locale, steps) => {
    const { body } = await shown(<SheetOverview sheet={sheet} />, { locale });
    const told = [...body.querySelectorAll("ol li > span")].map(({ textContent }) => textContent ?? "");
    expect(told).toHaveLength(3);
    for (const [index, step] of steps.entries()) expect(told[index]).toMatch(step);
  });

  test("leaves out what nobody wrote, and shows texts as citizens read them", async () => {
    const { body, text, links } = await shown(<SheetOverview sheet={sheet} />);
    expect(text).not.toContain("Costi");
    expect(body.querySelector("strong")?.textContent).toBe("il modulo");
    expect(links["La legge"]).toBe("https://www.normattiva.it");
    expect(text).toContain("Casi particolari");
  });

  test("without links has no heading for them", async () => {
    expect((await shown(<SheetOverview sheet={{ ...sheet, links: [] }} />)).text).not.toContain("Collegamenti");
  });
});

describe("the form of a service, to be read", () => {
  test("is told page by page, with what is needed and what depends on answers", async () => {
    const { getAllByRole, body, text } = await shown(<FormOverview form={permitForm} />);
    const pages = getAllByRole("region");
    expect(pages).toHaveLength(permitForm.components.length);
    expect(pages.map((one) => one.querySelector("h2")?.textContent?.slice(0, 2))).toEqual(
      pages.map((_, index) => `${index + 1}.`),
    );
    expect(text).toContain("dipende dalle risposte");
    expect(body.querySelectorAll('abbr[title="obbligatoria"]').length).toBeGreaterThan(0);
  });
});
