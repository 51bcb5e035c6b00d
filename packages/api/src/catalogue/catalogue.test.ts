import { type Locale, locales } from "@sportello/domain/locales";
import { isQuestion } from "@sportello/forms/components";
import { planOf } from "@sportello/forms/plan";
import { describe, expect, test } from "vitest";
import { placeholders } from "../notices/fill.ts";
import { catalogue, subforms } from "./catalogue.ts";
import { readService, readSubform } from "./read-catalogue.ts";
import { componentsIn, localisedIn, textsOf } from "./testing/texts.ts";

/** The fifteen categories of services of the national model for municipalities. */
const categories = [
  "educazione-e-formazione",
  "salute-benessere-e-assistenza",
  "vita-lavorativa",
  "mobilita-e-trasporti",
  "catasto-e-urbanistica",
  "anagrafe-e-stato-civile",
  "turismo",
  "giustizia-e-sicurezza-pubblica",
  "tributi-finanze-e-contravvenzioni",
  "cultura-e-tempo-libero",
  "ambiente",
  "imprese-e-commercio",
  "autorizzazioni",
  "appalti-pubblici",
  "agricoltura-e-pesca",
];
const moments = ["submitted", "registered", "in_charge", "awaiting_integration", "accepted", "rejected", "withdrawn"];
const everything = [
  ...subforms.map(({ key, form, name }) => ({
    name: key,
    languages: locales as readonly Locale[],
    texts: [name, ...componentsIn(form).flatMap(textsOf)],
  })),
  ...catalogue.map(({ slug, languages, form, sheet, options }) => ({
    name: slug,
    languages,
    texts: [...localisedIn(sheet), ...localisedIn(options), ...componentsIn(form).flatMap(textsOf)],
  })),
];

test.each(everything)(
  "every text of $name is there in $languages, and in no other language",
  ({ languages, texts }) => {
    expect(texts.length).toBeGreaterThan(2);
    const isThere = (text: string | undefined) => text !== undefined && text.trim() !== "";
    expect(
      texts.filter((text) => locales.some((locale) => isThere(text[locale]) !== languages.includes(locale))),
    ).toEqual([]);
  },
);

test.each(everything)("no sentence of $name was left in another language", ({ languages, texts }) => {
  const sentences = texts.filter(({ it }) => it.split(" ").length > 3);
  expect(sentences.filter((text) => new Set(languages.map((locale) => text[locale])).size < languages.length)).toEqual(
    [],
  );
});

test.each(everything)("no text of $name holds markup or blank ends", ({ texts }) => {
  const all = texts.flatMap(({ it, de, en }) => [it, de ?? "", en ?? ""]);
  expect(all.filter((text) => /<[a-z/!]/i.test(text) || text !== text.trim())).toEqual([]);
});

describe.each(catalogue)("the service $slug", ({ category, topics, languages, sheet, options, definition }) => {
  test("belongs to a category of the national model and has topics", () => {
    expect(categories).toContain(category);
    expect(new Set(topics).size).toBe(topics.length);
  });

  test("writes to the citizen at every moment", () => {
    expect(Object.keys(options.messages)).toEqual(moments);
  });

  test.each(Object.entries(options.messages))(
    "fills the message of the moment %s the same way in every language",
    (moment, { subject, text }) => {
      for (const said of [subject, text]) {
        const used = placeholdersOf(said.it);
        for (const language of languages) expect(placeholdersOf(said[language])).toEqual(used);
        expect(placeholders).toEqual(expect.arrayContaining(used));
      }
      expect(placeholdersOf(text.it)).toEqual(expect.arrayContaining(["nome", "pratica", "link"]));
      // The number is not there before the registry has answered.
      if (moment === "submitted") expect(placeholdersOf(text.it)).not.toContain("protocollo");
    },
  );

  test("promises an answer within the days the office really has", () => {
    expect(sheet.times.steps.map(({ days }) => days)).toEqual(
      sheet.times.steps.map(({ days }) => days).toSorted((one, other) => one - other),
    );
    expect(sheet.times.steps.at(-1)?.days).toBe(options.maxDays);
    expect(sheet.times.text.it).toContain(`${options.maxDays} giorni`);
  });

  test("links the law where it is published", () => {
    expect(sheet.links.length).toBeGreaterThan(0);
    for (const { url } of sheet.links)
      expect(url).toMatch(
        /^https:\/\/www\.normattiva\.it\/uri-res\/N2Ls\?urn:nir:stato:[a-z.]+:\d{4}-\d{2}-\d{2};\d+(~art\d+)?$/,
      );
  });

  test("asks on two to six pages with a name each", () => {
    const { pages } = planOf(definition);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(6);
    expect(new Set(pages.map(({ component }) => component.key)).size).toBe(pages.length);
  });

  test("never takes a file without saying which kinds and how large", () => {
    const files = componentsIn(definition).filter(({ type }) => type === "file");
    for (const file of files)
      expect(file).toMatchObject({
        filePattern: expect.stringMatching(/^(\.pdf,)?\.jpg,\.jpeg,\.png(,\.p7m)?$/),
        fileMaxSize: "5MB",
      });
  });
});

test("what the identity certifies is locked, what the citizen may correct is not", () => {
  const questions = subforms
    .flatMap(({ definition }) => definition.components.filter(isQuestion))
    .filter(({ profile }) => profile !== undefined);
  expect(questions.filter(({ locked }) => locked).map(({ profile }) => profile)).toEqual([
    "givenName",
    "familyName",
    "fiscalCode",
    "birthDate",
    "birthPlace",
    "gender",
  ]);
  expect(questions.filter(({ locked }) => !locked).map(({ profile }) => profile)).toEqual([
    "email",
    "phone",
    "street",
    "postalCode",
    "municipality",
    "province",
  ]);
});

test("a broken subform is named, with what is wrong", () => {
  const form = {
    display: "form",
    components: [{ type: "textfield", key: "name", label: "Nome", customDefaultValue: "value = fetch('/')" }],
  };
  expect(() => readSubform({ key: "broken", version: 1, name: { it: "Rotto" }, form })).toThrow(/broken.*custom_code/);
});

test("a service that names a subform nobody has is refused", () => {
  const [{ definition: _read, ...service }] = catalogue as [(typeof catalogue)[number]];
  expect(() => readService(service, [])).toThrow(/ztl-access.*unknown_subform/);
});

const placeholdersOf = (text = ""): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].toSorted();
