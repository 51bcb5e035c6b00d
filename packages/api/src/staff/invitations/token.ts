import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What the link of an invitation carries: its id, and a proof that only this installation can make. No table holds it. */
export const invitationToken = (secret: string, id: string): string =>
  `${id}.${proofOf(secret, id).toString("base64url")}`;

/** The invitation a token names; null for one that this installation never made. */
export const invitationOf = (secret: string, token: string): string | null => {
  const [id = "", proof = ""] = token.split(".");
  if (!z.uuid().safeParse(id).success) return null;
  const [given, right] = [Buffer.from(proof, "base64url"), proofOf(secret, id)];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
};

/** The second factor an invitation offers (160 bits, base32, RFC 4226 §4): the same at every look, so that the page can be opened twice. */
export const offeredSecret = (secret: string, id: string): string => {
  const bytes = createHmac("sha256", secret).update(`staff second factor\n${id}`).digest().subarray(0, 20);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => base32[Number.parseInt(five, 2)]).join("");
};

const proofOf = (secret: string, id: string): Buffer =>
  createHmac("sha256", secret).update(`staff invitation\n${id}`).digest();
