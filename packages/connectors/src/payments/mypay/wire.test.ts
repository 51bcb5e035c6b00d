import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packXml, Pagati, unpackXml, VersamentoDocument } from "./wire.ts";

const one = {
  identificativoUnivocoVersamento: "01",
  identificativoUnivocoRiscossione: "rt1",
  singoloImportoPagato: "1.00",
  dataEsitoSingoloPagamento: "2026-11-26",
};

describe("a document inside a message", () => {
  test("is the same when it is unpacked, numbers as text, names with markup as text", () => {
    expect(unpackXml(packXml({ a: { b: "007", c: "Rossi & <Figli>" } }))).toEqual({
      a: { b: "007", c: "Rossi & <Figli>" },
    });
  });
  test("that is none is nothing, never a crash", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        unpackXml(text);
        unpackXml(Buffer.from(text).toString("base64"));
      }),
    );
  });
});

describe("a list of payments", () => {
  test("of one is a list too", () =>
    expect(Pagati.parse(unpackXml(packXml({ pagati: { pagato: one } }))).pagati.pagato).toEqual([one]));
  test("of three has three", () =>
    expect(Pagati.parse(unpackXml(packXml({ pagati: { pagato: [one, one, one] } }))).pagati.pagato).toHaveLength(3));
  test.each([
    "identificativoUnivocoVersamento",
    "identificativoUnivocoRiscossione",
    "singoloImportoPagato",
    "dataEsitoSingoloPagamento",
  ])("without %s is none", (field) => {
    expect(Pagati.safeParse({ pagati: { pagato: [{ ...one, [field]: undefined }] } }).success).toBe(false);
  });
});

describe("a Versamento", () => {
  const whole = {
    azione: "I",
    soggettoPagatore: {
      identificativoUnivocoPagatore: { tipoIdentificativoUnivoco: "F", codiceIdentificativoUnivoco: "X" },
      anagraficaPagatore: "Mario",
    },
    datiVersamento: {
      identificativoUnivocoDovuto: "k",
      identificativoUnivocoVersamento: "01",
      importoSingoloVersamento: "1.00",
      identificativoTipoDovuto: "ZTL",
      causaleVersamento: "c",
      datiSpecificiRiscossione: "9/x/",
      dataEsecuzionePagamento: "2027-01-01",
    },
  };
  const reads = (changes: object, data: object = {}) =>
    VersamentoDocument.safeParse({
      Versamento: { ...whole, ...changes, datiVersamento: { ...whole.datiVersamento, ...data } },
    }).success;
  test.each<[string, object, object, boolean]>([
    ["as we write it", {}, {}, true],
    ["to be changed", { azione: "M" }, {}, true],
    ["to be called off", { azione: "A" }, {}, true],
    ["to be done otherwise", { azione: "X" }, {}, false],
    ["with a reason of 140", {}, { causaleVersamento: "x".repeat(140) }, true],
    ["with a reason of 141", {}, { causaleVersamento: "x".repeat(141) }, false],
    ["without a reason", {}, { causaleVersamento: "" }, false],
    ["without a key", {}, { identificativoUnivocoDovuto: "" }, false],
    ["of nobody", { soggettoPagatore: {} }, {}, false],
    [
      "in a name of 71",
      { soggettoPagatore: { ...whole.soggettoPagatore, anagraficaPagatore: "x".repeat(71) } },
      {},
      false,
    ],
  ])("%s: %#", (_what, changes, data, isTaken) => expect(reads(changes, data)).toBe(isTaken));
});
