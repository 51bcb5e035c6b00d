import { type AuditFacts, auditFacts, translatedFacts } from "@sportello/api/audit/facts";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { shown } from "../../../../testing/shown.tsx";
import { AuditDetails } from "./audit-details.tsx";

type Item = Parameters<typeof AuditDetails>[0]["item"];
const item = (details: AuditFacts, titles: Item["titles"] = {}): Item => ({
  subjectId: null,
  subjectName: "Nina Costa",
  details: details as Item["details"],
  titles,
});
const lines = async (given: Item, locale: (typeof locales)[number] = "it", names: readonly string[] = []) => {
  const { body } = await shown(<AuditDetails item={given} />, { locale, names });
  return [...body.querySelectorAll("span")].map(({ textContent }) => textContent);
};

describe("a fact of the security log", () => {
  test.each(locales)("has a word of its own in %s, whatever the log writes", async (locale) => {
    const told = await lines(item(Object.fromEntries(auditFacts.map((fact) => [fact, 1]))), locale);
    expect(told.filter((text) => /^[a-z]+[A-Z]|^[a-z]/.test(text))).toEqual([]);
    expect(told).toHaveLength(auditFacts.length);
  });

  test.each([
    ["it", "Orari (tedesco)"],
    ["de", "Öffnungszeiten (Deutsch)"],
    ["en", "Opening hours (German)"],
  ] as const)("of one language says which, in %s", async (locale, words) => {
    expect(await lines(item({ "hours.de": "– → 9–12" }), locale, ["Deutsch"])).toEqual([`${words}: – → 9–12`]);
    for (const fact of translatedFacts)
      expect((await lines(item({ [`${fact}.it`]: "x → y" }), locale, ["Italiano"]))[0]).not.toContain(".it");
  });

  test.each([
    [{ role: "operator → manager" }, "Ruolo: Operatore → Responsabile"],
    [{ before: "suspended" }, "Stato precedente: Sospeso"],
    [{ before: "invited" }, "Stato precedente: Invito in corso"],
    [{ command: "accept" }, "Azione: Accetta"],
    [{ kind: "protocol" }, "Tipo: Protocollo"],
    [{ kind: "orphan_receipt" }, "Tipo: Incasso orfano"],
    [{ outcome: "rejected" }, "Esito: Rifiuto"],
    [{ area: "exports" }, "Ambito: Esportazioni"],
    [{ level: "spid2" }, "Livello di accesso: SPID 2"],
    [{ status: "registered in_charge" }, "Stato: Protocollata, In carico"],
    [{ amount: 123_450 }, "Importo: 1.234,50\u00A0€"],
    [{ count: 12_345 }, "Quanti: 12.345"],
    [{ includeMessages: "false → true" }, "Protocolla anche i messaggi: no → sì"],
    [{ hasSearch: true }, "Con parole cercate: sì"],
    [{ opens: "2026-11-30T23:00:00.000Z" }, "Apre il: 1 dic 2026, 00:00"],
    [{ receivedFrom: "2026-10-01" }, "Ricevute dal: 1 ott 2026"],
    [{ from: "catalogue ztl-access" }, "Da: catalogo ztl-access"],
    [{ from: "blank" }, "Da: da zero"],
    [{ from: "2026-03-01" }, "Da: 1 mar 2026"],
    [{ closes: null }, "Chiude il: –"],
  ] satisfies [AuditFacts, string][])("%j is read as words", async (details, expected) => {
    expect(await lines(item(details))).toEqual([expected]);
  });

  test("that is free text stays as it was written, even where it is the name of something of the language", async () => {
    expect(await lines(item({ reason: "constructor", service: "ztl-access" }))).toEqual([
      "Motivo: constructor",
      "Servizio: ztl-access",
    ]);
    expect(await lines(item({ role: "toString → operator" }))).toEqual(["Ruolo: toString → Operatore"]);
  });

  test("about an option of an outside system has the title its vendor gives it", async () => {
    const titles = { "option.registry": { it: "Registro", de: "Register", en: "Registry" } };
    expect(
      await lines(item({ vendor: "sandbox-registry", "option.registry": "PG → ALBO" }, titles), "de", ["Prodotto"]),
    ).toEqual(["Produkt: sandbox-registry", "Register: PG → ALBO"]);
  });

  test("that another version wrote keeps the name it had there", async () => {
    expect(await lines(item({ ofTomorrow: "1" } as AuditFacts), "it", ["ofTomorrow"])).toEqual(["ofTomorrow: 1"]);
  });

  test("of what has no name comes after its id", async () => {
    expect(await lines({ ...item({ count: 2 }), subjectName: null, subjectId: "0192f5c0-aaaa" })).toEqual([
      "0192f5c0-aaaa",
      "Quanti: 2",
    ]);
  });
});
