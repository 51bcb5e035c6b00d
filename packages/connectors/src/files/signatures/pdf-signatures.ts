/** A signature inside a PDF: its bytes (CMS, padded) and the parts of the file it is of. */
export type PdfSignature = {
  readonly der: Uint8Array;
  readonly content: Uint8Array;
  /** Where the second part ends. */ readonly end: number;
};

const byteRange = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const mostSignatures = 20;

/** The signatures of a PDF (ISO 32000-1 §12.8), in their order; what lies between the two parts is the signature as hexadecimal text. */
export const pdfSignatures = (bytes: Uint8Array): PdfSignature[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return [...text.matchAll(byteRange)].slice(0, mostSignatures).flatMap((match): PdfSignature[] => {
    const [from, length, second, secondLength] = match.slice(1).map(Number) as [number, number, number, number];
    const end = second + secondLength;
    if (from !== 0 || length >= second || end > bytes.byteLength) return [];
    const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(length, second).trim())?.[1]?.replaceAll(/\s/g, "");
    if (!hex) return [];
    return [
      {
        der: trimmed(Buffer.from(hex, "hex")),
        content: Buffer.concat([bytes.subarray(0, length), bytes.subarray(second, end)]),
        end,
      },
    ];
  });
};

/** Without the zeros that fill the hole: the length stands at the head of the outer sequence. */
const trimmed = (padded: Uint8Array): Uint8Array => {
  const [tag, size = 0] = padded;
  if (tag !== 0x30) return padded;
  if (size < 0x80) return padded.subarray(0, 2 + size);
  const digits = size & 0x7f;
  const length = padded.subarray(2, 2 + digits).reduce((sum, byte) => sum * 256 + byte, 0);
  return digits === 0 ? padded : padded.subarray(0, 2 + digits + length);
};
