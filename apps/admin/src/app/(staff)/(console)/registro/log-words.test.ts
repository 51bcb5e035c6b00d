import { auditFacts, translatedFacts } from "@sportello/api/audit/facts";
import { auditActions } from "@sportello/api/audit/record";
import { type Locale, locales } from "@sportello/domain/locales";
import { formatOf } from "@sportello/ui/format-of";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../../../../testing/messages.ts";
import { actionKey } from "./action-key.ts";
import { logWords } from "./log-words.ts";

const words = (locale: Locale = "it") => {
  const messages = messagesOf(locale);
  const t = createTranslator({
    locale,
    messages,
    timeZone: "Europe/Rome",
    onError: (error) => {
      throw error;
    },
  });
  return logWords({ t, format: formatOf(locale), messages, locale });
};
const plain = (text: string) => text.replaceAll(/\s/g, " ");

describe("a kind of line of the log", () => {
  test.each(locales)(
    "has words of its own in %s, which no other kind has but where one undoes the same thing",
    (locale) => {
      const said = auditActions.map((action) => words(locale).action(action));
      expect(said.filter((text) => text.trim() === "" || /[a-z]+[._][a-z]+/.test(text))).toEqual([]);
      expect(new Set(said).size).toBeGreaterThan(auditActions.length - 5);
    },
  );

  test.each(["service.exploded", "", "__proto__", "constructor", "application.read.twice"])(
    "«%s», which another version wrote, keeps its name",
    (name) => {
      expect(words().action(name)).toBe(name);
    },
  );

  test("is looked up under a key without a dot, and no two share one", () => {
    const keys = auditActions.map(actionKey);
    expect(keys.filter((key) => key.includes("."))).toEqual([]);
    expect(new Set(keys).size).toBe(auditActions.length);
  });
});

describe("who did it", () => {
  test.each([
    ["staff", "Personale"],
    ["citizen", "Cittadino"],
    ["guest", "Ospite"],
    ["system", "Sistema"],
    ["anonymous", "Sconosciuto"],
    ["robot", "Sconosciuto"],
    ["", "Sconosciuto"],
  ])("%s is said as %s", (kind, said) => {
    expect(words().actor(kind)).toBe(said);
  });
});

describe("the name of a fact", () => {
  test.each(locales)("is there for every fact, in %s", (locale) => {
    expect(auditFacts.filter((fact) => words(locale).fact(fact, {}) === fact)).toEqual([]);
  });

  test("given by a vendor is theirs, in the reader's language, else Italian", () => {
    const titles = { apiKey: { it: "Chiave", de: "Schlüssel" }, endpoint: { it: "Indirizzo del servizio" } };
    expect(words("de").fact("apiKey", titles)).toBe("Schlüssel");
    expect(words("de").fact("endpoint", titles)).toBe("Indirizzo del servizio");
  });

  test.each(translatedFacts.flatMap((fact) => locales.map((language) => [fact, language] as const)))(
    "%s.%s says in which language it was changed",
    (fact, language) => {
      const { fact: facts } = messagesOf("it").audit;
      expect(words().fact(`${fact}.${language}`, {})).toBe(
        `${facts[fact]} (${messagesOf("it").namedLanguage[language]})`,
      );
    },
  );

  test.each(["hours.fr", "unknown", "unknown.it", "a.b.c", ".", ""])(
    "«%s» that nobody knows stays as it is",
    (name) => {
      expect(words().fact(name, {})).toBe(name);
    },
  );
});

describe("what a fact was", () => {
  test.each([
    ["amount", 123_450, "1.234,50 €"],
    ["amount", 0, "0,00 €"],
    ["total", 5, "0,05 €"],
    ["count", 12_345, "12.345"],
    ["isNew", true, "sì"],
    ["isNew", false, "no"],
    ["reason", null, "–"],
    ["includeMessages", "false → true", "no → sì"],
    ["role", "operator → administrator", "Operatore → Amministratore"],
    ["role", "king → operator", "king → Operatore"],
    ["status", "submitted accepted", "Acquisita, Accettata"],
    ["from", "catalogue nido → nido", "catalogo nido → nido"],
    ["opens", "2026-10-25T00:30:00.000Z", "25 ott 2026, 02:30"],
    ["opens", "2026-10-25T01:30:00.000Z", "25 ott 2026, 02:30"],
    ["receivedFrom", "2026-03-29", "29 mar 2026"],
    ["note", "constructor", "constructor"],
    ["role", "constructor", "constructor"],
    ["role", "__proto__", "__proto__"],
    ["kind", "toString", "toString"],
    ["note", "2026-13-45 non è una data", "2026-13-45 non è una data"],
    ["name", "Nido → Asilo", "Nido → Asilo"],
  ] as const)("%s: %j is read as «%s»", (fact, value, said) => {
    expect(plain(words().value(fact, value))).toBe(said);
  });

  test.each([
    ["de", "1.234,50 €"],
    ["en", "€1,234.50"],
  ] as const)("an amount is written as people write it in %s", (locale, said) => {
    expect(plain(words(locale).value("amount", 123_450))).toBe(said);
  });

  test.each(["2026-13-45", "2026-99-99T99:99:99Z", "2026-11-26T25:00Z"])(
    "%s is a date by its form and none by the calendar: it stays as it was written",
    (code) => {
      expect(words().value("name", `${code} → Nido`)).toBe(`${code} → Nido`);
    },
  );
});
