import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** One key per purpose, so that a connector's options cannot be put in the place of a second factor. */
export type SecretPurpose = "connector-options" | "totp-secret" | "unique-answers";

/** The installation's key for one purpose, 32 bytes; it tells nothing of the secret or of the other keys (HKDF, RFC 5869). */
export const keyOf = (appSecret: string, purpose: SecretPurpose): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", appSecret, "sportello", purpose, 32));

/**
 * AES-256-GCM with the installation's secret: version byte, 12-byte nonce, 16-byte tag, text. `context` (e.g. the tenant's id)
 * is authenticated but not stored: a value copied to another tenant's row does not open.
 */
export const encrypt = (
  appSecret: string,
  purpose: SecretPurpose,
  context: string,
  text: string,
): Uint8Array<ArrayBuffer> => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", keyOf(appSecret, purpose), iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body]));
};

/** The text again. Throws when the secret, the purpose or the context is another, or a byte was changed. */
export const decrypt = (appSecret: string, purpose: SecretPurpose, context: string, sealed: Uint8Array): string => {
  if (sealed.length < 1 + ivBytes + tagBytes || sealed[0] !== version)
    throw new Error("not a sealed value of this version");
  const iv = sealed.subarray(1, 1 + ivBytes);
  const tag = sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", keyOf(appSecret, purpose), iv)
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()]).toString("utf8");
};
