import { randomUUID } from "node:crypto";
import type { Context } from "../context.ts";
import { addressKey, countTry } from "../rate-limits.ts";
import { type SessionTicket, sessionEnd } from "./session.ts";

/** A library or a school sits behind one address; a program that opens drafts by the hundred does, too. */
const openings = { name: "guest-session", points: 20, seconds: 3_600 };

/**
 * Opens a session for somebody who does not sign in, with a random id that nobody can guess and a person of their own to hold
 * what they fill in. Twenty an hour for one address; then `too_many_requests`.
 */
export const openGuestSession = async ({ runtime, tenant, ip, now, inTenant }: Context): Promise<SessionTicket> => {
  await countTry(runtime, openings, addressKey(tenant.id, ip));
  const expiresAt = sessionEnd(now);
  const sessionId = await inTenant(async (tx) => {
    const { id: personId } = await tx.person.create({
      data: { givenName: "", familyName: "", certified: {} },
      select: { id: true },
    });
    const { id } = await tx.session.create({
      data: { id: randomUUID(), personId, createdAt: now, lastSeenAt: now, expiresAt },
      select: { id: true },
    });
    return id;
  });
  return { sessionId, expiresAt };
};
