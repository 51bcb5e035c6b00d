import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { registration } from "./sandbox-registry/office.testing.ts";
import { signatureFile } from "./signature-file.ts";

const options = {
  administrationCode: "c_bugl",
  administrationName: "Comune di Bugliano",
  areaCode: "AOO1",
  registry: "PG",
  date: new Date("2026-12-31T23:30:00Z"),
};
const parse = (xml: string) =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    parseAttributeValue: false,
  }).parse(xml)["prot:SegnaturaInformatica"];

describe("the signature file beside a document", () => {
  const root = parse(signatureFile(registration("k"), options));

  test("declares namespace, version and language with the prefix the schema wants", () => {
    expect([root["@xmlns:prot"], root["@prot:versione"], root["@prot:lang"]]).toEqual([
      "http://www.agid.gov.it/protocollo/",
      "3.0.0",
      "it",
    ]);
  });

  test("asks for a number of the registry on the day it is in Rome", () => {
    expect(root["prot:Intestazione"]["prot:Identificatore"]).toMatchObject({
      "prot:CodiceAmministrazione": { "#text": "c_bugl" },
      "prot:CodiceRegistro": "PG",
      "prot:NumeroRegistrazione": "0000000",
      "prot:DataRegistrazione": "2027-01-01",
    });
  });

  test("names the citizen with the fiscal code and the body with its IPA code", () => {
    const { "prot:Mittente": sender, "prot:Destinatario": recipient } = root["prot:Descrizione"];
    expect(sender["prot:PersonaFisica"]).toMatchObject({
      "prot:Nome": "Mario",
      "prot:Cognome": "Rossi",
      "prot:CodiceFiscale": "RSSMRA80A01H501U",
    });
    expect(recipient["prot:Amministrazione"]).toMatchObject({
      "prot:CodiceIPAAmministrazione": "c_bugl",
      "prot:CodiceIPAAOO": "AOO1",
    });
  });

  test("names an office's body as the body, and keeps a person's two names apart", () => {
    const request = registration("k", {
      sender: {
        name: "Maria Grazia De Rossi",
        givenName: "Maria Grazia",
        familyName: "De Rossi",
        fiscalCode: "RSSMRA80A01H501U",
      },
      recipients: [{ name: "Comune di Bugliano", office: "Ufficio Mobilità", fiscalCode: "00123450506" }],
    });
    const { "prot:Mittente": sender, "prot:Destinatario": recipient } = parse(signatureFile(request, options))[
      "prot:Descrizione"
    ];
    expect(sender["prot:PersonaFisica"]).toMatchObject({ "prot:Nome": "Maria Grazia", "prot:Cognome": "De Rossi" });
    expect(recipient["prot:Amministrazione"]).toMatchObject({
      "prot:DenominazioneAmministrazione": "Comune di Bugliano",
      "prot:CFAmministrazione": "00123450506",
      "prot:CodiceIPAAOO": "AOO1",
    });
  });

  test("names a guest of whom only the name is known as a person", () => {
    const request = registration("k", { sender: { name: "Rosa Bianchi", givenName: "Rosa", familyName: "Bianchi" } });
    const { "prot:Mittente": sender } = parse(signatureFile(request, options))["prot:Descrizione"];
    expect(sender["prot:PersonaFisica"]).toEqual({ "prot:Nome": "Rosa", "prot:Cognome": "Bianchi" });
  });

  test("carries the imprint of each file in base64", () => {
    const { "prot:DocumentoPrimario": main, "prot:Allegato": attachment } = root["prot:Descrizione"];
    expect(main).toMatchObject({ "@prot:nomeFile": "domanda.pdf", "prot:Impronta": { "@prot:algoritmo": "SHA-256" } });
    expect(Buffer.from(main["prot:Impronta"]["#text"], "base64").byteLength).toBe(32);
    expect(attachment["@prot:nomeFile"]).toBe("carta-identità.pdf");
  });

  test("names a firm by its tax number and has one element per recipient", () => {
    const request = registration("k", {
      sender: { name: "Rossi S.r.l.", fiscalCode: "01199250158" },
      recipients: [{ name: "Comune di Bugliano" }, { name: "ASL 4" }],
    });
    const { "prot:Mittente": sender, "prot:Destinatario": recipients } = parse(signatureFile(request, options))[
      "prot:Descrizione"
    ];
    expect(sender["prot:PersonaGiuridica"]).toEqual({
      "prot:Denominazione": "Rossi S.r.l.",
      "prot:PIVAoCF": "01199250158",
    });
    expect(recipients).toHaveLength(2);
  });

  test("stays well-formed and keeps the words, whatever a citizen writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (subject) => {
        expect(
          XMLValidator.validate(signatureFile(registration("k", { subject, sender: { name: subject } }), options)),
        ).toBe(true);
      }),
    );
    const subject = `<Oggetto> & "apici" 'semplici' ]]> è ß`;
    expect(parse(signatureFile(registration("k", { subject }), options))["prot:Intestazione"]["prot:Oggetto"]).toBe(
      subject,
    );
  });
});
