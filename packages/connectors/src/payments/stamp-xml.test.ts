import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStamp, writeStamp } from "./stamp-xml.ts";

const hashDocument = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const sold = {
  iubd: "01234567890123",
  boughtAt: new Date("2026-11-26T10:00:00.000Z"),
  amount: 1_600,
  hashDocument,
  seller: { fiscalCode: "12345678901", name: "Banca & <Prova>" },
};
const packed = (xml: string) => Buffer.from(xml).toString("base64");
const xml = writeStamp(sold);

describe("the digital stamp that a receipt carries", () => {
  test("is read with its identifier, instant, amount and the digest of its document", () => {
    expect(readStamp(packed(xml))).toEqual({
      iubd: "01234567890123",
      boughtAt: sold.boughtAt,
      amount: 1_600,
      hashDocument,
      xml,
      seal: "absent",
      signedBy: null,
    });
  });

  test("is read with the prefixes and the signature that sellers write", () => {
    const signed = xml
      .replaceAll("marcaDaBollo", "mbd:marcaDaBollo")
      .replace(
        "</ImprontaDocumento>",
        '</ImprontaDocumento><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>',
      );
    expect(readStamp(packed(signed))).toMatchObject({ iubd: "01234567890123", hashDocument });
  });

  test.each([
    ["16.00", 1_600],
    ["16.0", 1_600],
    ["16", 1_600],
    ["16.5", 1_650],
  ])("with the amount written as %s is read as %i cents: sellers write all of these", (written, cents) => {
    expect(readStamp(packed(xml.replace("16.00", written)))?.amount).toBe(cents);
  });

  test.each(["2021-07-27T11:48:02+0200", "2021-07-27T11:48:02+02:00", "2021-07-27T09:48:02Z"])(
    "bought at %s is read with its instant",
    (at) => {
      expect(readStamp(packed(xml.replace("2026-11-26T10:00:00.000Z", at)))?.boughtAt.toISOString()).toBe(
        "2021-07-27T09:48:02.000Z",
      );
    },
  );

  test.each([
    ["nothing", ""],
    ["no base64", "%%%%"],
    ["another document", packed("<ricevuta/>")],
    ["no digest", packed(xml.replace(/<ns2:DigestValue>.*<.ns2:DigestValue>/, ""))],
    ["another type of stamp", packed(xml.replace("<TipoBollo>01", "<TipoBollo>02"))],
    ["an amount that is none", packed(xml.replace("16.00", "sedici"))],
    ["no instant", packed(xml.replace("2026-11-26T10:00:00.000Z", "ieri"))],
    ["a document with entities of its own", packed(`<!DOCTYPE x [<!ENTITY a "b">]>${xml}`)],
    ["an endless one", packed(xml + " ".repeat(200_000))],
  ])("%s is none", (_title, attachment) => expect(readStamp(attachment)).toBeNull());

  test("any text is a stamp or none, never a crash", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(xml.length), (text, at) => {
        readStamp(text);
        readStamp(packed(text));
        readStamp(packed(xml.slice(0, at) + text + xml.slice(at)));
      }),
    );
  });
});
