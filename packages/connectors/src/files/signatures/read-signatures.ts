import { derOf, signedContent } from "../inspect/signed.ts";
import { pdfSignatures } from "./pdf-signatures.ts";
import type { SignatureReport, Signer } from "./report.ts";
import { signersOf } from "./signers.ts";

/** Signatures within signatures; deeper ones the upload's check refuses. */
const mostEnvelopes = 3;

/**
 * What the electronic signatures of a file say, by its content: who, when, and whether the content is what was signed. Null for a file that bears
 * none. That a certificate was valid and its issuer trusted is not looked at: that is asked of a validation service.
 */
export const readSignatures = async (kind: string, bytes: Uint8Array): Promise<SignatureReport | null> => {
  if (kind === "p7m") return { format: "cades", signers: await inEnvelopes(bytes, 0), coversAll: true };
  return kind === "pdf" ? inPdf(bytes) : null;
};

const inEnvelopes = async (bytes: Uint8Array, depth: number): Promise<Signer[]> => {
  const content = signedContent(bytes);
  if (content === undefined || depth >= mostEnvelopes) return [];
  return [...((await signersOf(derOf(bytes))) ?? []), ...(await inEnvelopes(content, depth + 1))];
};

const inPdf = async (bytes: Uint8Array): Promise<SignatureReport | null> => {
  const found = pdfSignatures(bytes);
  if (found.length === 0) return null;
  const signers: Signer[] = [];
  for (const { der, content } of found) signers.push(...((await signersOf(der, content)) ?? []));
  return {
    format: "pades",
    signers,
    coversAll: found.some(({ end }) => end >= bytes.byteLength - trailingBlanks(bytes)),
  };
};

/** Some writers end a file with a line break more. */
const trailingBlanks = (bytes: Uint8Array): number => {
  let blanks = 0;
  while (
    blanks < bytes.byteLength &&
    blanks < 4 &&
    [0x0a, 0x0d, 0x20].includes(bytes[bytes.byteLength - 1 - blanks] ?? 0)
  )
    blanks += 1;
  return blanks;
};
