import type { CitizenContext } from "../context.ts";
import { idleMinutes, SignIn } from "./session.ts";

const shown = 15;

/** The citizen's latest sign-ins: how, when, and which of them still open the door. */
export const listOwnSessions = ({ inTenant, actor, session, now }: CitizenContext) =>
  inTenant(async (tx) => {
    const rows = await tx.session.findMany({
      where: { personId: actor.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: shown,
    });
    const seenAfter = new Date(now.getTime() - idleMinutes * 60_000);
    return rows.map(({ id, createdAt, lastSeenAt, expiresAt, revokedAt, identity }) => {
      const signIn = SignIn.parse(identity);
      return {
        // Not the session's id: it is what the cookie carries.
        startedAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        protocol: signIn.protocol,
        provider: signIn.provider,
        isThis: id === session.id,
        isOpen: revokedAt === null && expiresAt > now && lastSeenAt > seenAfter,
      };
    });
  });
