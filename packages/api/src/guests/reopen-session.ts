import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Context } from "../context.ts";
import { addressKey, countTry } from "../rate-limits.ts";
import { Refused } from "../refused.ts";
import { type SessionTicket, sessionEnd } from "../sessions/session.ts";
import { isReturnKey } from "./return-key.ts";

const returns = { name: "guest-return", points: 60, seconds: 3_600 };

/**
 * Opens a new session for the guest of this draft, whose own ended while they were writing: who does not sign in could not come back otherwise. Throws `session_expired`
 * when the key is not this draft's, when it was sent or is gone, and when the guest left on purpose; `too_many_requests` after sixty an hour for one address.
 */
export const reopenGuestSession = async (
  { runtime, tenant, ip, now, inTenant }: Context,
  { draftId, key }: { readonly draftId: string; readonly key: string },
): Promise<SessionTicket> => {
  await countTry(runtime, returns, addressKey(tenant.id, ip));
  if (!z.uuid().safeParse(draftId).success) throw new Refused("session_expired");
  const expiresAt = sessionEnd(now);
  const sessionId = await inTenant(async (tx) => {
    const draft = await tx.application.findFirst({
      where: {
        id: draftId,
        status: "draft",
        person: { fiscalCode: null, sessions: { none: { revokedAt: { not: null } } } },
      },
      select: { personId: true },
    });
    const personId = draft?.personId ?? null;
    if (
      personId === null ||
      !isReturnKey({ appSecret: runtime.env.APP_SECRET, tenantId: tenant.id, draftId, personId }, key)
    )
      throw new Refused("session_expired");
    const { id } = await tx.session.create({
      data: { id: randomUUID(), personId, createdAt: now, lastSeenAt: now, expiresAt },
      select: { id: true },
    });
    return id;
  });
  return { sessionId, expiresAt };
};
