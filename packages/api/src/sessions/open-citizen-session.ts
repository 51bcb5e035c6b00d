import { randomUUID } from "node:crypto";
import type { CitizenIdentity } from "@sportello/connectors/identity/port";
import type { Prisma } from "@sportello/db/generated/client";
import type { AuditFacts } from "../audit/facts.ts";
import type { Runtime } from "../runtime.ts";
import { type SessionTicket, sessionEnd, SignIn } from "./session.ts";

/**
 * Signs a citizen in with what the identity provider certified. The person is made at the first sign-in and brought up to
 * date at each; the contacts they chose are theirs and stay. Always a new session with a new random id.
 */
export const openCitizenSession = async (
  runtime: Runtime,
  tenantId: string,
  identity: CitizenIdentity,
  _from: { readonly ip: string },
): Promise<SessionTicket> => {
  const now = runtime.now();
  const expiresAt = sessionEnd(now);
  const {
    fiscalCode,
    givenName,
    familyName,
    birthDate,
    birthPlace,
    gender,
    email,
    phone,
    address,
    provider,
    authenticatedAt,
  } = identity;
  const certified = withoutGaps({
    birthDate,
    birthPlace,
    gender,
    email,
    phone,
    address,
    provider,
    asOf: authenticatedAt,
  });
  const signIn = SignIn.parse(identity);
  const sessionId = await runtime.database.inTenant(tenantId, async (tx) => {
    const person = await tx.person.upsert({
      where: { tenantId_fiscalCode: { tenantId, fiscalCode } },
      create: { fiscalCode, givenName, familyName, certified },
      update: { givenName, familyName, certified },
      select: { id: true },
    });
    const session = await tx.session.create({
      data: { id: randomUUID(), personId: person.id, identity: signIn, createdAt: now, lastSeenAt: now, expiresAt },
      select: { id: true },
    });
    await tx.auditEntry.create({
      data: {
        action: "session.opened",
        actorKind: "citizen",
        actorId: person.id,
        details: { level: signIn.level, provider: signIn.provider } satisfies AuditFacts,
        at: now,
      },
    });
    return session.id;
  });
  return { sessionId, expiresAt };
};

const withoutGaps = (given: Record<string, unknown>): Prisma.InputJsonObject =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Prisma.InputJsonObject;
