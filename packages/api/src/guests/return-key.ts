import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** A draft, and the guest whom it belongs to. */
type Held = {
  readonly appSecret: string;
  readonly tenantId: string;
  readonly draftId: string;
  readonly personId: string;
};

/** Guests' drafts outlive their session by this much, for the page that is still open somewhere. */
export const returnHours = 12;

/**
 * What the pages of a guest's draft carry, so that the page alone proves whose it was once the session is over. Nothing is stored; it opens this draft and no
 * other. Whoever has it sees the page before them anyway.
 */
export const returnKey = ({ appSecret, tenantId, draftId, personId }: Held): string => {
  const key = Buffer.from(hkdfSync("sha256", appSecret, tenantId, "return of a guest", 32));
  return createHmac("sha256", key).update(`${draftId}.${personId}`).digest("base64url");
};

export const isReturnKey = (held: Held, given: string): boolean => {
  const [expected, actual] = [Buffer.from(returnKey(held)), Buffer.from(given)];
  return actual.length === expected.length && timingSafeEqual(actual, expected);
};
