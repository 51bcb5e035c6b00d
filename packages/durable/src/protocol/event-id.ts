import { createHash } from "node:crypto";
import { monotonicFactory } from "ulid";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const next = monotonicFactory();

/** A fresh ULID, later than every other of this process. */
export const newId = (): string => next();

/** A ULID decided by its parts, so that saying it again makes no second one. */
export function idFrom(time: number, text: string): string {
  return encode(time, createHash("sha256").update(text).digest().subarray(0, 10));
}

/**
 * The internal ids of a request's events. The SDK sends `x-inngest-event-id-seed: <ms>,<base64 of 10 bytes>` and repeats it
 * when it repeats the request: time part = ms, random part = the bytes, the last four increased by the position (from 1).
 * Without a usable seed the ids are new ones.
 */
export function eventIds(seed: string | null, count: number): string[] {
  const parsed = parseSeed(seed);
  return Array.from({ length: count }, (_, index) => {
    if (parsed === null) return newId();
    const bytes = Buffer.from(parsed.entropy);
    bytes.writeUInt32BE((bytes.readUInt32BE(6) + index + 1) >>> 0, 6);
    return encode(parsed.time, bytes);
  });
}

function parseSeed(seed: string | null): { time: number; entropy: Buffer } | null {
  const match = /^(\d{1,15}),([A-Za-z0-9+/]+={0,2})$/.exec(seed ?? "");
  if (match === null) return null;
  const entropy = Buffer.from(match[2] ?? "", "base64");
  const time = Number(match[1]);
  return entropy.length === 10 && time < 2 ** 48 ? { time, entropy } : null;
}

/** Crockford base32 of 48 bits of time and 80 bits of entropy: 26 characters. */
function encode(time: number, entropy: Uint8Array): string {
  let value = BigInt(Math.trunc(time));
  for (const byte of entropy) value = (value << 8n) | BigInt(byte);
  let text = "";
  for (let index = 0; index < 26; index += 1) {
    text = ALPHABET.charAt(Number(value & 31n)) + text;
    value >>= 5n;
  }
  return text;
}
