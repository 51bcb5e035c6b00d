import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";

const PREFIX = /^signkey-\w+-/;
const TOLERANCE_SECONDS = 300;

/** RFC 8785 text: what is signed, and what is sent. */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? "null";
}

/** The header `x-inngest-signature` of a body's exact text; `key` is the signing key as configured. */
export function sign(body: string, key: string, nowMs: number): string {
  const time = Math.floor(nowMs / 1000);
  return `t=${time}&s=${hmac(body, key, String(time))}`;
}

/** True when one of the keys made this signature within five minutes of now. */
export function isSignedBy(body: string, header: string | null, keys: readonly string[], nowMs: number): boolean {
  const fields = new URLSearchParams(header ?? "");
  const time = fields.get("t") ?? "";
  if (!/^\d+$/.test(time) || Math.abs(nowMs / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  return keys.some((key) => equal(fields.get("s") ?? "", hmac(body, key, time)));
}

/** What the SDK shows as bearer token: the prefix kept, the rest, read as hexadecimal digits, replaced by its SHA-256. */
export function hashedKey(key: string): string {
  const prefix = PREFIX.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(hexBytes(key.slice(prefix.length)))
      .digest("hex")
  );
}

/** Bytes of a hexadecimal text as the SDK reads them: other characters are skipped or count as zero, never refused. */
function hexBytes(text: string): Uint8Array {
  const digits = text.replace(/[^a-z0-9]+/gi, "");
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16) || 0);
}

/** Compares secrets without telling by the time how much of them is right. */
export function equal(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function hmac(body: string, key: string, time: string): string {
  return createHmac("sha256", key.replace(PREFIX, "")).update(body).update(time).digest("hex");
}
