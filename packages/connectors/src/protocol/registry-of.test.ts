import { describe, expect, test } from "vitest";
import { registryOf } from "./registry-of.ts";
import { protocolVendors } from "./registry.ts";

const options = {
  url: "https://protocollo.example/api/v1",
  apiKey: "una-chiave",
  administrationCode: "c_bugl",
  administrationName: "Comune di Bugliano",
  areaCode: "AOO1",
};
const named = (change: object = {}) => registryOf("sandbox-registry", { ...options, ...change });

describe("two connections of one vendor", () => {
  test.each([
    ["the key was renewed", { apiKey: "una-chiave-nuova" }],
    ["one waits longer", { timeoutSeconds: 60 }],
    ["the body's name was corrected", { administrationName: "Città di Bugliano" }],
    ["folders are no longer made", { createFolders: false }],
    ["what is the default is written down", { registry: "PG" }],
  ])("lead to one registry when %s", (_, change) => expect(named(change)).toBe(named()));

  test.each([
    ["address", { url: "https://altro.example/api/v1" }],
    ["register", { registry: "RI" }],
    ["body", { administrationCode: "c_mont" }],
    ["organisational area", { areaCode: "AOO2" }],
  ])("lead to two when the %s is another", (_, change) => expect(named(change)).not.toBe(named()));
});

test("options that cannot be read lead nowhere that is known", () => {
  expect([named({ url: "non un indirizzo" }), registryOf("sandbox-registry", null)]).toEqual([null, null]);
});

test("a vendor that is not known here is one registry, and never another's", () => {
  expect(registryOf("gone", { url: "a" })).toBe(registryOf("gone", { url: "b" }));
  expect(registryOf("gone", {})).not.toBe(registryOf("other", {}));
  expect(registryOf("constructor", {})).toBe('["constructor"]');
});

test("every vendor there is says which of its options tell registries apart", () => {
  for (const vendor of Object.keys(protocolVendors)) expect([vendor, registryOf(vendor, {})]).toEqual([vendor, null]);
});
