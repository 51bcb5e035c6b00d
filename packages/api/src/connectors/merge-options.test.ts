import { optionField } from "@sportello/connectors/option-field";
import { defineVendor } from "@sportello/connectors/vendor";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isRefused } from "../refused.ts";
import { type ClearOptions, mergeOptions, readOptions, TypedOptions } from "./merge-options.ts";

const named = (it: string) => ({ it, de: it, en: it });
const vendor = defineVendor(
  "Protocollo di prova",
  z.strictObject({
    url: z.url().meta(optionField({ title: named("Indirizzo"), address: true })),
    registry: z
      .string()
      .min(1)
      .default("RG")
      .meta(optionField({ title: named("Registro") })),
    apiKey: z
      .string()
      .min(8)
      .meta(optionField({ title: named("Chiave"), secret: true })),
    certificate: z
      .string()
      .optional()
      .meta(optionField({ title: named("Certificato"), secret: true })),
    seconds: z
      .int()
      .min(1)
      .max(60)
      .default(10)
      .meta(optionField({ title: named("Attesa") })),
    isTest: z
      .boolean()
      .default(false)
      .meta(optionField({ title: named("Prova") })),
  }),
  () => null,
);
const stored: ClearOptions = {
  url: "https://protocollo.example/api",
  registry: "ALBO",
  apiKey: "una-chiave-segreta",
  seconds: 20,
  isTest: true,
};

/** What would be saved, or why nothing is. */
const merged = (typed: TypedOptions, before: ClearOptions = stored) => {
  try {
    return mergeOptions(vendor, before, typed);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { code: error.code, ...error.params };
  }
};

describe("what is typed", () => {
  test.each<[string, TypedOptions, ClearOptions]>([
    ["nothing keeps everything", {}, stored],
    ["one field changes that field", { seconds: 5 }, { ...stored, seconds: 5 }],
    ["no takes the place of yes", { isTest: false }, { ...stored, isTest: false }],
    ["an emptied field takes the vendor's standard", { registry: "" }, { ...stored, registry: "RG" }],
    ["a field set to nothing takes the standard, too", { seconds: null }, { ...stored, seconds: 10 }],
    ["an empty secret stays as it is", { apiKey: "" }, stored],
    ["a secret set to nothing stays as it is", { apiKey: null }, stored],
    [
      "a new secret takes the place of the old one",
      { apiKey: "un'altra-chiave" },
      { ...stored, apiKey: "un'altra-chiave" },
    ],
    ["a secret that was never there is added", { certificate: "PEM" }, { ...stored, certificate: "PEM" }],
    ["the same address is no change", { url: "https://protocollo.example/api" }, stored],
    [
      "another address with the secret written again is taken",
      { url: "https://altro.example", apiKey: "la-chiave-di-là" },
      { ...stored, url: "https://altro.example", apiKey: "la-chiave-di-là" },
    ],
  ])("%s", (_, typed, expected) => {
    expect(merged(typed)).toEqual(expected);
  });

  test("for the first time needs no secret written twice", () => {
    expect(merged({ url: "https://protocollo.example/api", apiKey: "una-chiave-segreta" }, {})).toEqual({
      url: "https://protocollo.example/api",
      registry: "RG",
      apiKey: "una-chiave-segreta",
      seconds: 10,
      isTest: false,
    });
  });
});

describe("refused, with the fields it is about", () => {
  test.each<[string, TypedOptions, string]>([
    ["a field nobody has", { host: "x" }, "host"],
    ["several of them", { host: "x", port: 80 }, "host,port"],
    ["a field of every object", { constructor: "x" }, "constructor"],
    ["no address at all", { url: "" }, "url"],
    ["an address that is none", { url: "protocollo" }, "url"],
    ["a secret that is too short", { apiKey: "breve" }, "apiKey"],
    ["seconds beyond the limit", { seconds: 61 }, "seconds"],
    ["half a second", { seconds: 0.5 }, "seconds"],
    ["a number in words", { seconds: "dieci" }, "seconds"],
    ["yes in words", { isTest: "sì" }, "isTest"],
    ["two at once, each once", { seconds: 0, url: "x" }, "url,seconds"],
  ])("%s", (_, typed, fields) => {
    expect(merged(typed)).toEqual({ code: "invalid_input", fields });
  });

  test("without a secret the first time: it is named", () => {
    expect(merged({ url: "https://protocollo.example" }, {})).toEqual({ code: "invalid_input", fields: "apiKey" });
  });

  test.each<[string, TypedOptions, ClearOptions, string]>([
    ["another address alone", { url: "https://altro.example" }, stored, "apiKey"],
    ["another address with the secret left empty", { url: "https://altro.example", apiKey: "" }, stored, "apiKey"],
    ["another path at the same host", { url: "https://protocollo.example/v2" }, stored, "apiKey"],
    ["the same without encryption", { url: "http://protocollo.example/api" }, stored, "apiKey"],
    [
      "another address where two secrets are kept, one of them written again",
      { url: "https://altro.example", apiKey: "la-chiave-di-là" },
      { ...stored, certificate: "PEM" },
      "certificate",
    ],
    [
      "another address where two secrets are kept",
      { url: "https://altro.example" },
      { ...stored, certificate: "PEM" },
      "apiKey,certificate",
    ],
  ])("%s: no key goes to an address it was not given for", (_, typed, before, retype) => {
    expect(merged(typed, before)).toEqual({ code: "invalid_input", retype });
  });

  test("and neither a secret nor what was typed is in the refusal", () => {
    expect(JSON.stringify(merged({ url: "https://spia.example" }))).not.toMatch(/segreta|spia/);
  });
});

test.each([undefined, null, "x", 7, [], ["a"]])("stored options that are none (%j) are read as none", (raw) => {
  expect(readOptions(raw)).toEqual({});
});

test.each<[string, unknown, boolean]>([
  ["texts, numbers, flags and nothing", { a: "x", b: 1, c: true, d: null }, true],
  ["a text of 20,000 letters", { a: "x".repeat(20_000) }, true],
  ["a longer one", { a: "x".repeat(20_001) }, false],
  ["a name of 61 letters", { ["a".repeat(61)]: "x" }, false],
  ["an object", { a: { b: 1 } }, false],
  ["a list", { a: [1] }, false],
])("typed: %s (%#)", (_, typed, isRight) => {
  expect(TypedOptions.safeParse(typed).success).toBe(isRight);
});
