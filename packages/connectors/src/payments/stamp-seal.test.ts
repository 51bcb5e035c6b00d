import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { areCertificates, checkSeal } from "./stamp-seal.ts";
import { readStamp, writeStamp } from "./stamp-xml.ts";
import { createStampSeller, signStamp, type StampSeller } from "./world/stamp-seller.ts";

const boughtAt = new Date("2026-11-26T10:00:00.000Z");
const hashDocument = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
const otherHash = "wHpFSLCGZjIvNSXxqtGbxg7275t446DRTk5ZrsdUQ6E=";
const sold = writeStamp({
  iubd: "01234567890123",
  boughtAt,
  amount: 1_600,
  hashDocument,
  seller: { fiscalCode: "12345678901", name: "Banca & <Prova>" },
});
const packed = (xml: string) => Buffer.from(xml).toString("base64");

let world: StampSeller;
let other: StampSeller;
let signed = "";
beforeAll(async () => {
  [world, other] = await Promise.all([createStampSeller(), createStampSeller()]);
  signed = signStamp(sold, world.seller);
});
const sealOf = (xml: string, authorities?: string, at = boughtAt) => checkSeal(xml, { authorities, boughtAt: at }).seal;

describe("the signature of a digital stamp", () => {
  test("by a seller whom one of the municipality's authorities certified is trusted, and says who that is", () => {
    expect(checkSeal(signed, { authorities: world.authority, boughtAt })).toMatchObject({
      seal: "trusted",
      signedBy: "Banca di prova",
    });
    expect(sealOf(signed, `${other.authority}\n${world.authority}`)).toBe("trusted");
  });

  test("by a seller whose own certificate the municipality holds is trusted", () =>
    expect(sealOf(signed, world.seller.certificate)).toBe("trusted"));

  test("where nobody said whose certificates count only tells that the stamp is intact", () => {
    expect(sealOf(signed)).toBe("intact");
    expect(sealOf(signed, "")).toBe("intact");
  });

  test.each([
    ["of another authority", () => [signed, other.authority] as const],
    [
      "of somebody who certified themselves under the seller's name",
      () => [signStamp(sold, world.forger), world.authority] as const,
    ],
    [
      "of a seller certified by another seller, which is no authority",
      () => [signStamp(sold, world.forger), world.seller.certificate] as const,
    ],
  ])("%s is a stranger's", (_title, make) => expect(sealOf(...make())).toBe("stranger"));

  test("by a certificate that was not valid when the stamp was bought is a stranger's", () => {
    const { validToDate, validFromDate } = new X509Certificate(world.seller.certificate);
    expect(sealOf(signed, world.authority, new Date(validToDate.getTime() + 1_000))).toBe("stranger");
    expect(sealOf(signed, world.authority, new Date(validFromDate.getTime() - 1_000))).toBe("stranger");
  });

  test.each([
    ["the amount changed", () => signed.replace("16.00", "160.00")],
    ["the digest of another document", () => signed.replace(hashDocument, otherHash)],
    ["another identifier", () => signed.replace("01234567890123", "01234567890124")],
    [
      "the signature of another stamp",
      () =>
        signStamp(sold.replace("01234567890123", "99999999999999"), world.seller).replace(
          "99999999999999",
          "01234567890123",
        ),
    ],
    [
      "another's certificate",
      () =>
        signed.replace(
          /<X509Certificate>[^<]*/,
          `<X509Certificate>${world.forger.certificate.replaceAll(/-----[^-]+-----|\s/g, "")}`,
        ),
    ],
    ["no certificate", () => signed.replace(/<KeyInfo>.*<\/KeyInfo>/s, "")],
    ["two signatures", () => signStamp(signed, world.seller)],
    ["a signature over a part of it", () => signed.replace('URI=""', 'URI="#part"')],
    [
      "a digest of old",
      () =>
        signed.replace(
          'http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue>',
          'http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue>',
        ),
    ],
    [
      "a signature of old",
      () =>
        signed.replace(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
        ),
    ],
    [
      "a signature with a shared secret",
      () =>
        signed.replace(
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        ),
    ],
  ])("with %s is broken", (_title, make) => {
    const spoilt = make();
    expect(spoilt).not.toBe(signed);
    expect(checkSeal(spoilt, { authorities: world.authority, boughtAt })).toEqual({
      seal: "broken",
      signedBy: null,
      signed: null,
    });
  });

  test("wrapped away: a signed stamp inside another one proves nothing about the other", () => {
    const inner = signed.replace(/<\?xml[^>]*\?>/, "");
    const wrapped = `<marcaDaBollo xmlns="http://www.agenziaentrate.gov.it/2014/MarcaDaBollo"><PSP/><IUBD>66666666666666</IUBD><x>${inner}</x></marcaDaBollo>`;
    expect(sealOf(wrapped, world.authority)).toBe("broken");
  });

  test("that is not there is absent", () =>
    expect(checkSeal(sold, { authorities: world.authority, boughtAt })).toEqual({
      seal: "absent",
      signedBy: null,
      signed: null,
    }));

  test("any change of one character of what was signed breaks it, and nothing crashes", () => {
    fc.assert(
      fc.property(fc.nat(sold.length - 1), fc.constantFrom("x", "0", "<", "&", " "), (at, character) => {
        const start = signed.indexOf("<marcaDaBollo");
        const place = start + (at % (signed.indexOf("<Signature") - start));
        const spoilt = signed.slice(0, place) + character + signed.slice(place + 1);
        // Another blank between attributes is the same document to XML.
        if (spoilt === signed || sealOf(spoilt, world.authority) === "trusted")
          expect(checkSeal(spoilt, { boughtAt }).signed).toBe(checkSeal(signed, { boughtAt }).signed);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a stamp", () => {
  test("is read from what was signed, with what the signature is worth and the XML as it came", () => {
    expect(readStamp(packed(signed), { authorities: world.authority })).toEqual({
      iubd: "01234567890123",
      boughtAt,
      amount: 1_600,
      hashDocument,
      xml: signed,
      seal: "trusted",
      signedBy: "Banca di prova",
    });
  });

  test("that was changed afterwards is read all the same, and told as broken", () => {
    expect(readStamp(packed(signed.replace("16.00", "2.00")), { authorities: world.authority })).toMatchObject({
      amount: 200,
      seal: "broken",
      signedBy: null,
    });
  });

  test("signed with the prefix of its signatures' namespace is read", () => {
    const other2 = signed.replace('<?xml version="1.0" encoding="UTF-8"?>', "");
    expect(readStamp(packed(other2), { authorities: world.authority })?.seal).toBe("trusted");
  });
});

describe("what an administrator may paste as certificates", () => {
  test.each([
    ["one", () => world.authority, true],
    ["several, with blank lines", () => `${world.authority}\n\n${world.seller.certificate}\n`, true],
    ["nothing", () => "  ", false],
    ["a key", () => world.seller.privateKey, false],
    ["a certificate and something else", () => `${world.authority}\nciao`, false],
    ["a certificate with a hole", () => world.authority.replace(/\n[^\n]+\n/, "\n"), false],
  ])("%s", (_title, make, isRight) => expect(areCertificates(make())).toBe(isRight));
});
