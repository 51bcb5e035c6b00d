/** How many digests are asked for before the page gets its turn. */
const atOnce = 256;
const utf8 = new TextEncoder();

/** Whether the digest begins with so many zero bits (32 at most). */
const beginsWithZeros = (digest: ArrayBuffer, bits: number): boolean =>
  new DataView(digest).getUint32(0) >>> (32 - bits) === 0;

/**
 * The number that makes SHA-256 of "<challenge>.<number>" begin with the zero bits the challenge names ("<instant>.<bits>.<seal>"); null
 * when it was stopped or the browser has no SubtleCrypto, as on pages without HTTPS.
 */
export const findProof = async (challenge: string, signal: AbortSignal): Promise<string | null> => {
  const { subtle } = globalThis.crypto ?? {};
  const bits = Number(challenge.split(".")[1]);
  if (!subtle || !(bits > 0 && bits <= 24)) return null;
  for (let first = 0; !signal.aborted; first += atOnce) {
    const numbers = Array.from({ length: atOnce }, (_, offset) => String(first + offset));
    const digests = await Promise.all(
      numbers.map((number) => subtle.digest("SHA-256", utf8.encode(`${challenge}.${number}`))),
    );
    const found = numbers.find((_, index) => beginsWithZeros(digests[index] as ArrayBuffer, bits));
    if (found !== undefined) return found;
  }
  return null;
};
