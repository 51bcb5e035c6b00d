import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./new-slug.ts";

test.each([
  ["Permesso di accesso alla ZTL", "permesso-di-accesso-alla-ztl"],
  ["Città & Università", "citta-universita"],
  ["  ", "servizio"],
  ["日本", "servizio"],
])("%j has the address %s", (title, slug) => expect(slugOf(title)).toBe(slug));

test("an address that is taken gets the next number", () => {
  expect(freeSlug("Nido", new Set(["nido", "nido-2"]))).toBe("nido-3");
});

test("whatever the name, the address is one the doors accept", () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
