import { randomBytes, webcrypto } from "node:crypto";
import { Integer, OctetString, Utf8String } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension } from "pkijs";
import { SignedXml } from "xml-crypto";
import { z } from "zod";

const Signer = z.object({ certificate: z.string(), privateKey: z.string() });
type Signer = z.infer<typeof Signer>;

/** Who sells stamps in a world of tests: the certificate of an authority made for it, a seller it certified, and somebody who pretends to be one. In PEM. */
export const StampSeller = z.object({ authority: z.string(), seller: Signer, forger: Signer });
export type StampSeller = z.infer<typeof StampSeller>;

const engine = new CryptoEngine({ name: "node", crypto: webcrypto as Crypto });
const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2_048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const years = 20;

/** Makes the keys and certificates of a world's seller; some tenths of a second. */
export const createStampSeller = async (): Promise<StampSeller> => {
  const [authority, seller, forger] = await Promise.all([keyPair(), keyPair(), keyPair()]);
  const names = { authority: "Autorità di prova", seller: "Banca di prova" };
  return {
    authority: await certificate({
      subject: names.authority,
      of: authority,
      issuer: names.authority,
      by: authority,
      isAuthority: true,
    }),
    seller: {
      certificate: await certificate({ subject: names.seller, of: seller, issuer: names.authority, by: authority }),
      privateKey: await privateKey(seller),
    },
    // Nobody certified it: it says of itself who it is.
    forger: {
      certificate: await certificate({ subject: names.seller, of: forger, issuer: names.seller, by: forger }),
      privateKey: await privateKey(forger),
    },
  };
};

/** The stamp with its enveloped signature, as sellers make it (RSA with SHA-256, canonical XML 1.0). */
export const signStamp = (xml: string, { certificate: publicCert, privateKey: key }: Signer): string => {
  const sign = new SignedXml({
    privateKey: key,
    publicCert,
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    getKeyInfoContent: (args) => (args === undefined ? null : SignedXml.getKeyInfoContent(args)),
  });
  sign.addReference({
    xpath: "/*",
    uri: "",
    isEmptyUri: true,
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature"],
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
  });
  sign.computeSignature(xml);
  return sign.getSignedXml();
};

const keyPair = (): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(rsa, true, ["sign", "verify"]) as Promise<CryptoKeyPair>;

const pem = (label: "CERTIFICATE" | "PRIVATE KEY", der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString("base64").replaceAll(/.{64}/g, "$&\n").trimEnd()}\n-----END ${label}-----\n`;

const privateKey = async ({ privateKey: key }: CryptoKeyPair): Promise<string> =>
  pem("PRIVATE KEY", await webcrypto.subtle.exportKey("pkcs8", key));

type Wanted = {
  readonly subject: string;
  readonly of: CryptoKeyPair;
  readonly issuer: string;
  readonly by: CryptoKeyPair;
  readonly isAuthority?: boolean;
};

const certificate = async ({ subject, of, issuer, by, isAuthority = false }: Wanted): Promise<string> => {
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new Integer({ valueHex: new Uint8Array([1, ...randomBytes(15)]).buffer });
  made.subject.typesAndValues.push(name(subject));
  made.issuer.typesAndValues.push(name(issuer));
  const now = Date.now();
  // Demonstrations tell of the past.
  made.notBefore.value = new Date(now - years * 365 * 86_400_000);
  made.notAfter.value = new Date(now + years * 365 * 86_400_000);
  const constraints = new BasicConstraints({ cA: isAuthority });
  made.extensions = [
    new Extension({
      extnID: "2.5.29.19",
      critical: true,
      extnValue: new OctetString({ valueHex: constraints.toSchema().toBER() }).valueBlock.toBER(),
      parsedValue: constraints,
    }),
  ];
  await made.subjectPublicKeyInfo.importKey(of.publicKey, engine);
  await made.sign(by.privateKey, "SHA-256", engine);
  return pem("CERTIFICATE", made.toSchema(true).toBER());
};

const name = (commonName: string): AttributeTypeAndValue =>
  new AttributeTypeAndValue({ type: "2.5.4.3", value: new Utf8String({ value: commonName }) });
