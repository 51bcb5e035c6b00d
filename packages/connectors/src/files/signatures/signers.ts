import { type Certificate, ContentInfo, type RelativeDistinguishedNames, SignedData, type SignerInfo } from "pkijs";
import type { Signer } from "./report.ts";

const oids = {
  commonName: "2.5.4.3",
  surname: "2.5.4.4",
  serialNumber: "2.5.4.5",
  givenName: "2.5.4.42",
  organization: "2.5.4.10",
  signingTime: "1.2.840.113549.1.9.5",
} as const;
/** "TINIT-RSSMRA80A01H501U" (ETSI EN 319 412-1) or the older "IT:RSSMRA80A01H501U". */
const personal = /^(?:TINIT-|IT:)?([A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z])$/;
/** Nobody gathers more signatures on one file. */
const mostSigners = 20;

/** Who signed these bytes (CMS SignedData, DER); `detached` is what they signed where it is not inside. Null when they are no signature. */
export const signersOf = async (der: Uint8Array, detached?: Uint8Array): Promise<Signer[] | null> => {
  const signed = parsed(der);
  if (signed === null) return null;
  const signers: Signer[] = [];
  for (const [index, info] of signed.signerInfos.slice(0, mostSigners).entries())
    signers.push(await signerOf(signed, info, index, detached));
  return signers;
};

const parsed = (der: Uint8Array): SignedData | null => {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der).buffer).content });
  } catch {
    // Anything may be uploaded: what the library cannot read is no signature.
    return null;
  }
};

const signerOf = async (
  signed: SignedData,
  info: SignerInfo,
  index: number,
  detached: Uint8Array | undefined,
): Promise<Signer> => {
  const verdict = await verified(signed, index, detached);
  return { ...describedBy(verdict.certificate), signedAt: signingTime(info), isIntact: verdict.isIntact };
};

const verified = async (
  signed: SignedData,
  signer: number,
  detached: Uint8Array | undefined,
): Promise<{ isIntact: boolean; certificate: Certificate | null }> => {
  try {
    const verdict = await signed.verify({
      signer,
      checkChain: false,
      extendedMode: true,
      ...(detached && { data: new Uint8Array(detached).buffer }),
    });
    return { isIntact: verdict.signatureVerified === true, certificate: verdict.signerCertificate ?? null };
  } catch (error) {
    // A signature that cannot be checked (unknown algorithm, no certificate, another digest) is told as not intact, with what is known of it.
    return {
      isIntact: false,
      certificate: (Reflect.get(Object(error), "signerCertificate") as Certificate | null | undefined) ?? null,
    };
  }
};

const describedBy = (certificate: Certificate | null): Omit<Signer, "signedAt" | "isIntact"> => {
  if (certificate === null) return { name: "", fiscalCode: null, serial: "", issuer: "" };
  const { subject, issuer } = certificate;
  const whole = [valueOf(subject, oids.givenName), valueOf(subject, oids.surname)]
    .filter((part) => part !== "")
    .join(" ");
  return {
    name: (whole || valueOf(subject, oids.commonName)).slice(0, 200),
    fiscalCode: personal.exec(valueOf(subject, oids.serialNumber).toUpperCase())?.[1] ?? null,
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString("hex").slice(0, 80),
    issuer: (valueOf(issuer, oids.commonName) || valueOf(issuer, oids.organization)).slice(0, 200),
  };
};

/** A name as one line of print: what a certificate says is somebody's text like any other. */
const valueOf = (name: RelativeDistinguishedNames, oid: string): string => {
  const value: unknown = name.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value;
  return typeof value === "string" ? value.replaceAll(/\p{Cc}/gu, " ").trim() : "";
};

const signingTime = ({ signedAttrs }: SignerInfo): string | null => {
  const value: unknown = signedAttrs?.attributes.find(({ type }) => type === oids.signingTime)?.values[0];
  const toDate: unknown = Reflect.get(Object(value), "toDate");
  if (typeof toDate !== "function") return null;
  const date: unknown = Reflect.apply(toDate, value, []);
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
};
