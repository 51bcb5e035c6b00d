import { randomBytes } from "node:crypto";
import { hash, verify as verifyArgon2 } from "@node-rs/argon2";
import { generateSecret, verify as verifyTotp } from "otplib";
import { decrypt, encrypt } from "../connectors/encrypt.ts";

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Seconds a code may be late or early: one step of 30 on either side. */
const toleranceSeconds = 30;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** False for a wrong password and for a stored value that is no hash. */
export const isPassword = async (passwordHash: string, password: string): Promise<boolean> => {
  try {
    return await verifyArgon2(passwordHash, password);
  } catch {
    return false;
  }
};

/** The hash of a password nobody has: checked in place of a missing account's, so that both cost the same. */
export const nobodysHash: Promise<string> = hashPassword(randomBytes(32).toString("base64url"));

/** A new second factor, base32, 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => generateSecret();

/** A second factor as `staff.totp_secret` keeps it. */
export const sealTotpSecret = (appSecret: string, tenantId: string, secret: string): Uint8Array<ArrayBuffer> =>
  encrypt(appSecret, "totp-secret", tenantId, secret);

/** The time step (30 s since 1970) of a right code that is later than `lastStep`, null for a wrong or already used one. */
export const totpStep = async (appSecret: string, tenantId: string, sealed: Uint8Array, code: string, lastStep: number, now: Date): Promise<number | null> => {
  if (!/^\d{6}$/.test(code)) return null;
  const result = await verifyTotp({
    secret: decrypt(appSecret, "totp-secret", tenantId, sealed),
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: toleranceSeconds,
  });
  if (!result.valid) return null;
  const step = Math.floor(now.getTime() / 30_000) + ("delta" in result ? result.delta : 0);
  return step > lastStep ? step : null;
};
