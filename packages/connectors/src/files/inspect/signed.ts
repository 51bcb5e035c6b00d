import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, type AsnType } from "asn1js";

const signedData = "1.2.840.113549.1.7.2";

/** As DER, whether written in binary or as text. */
export const derOf = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] === 0x30) return bytes;
  // Some signing tools write the same thing as text, with or without the PEM lines.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replaceAll(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, "")
    .replaceAll(/\s/g, "");
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, "base64") : bytes;
};

const childrenOf = (node: AsnType | undefined): AsnType[] =>
  node instanceof Sequence || node instanceof Constructed ? node.valueBlock.value : [];
const isOid = (node: AsnType | undefined, oid?: string): boolean =>
  node instanceof ObjectIdentifier && (oid === undefined || node.valueBlock.toString() === oid);

/** The outermost structure; undefined for bytes that are none, some of which the library answers with an error. */
const rootOf = (der: Uint8Array): AsnType | undefined => {
  try {
    const { result, offset } = fromBER(new Uint8Array(der).buffer);
    return offset === -1 ? undefined : result;
  } catch {
    return undefined;
  }
};

/**
 * The document inside an electronic signature (CMS SignedData, RFC 5652 §5; CAdES in Italian practice), undefined when the bytes are none or hold no
 * document (a detached signature). The signature itself is not verified here.
 */
export const signedContent = (bytes: Uint8Array): Uint8Array | undefined => {
  const [type, wrapped] = childrenOf(rootOf(derOf(bytes)));
  if (!isOid(type, signedData)) return undefined;
  const [, , encapsulated, ...rest] = childrenOf(childrenOf(wrapped)[0]);
  const [contentType, content] = childrenOf(encapsulated);
  const octets = childrenOf(content)[0];
  // Certificates and signers follow; without them it is a wrapper, not a signature.
  if (!isOid(contentType) || rest.length === 0 || !(octets instanceof OctetString)) return undefined;
  return new Uint8Array(octets.getValue());
};
