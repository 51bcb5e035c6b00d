import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Zero bits the work must begin with: some thousand digests, a second on an old phone and ruinous by the million. */
export const challengeBits = 13;
/** As long as a guest's session. */
const validHours = 12;

type Secret = { readonly appSecret: string; readonly draftId: string };

/** A piece of work for one draft: "<instant>.<bits>.<seal>". Nothing is stored; the seal says that it is ours and whose. */
export const makeChallenge = (secret: Secret, now: Date): string => {
  const body = `${now.getTime()}.${challengeBits}`;
  return `${body}.${seal(secret, body)}`;
};

/** When this challenge was given out for this draft; null when it is not ours, another draft's or too old. */
export const challengeGivenAt = (secret: Secret, challenge: string, now: Date): Date | null => {
  const [instant = "", bits = "", given = ""] = challenge.split(".");
  const expected = Buffer.from(seal(secret, `${instant}.${bits}`));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return null;
  const age = now.getTime() - Number(instant);
  return age >= 0 && age <= validHours * 3_600_000 ? new Date(Number(instant)) : null;
};

/** Whether the number was found by trying: SHA-256 of "<challenge>.<number>" begins with the bits asked for. */
export const isProof = (challenge: string, proof: string): boolean => {
  if (!/^\d{1,10}$/.test(proof)) return false;
  const digest = createHash("sha256").update(`${challenge}.${proof}`).digest();
  return digest.readUInt32BE(0) >>> (32 - challengeBits) === 0;
};

const seal = ({ appSecret, draftId }: Secret, body: string): string => {
  const key = Buffer.from(hkdfSync("sha256", appSecret, "sportello", "challenge of a guest", 32));
  return createHmac("sha256", key).update(`${draftId}.${body}`).digest("base64url");
};
