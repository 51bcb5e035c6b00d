import type { AuditLine } from "@sportello/api/audit/export-csv";
import { auditFacts } from "@sportello/api/audit/facts";
import { auditActions } from "@sportello/api/audit/record";
import { type Locale, locales } from "@sportello/domain/locales";
import { formatOf } from "@sportello/ui/format-of";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";
import { logSheet } from "./log-sheet.ts";

const timeZone = "Europe/Rome";
const sheetIn = (locale: Locale) =>
  logSheet({
    t: createTranslator({ locale, messages: messagesOf(locale), timeZone }) as never,
    format: formatOf(locale),
    messages: messagesOf(locale),
    locale,
  });
const line = (given: Partial<AuditLine> = {}): AuditLine => ({
  id: "0192f5c0-0000-7000-8000-000000000001",
  at: new Date("2026-11-26T22:30:05Z"),
  action: "staff.role_changed",
  actorKind: "staff",
  actorId: "a",
  actorName: "Sara Neri",
  subjectId: "s",
  subjectName: "Nina Costa",
  address: "192.0.2.7",
  details: { role: "operator → reader" },
  titles: {},
  ...given,
});
const told = (locale: Locale, given: Partial<AuditLine>) => {
  const { heads, cells } = sheetIn(locale);
  const values = cells(line(given));
  return Object.fromEntries(heads.map((head, index) => [head, values[index]]));
};

describe("the file of the security log", () => {
  test("speaks as the page does, and keeps instant, action and id for programs in columns of their own", () => {
    expect(told("it", {})).toEqual({
      Quando: "26/11/2026, 23:30:05",
      Chi: "Sara Neri",
      "Tipo di persona": "Personale",
      "Che cosa": "Ruolo cambiato",
      "Su chi o che cosa": "Nina Costa",
      Identificativo: "s",
      "Da dove": "192.0.2.7",
      Dettagli: "Ruolo: Operatore → In sola lettura",
      "Istante (UTC)": "2026-11-26T22:30:05.000Z",
      "Codice dell'azione": "staff.role_changed",
      "Codice della voce": "0192f5c0-0000-7000-8000-000000000001",
    });
  });

  test.each([
    ["it", "Importo: 1.234,50\u00A0€ · Apre il: 1 dic 2026, 00:00"],
    ["de", "Betrag: 1.234,50\u00A0€ · Öffnet am: 01.12.2026, 00:00"],
    ["en", "Amount: €1,234.50 · Opens on: 1 Dec 2026, 00:00"],
  ] as const)("writes amounts and instants as they are read in %s", (locale, details) => {
    const cells = Object.values(told(locale, { details: { amount: 123_450, opens: "2026-11-30T23:00:00.000Z" } }));
    const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");
    expect(cells.map(plain)).toContain(plain(details));
  });

  test.each(locales)("has a word for every action, every kind of person and every fact in %s", (locale) => {
    const { heads, cells } = sheetIn(locale);
    expect(new Set(heads).size).toBe(heads.length);
    for (const action of auditActions) expect(cells(line({ action }))[3]).not.toMatch(/^[a-z_]+\.[a-z_]+$/);
    for (const actorKind of ["staff", "citizen", "guest", "system", "anonymous"])
      expect(cells(line({ actorKind }))[2]).not.toBe(actorKind === "system" ? "" : actorKind);
    const facts = (cells(line({ details: Object.fromEntries(auditFacts.map((fact) => [fact, 1])) }))[7] ?? "").split(
      " · ",
    );
    expect(facts).toHaveLength(auditFacts.length);
    expect(facts.filter((text) => /^[a-z]+[A-Z]|^[a-z]/.test(text))).toEqual([]);
  });

  test("names the options of an outside system as its vendor does, in the reader's language", () => {
    const titles = {
      "option.url": { it: "Indirizzo del servizio", de: "Adresse des Dienstes", en: "Address of the service" },
    };
    const given = { details: { "option.url": "https://a.it → https://b.it" }, titles };
    expect(Object.values(told("de", given))).toContain("Adresse des Dienstes: https://a.it → https://b.it");
    expect(Object.values(told("en", given))).toContain("Address of the service: https://a.it → https://b.it");
  });

  test("says in words what a text of one language became", () => {
    expect(Object.values(told("it", { details: { "hours.de": "– → 9–12" } }))).toContain("Orari (tedesco): – → 9–12");
  });

  test.each([
    [
      "of whom nothing is known",
      { actorName: null, actorKind: "of tomorrow", subjectName: null, subjectId: null, address: null, details: {} },
      ["", "Sconosciuto", "Ruolo cambiato", "", "", "", ""],
    ],
    [
      "of the system",
      { actorName: null, actorKind: "system", details: {} },
      ["", "Sistema", "Ruolo cambiato", "Nina Costa", "s", "192.0.2.7", ""],
    ],
    [
      "that another version wrote",
      { action: "of.tomorrow", details: { ofTomorrow: null } },
      ["Sara Neri", "Personale", "of.tomorrow", "Nina Costa", "s", "192.0.2.7", "ofTomorrow: –"],
    ],
  ] satisfies [string, Partial<AuditLine>, string[]][])("leaves no hole for a line %s", (_what, given, cells) => {
    expect(sheetIn("it").cells(line(given)).slice(1, 8)).toEqual(cells);
  });
});
