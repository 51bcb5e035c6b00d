import { makeService, shortSheet } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createCitizenContext, type Context } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listCatalogue } from "./catalogue.ts";
import { relatedServices } from "./related.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let anybody: Context;

/** A service of which only the name, and what it is about, matter. */
const offer = (slug: string, title: { it: string; de?: string; en?: string }, given: object = {}, sheet: object = {}) =>
  makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug,
    topics: [],
    ...given,
    sheet: { ...shortSheet, title, ...sheet },
  });

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  anybody = await createCitizenContext(runtime, { host: town.host, sessionId: null, ip: "192.0.2.9" });
  await offer(
    "residence",
    { it: "Cambio di residenza", de: "Änderung des Wohnsitzes", en: "Change of residence" },
    { lifeEvents: ["cambio-di-residenza"], topics: ["residenza"] },
  );
  await offer(
    "badge",
    { it: "Contrassegno per persone con disabilità", de: "Parkausweis für Menschen mit Behinderung" },
    { topics: ["parcheggi"] },
    { keywords: { it: "tagliando invalidi, posto auto" } },
  );
  await offer(
    "canteen",
    { it: "Iscrizione alla mensa scolastica", de: "Anmeldung zur Schulausspeisung" },
    { lifeEvents: ["scuola"], audiences: ["famiglie"] },
  );
  await offer(
    "bus",
    { it: "Trasporto degli alunni", de: "Schülerbeförderung" },
    { lifeEvents: ["scuola"], audiences: ["famiglie"] },
  );
});

const find = async (query: string, more: object = {}) => {
  const { services, guessed } = await listCatalogue(anybody, { query, ...more });
  return { slugs: services.map(({ slug }) => slug), guessed };
};

describe("a citizen finds a service", () => {
  test.each([
    ["in the singular for what is written in the plural", "trasporti alunno", ["bus"]],
    ["while still typing", "iscriz men", ["canteen"]],
    ["without accents", "persone disabilita", ["badge"]],
    ["with the words that join words", "il trasporto per gli alunni", ["bus"]],
    ["by a word the town added", "tagliando", ["badge"]],
    ["by a topic", "parcheggi", ["badge"]],
    ["in German, declined otherwise", "anmeldungen", ["canteen"]],
    ["in German, without the umlaut", "schulerbeforderung", ["bus"]],
    ["in German, by a part of a compound, with an article", "Ausweis für Behinderung", ["badge"]],
    ["in English", "changing residence", ["residence"]],
  ])("%s", async (_how, query, expected) => {
    expect((await find(query)).slugs).toEqual(expected);
  });

  test.each([
    ["two letters swapped", "reisdenza", ["residence"]],
    ["a letter short", "iscrizone mensa", ["canteen"]],
    ["a letter too many", "contrasseggno", ["badge"]],
    ["in German", "Schülerbeföderung", ["bus"]],
  ])("having mistyped: %s", async (_how, query, expected) => {
    const { slugs, guessed } = await find(query);
    expect(slugs).toEqual(expected);
    expect(guessed).toHaveLength(1);
  });

  test.each(["qwertyuiop", "mensa qwertyuiop", "xyz"])("but nothing for %s, and is told of no guess", async (query) => {
    expect(await find(query)).toEqual({ slugs: [], guessed: [] });
  });

  test.each(["'", "\\", "a' | 'b", ":*", "!!", "ŉ", "%", "\u0000mensa", "(mensa & !bus)"])(
    "and a strange question is only a question: %j",
    async (query) => {
      await expect(find(query)).resolves.toBeDefined();
    },
  );
});

test("the texts searched are always those of the publication in force", async () => {
  const { id } = await offer("changing", { it: "Licenza di pesca" });
  expect((await find("pesca")).slugs).toEqual(["changing"]);
  await runtime.database.inTenant(town.tenantId, async (tx) => {
    const {
      id: _id,
      publishedAt: _at,
      ...first
    } = await tx.serviceVersion.findFirstOrThrow({ where: { serviceId: id } });
    const next = await tx.serviceVersion.create({
      data: {
        ...first,
        number: 2,
        sheet: { ...shortSheet, title: { it: "Licenza di caccia" } },
        form: first.form ?? {},
        options: first.options ?? {},
      },
    });
    await tx.service.update({ where: { id }, data: { publishedVersionId: next.id } });
  });
  expect([(await find("pesca")).slugs, (await find("caccia")).slugs]).toEqual([[], ["changing"]]);
});

test("another town's services are not found", async () => {
  const elsewhere = await makeTown(runtime, database.owner);
  const there = await createCitizenContext(runtime, { host: elsewhere.host, sessionId: null, ip: "192.0.2.10" });
  expect((await listCatalogue(there, { query: "mensa" })).services).toEqual([]);
});

test("filters count under the words searched", async () => {
  const { services, counts } = await listCatalogue(anybody, { query: "scolastica alunni" });
  expect(services).toEqual([]);
  const family = await listCatalogue(anybody, { audience: "famiglie" });
  expect(family.services.map(({ slug }) => slug)).toEqual(["canteen", "bus"]);
  expect(family.counts.lifeEvent).toEqual([{ slug: "scuola", count: 2 }]);
  expect(counts.category).toEqual([]);
});

test("services stand by name in the reader's language", async () => {
  const titles = async (locale: "it" | "de") =>
    (await listCatalogue(anybody, { locale, lifeEvent: "scuola" })).services.map(({ slug }) => slug);
  expect([await titles("it"), await titles("de")]).toEqual([
    ["canteen", "bus"],
    ["canteen", "bus"],
  ]);
});

test("beside a service stand those of the same life event, of the same topic, or nothing", async () => {
  const related = async (slug: string) => (await relatedServices(anybody, { slug })).map((service) => service.slug);
  expect((await related("canteen"))[0]).toBe("bus");
  expect(await related("no-such-service")).toEqual([]);
  expect(await related("canteen")).not.toContain("canteen");
  expect((await related("canteen")).length).toBeLessThanOrEqual(3);
});
