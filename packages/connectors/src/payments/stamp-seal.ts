import { X509Certificate } from "node:crypto";
import { DOMParser } from "@xmldom/xmldom";
import { SignedXml } from "xml-crypto";

/**
 * What the signature of a digital stamp is worth. `trusted`: right, by a seller whom one of the municipality's authorities certified; `intact`: right, and nobody said
 * whose certificates count; `stranger`: right, by somebody none of the authorities certified; `broken`: the stamp is not what was signed; `absent`: nobody signed it.
 */
export const stampSeals = ["trusted", "intact", "stranger", "broken", "absent"] as const;
export type StampSeal = (typeof stampSeals)[number];

export type CheckedSeal = {
  readonly seal: StampSeal;
  /** Whom the certificate names; null when nothing was signed rightly. */
  readonly signedBy: string | null;
  /** The XML that was signed, and nothing besides; null when nothing was. Only this may be read as the seller's word. */
  readonly signed: string | null;
};

const algorithms: readonly string[] = [
  "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
  "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
];
const digests: readonly string[] = [
  "http://www.w3.org/2001/04/xmlenc#sha256",
  "http://www.w3.org/2001/04/xmlenc#sha512",
];
const wrong = (seal: "broken" | "absent"): CheckedSeal => ({ seal, signedBy: null, signed: null });

/**
 * Checks the enveloped XML signature of a stamp (one, over the whole document, RSA with SHA-2), and who made it. `authorities` are certificates in PEM, one after the
 * other: those that issued the sellers' ones, or the sellers' own. The certificate had to be valid when the stamp was bought.
 */
export const checkSeal = (
  xml: string,
  { authorities, boughtAt }: { readonly authorities?: string | undefined; readonly boughtAt: Date },
): CheckedSeal => {
  let certificate: X509Certificate | null;
  let signed: string | undefined;
  try {
    const document = new DOMParser({ errorHandler: strict }).parseFromString(xml, "text/xml");
    const check = new SignedXml({ getCertFromKeyInfo: (keyInfo) => SignedXml.getCertFromKeyInfo(keyInfo) });
    const [signature, ...more] = check.findSignatures(document);
    if (signature === undefined) return wrong("absent");
    if (more.length > 0 || signature.parentNode !== document.documentElement) return wrong("broken");
    check.loadSignature(signature);
    const references = check.getReferences();
    const isWhole =
      references.length === 1 &&
      references.every(({ uri, digestAlgorithm }) => uri === "" && digests.includes(digestAlgorithm));
    if (!isWhole || !algorithms.includes(check.signatureAlgorithm ?? "") || !check.checkSignature(xml))
      return wrong("broken");
    [signed] = check.getSignedReferences();
    certificate = certificateIn(signature);
  } catch {
    // Whatever came: what the libraries cannot check is no seal.
    return wrong("broken");
  }
  if (signed === undefined || certificate === null) return wrong("broken");
  return { seal: sealBy(certificate, authorities, boughtAt), signedBy: nameOf(certificate), signed };
};

/** What is not well written was written by no seller. */
const strict = (_level: string, message: string): void => {
  throw new Error(message);
};

const certificateIn = (signature: Node): X509Certificate | null => {
  const pem = SignedXml.getCertFromKeyInfo(
    (signature as Element).getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "KeyInfo")[0] ?? null,
  );
  return pem === null ? null : new X509Certificate(pem);
};

const sealBy = (certificate: X509Certificate, authorities: string | undefined, boughtAt: Date): StampSeal => {
  const trusted = certificatesIn(authorities ?? "");
  if (trusted.length === 0) return "intact";
  const isInTime = certificate.validFromDate <= boughtAt && boughtAt <= certificate.validToDate;
  const isKnown = trusted.some(
    (one) =>
      one.fingerprint256 === certificate.fingerprint256 ||
      (one.ca && certificate.checkIssued(one) && certificate.verify(one.publicKey)),
  );
  return isInTime && isKnown ? "trusted" : "stranger";
};

/** The certificates of a text in PEM. Throws on one that cannot be read. */
const certificatesIn = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );

/** Whether a text is nothing but certificates in PEM, one at least. */
export const areCertificates = (pem: string): boolean => {
  try {
    return (
      certificatesIn(pem).length > 0 &&
      pem.replaceAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g, "").trim() === ""
    );
  } catch {
    return false;
  }
};

/** The common name of the holder as one line of print: somebody's text like any other. */
const nameOf = ({ subject }: X509Certificate): string =>
  (/(?:^|\+ )CN=(.*)$/m.exec(subject)?.[1] ?? subject)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 200);
