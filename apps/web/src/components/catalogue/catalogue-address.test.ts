import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogueAddress, readCatalogueAddress } from "./catalogue-address.ts";

test.each([
  ["nothing asked", {}, "/servizi"],
  ["words", { query: "carta d'identità" }, "/servizi?cerca=carta+d%27identit%C3%A0"],
  [
    "words and two filters",
    { query: "ztl", choice: { topic: "parcheggi", audience: "imprese" } },
    "/servizi?cerca=ztl&argomento=parcheggi&destinatari=imprese",
  ],
  ["a group of the municipality's", { group: "in-auto" }, "/servizi?gruppo=in-auto"],
  ["more cards", { choice: { category: "ambiente" }, shown: 24 }, "/servizi?categoria=ambiente&quanti=24"],
])("%s", (_what, search, address) => {
  expect(catalogueAddress(search)).toBe(address);
});

test.each([
  ["a filter that is no slug", { categoria: "../etc", argomento: "A B" }],
  ["a filter twice", { evento: ["casa", "scuola"] }],
  ["too many cards", { quanti: "1000000" }],
  ["no number of cards", { quanti: "molti" }],
])("%s asks for nothing", (_what, asked) => {
  expect(catalogueAddress(readCatalogueAddress(asked))).toBe("/servizi");
});

test("an address says again what was read from it", () => {
  const slug = fc.option(fc.constantFrom("ambiente", "ztl", "cambio-di-residenza"), { nil: undefined });
  const search = fc.record({
    query: fc.string({ maxLength: 40 }).map((text) => text.trim()),
    choice: fc.record({ category: slug, topic: slug, lifeEvent: slug, audience: slug }),
    group: slug,
    shown: fc.integer({ min: 12, max: 1000 }),
  });
  fc.assert(
    fc.property(search, (wanted) => {
      const { searchParams } = new URL(catalogueAddress(wanted), "https://bugliano.example");
      expect(readCatalogueAddress(Object.fromEntries(searchParams))).toEqual(wanted);
    }),
  );
});
