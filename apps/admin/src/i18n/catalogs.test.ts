import type { locales } from "@sportello/domain/locales";
import { describe, expect, it } from "vitest";
import de from "../../messages/de.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };
import italianCatalog from "../../messages/it.json" with { type: "json" };

type Catalog = { readonly [key: string]: string | Catalog };
const catalogs: Record<(typeof locales)[number], Catalog> = { it: italianCatalog, de, en };

const texts = (catalog: Catalog, path = ""): [string, string][] =>
  Object.entries(catalog).flatMap(([key, text]) =>
    typeof text === "string" ? [[`${path}${key}`, text] as [string, string]] : texts(text, `${path}${key}.`),
  );

/** Names of the placeholders and tags of a text; the words of a plural's branches are not names. */
const parts = (text: string): string => {
  const names = [...text.matchAll(/(?<!(?:=\d+|\bone|\bother)\s)\{(\w+)[,}]|<(\w+)>/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return [...new Set(names)].toSorted().join(" ");
};

const italian = texts(italianCatalog);

describe.each(["de", "en"] as const)("the %s catalog", (locale) => {
  const translated = new Map(texts(catalogs[locale]));

  it("has every text of the Italian one, and no other", () => {
    expect([...translated.keys()].toSorted()).toEqual(italian.map(([key]) => key).toSorted());
  });

  it("leaves no text empty", () => {
    expect([...translated].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("speaks of the same names, dates and numbers in every text", () => {
    const ofOthers = italian
      .filter(([key, text]) => parts(translated.get(key) ?? "") !== parts(text))
      .map(([key]) => key);
    expect(ofOthers).toEqual([]);
  });
});

it("speaks to the staff as Sie in German, everywhere", () => {
  const familiar =
    /\b(?:du|dich|dir|dein(?:e[mnrs]?)?)\b|(?:^|[.:] )(?:Füge|Gib|Kopiere|Lade|Lösche|Öffne|Prüfe|Schreib|Suche|Versuche|Wähle) (?!Sie|aufheben|entfernen)/i;
  expect(texts(de).filter(([, text]) => familiar.test(text))).toEqual([]);
});
