import { z } from "zod";
import type { AuditAction } from "../audit/record.ts";
import type { Runtime } from "../runtime.ts";

/** Signs a browser out at once: the next request with this session is a stranger's. Closing twice, or nothing, is no error. */
export const closeSession = async (runtime: Runtime, tenantId: string, sessionId: string): Promise<void> => {
  if (!z.uuid().safeParse(sessionId).success) return;
  const now = runtime.now();
  await runtime.database.inTenant(tenantId, async (tx) => {
    const [closed] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now },
      select: { personId: true, staffId: true },
    });
    if (!closed) return;
    const action: AuditAction = "session.closed";
    const actorKind = closed.staffId === null ? "citizen" : "staff";
    await tx.auditEntry.create({
      data: { action, actorKind, actorId: closed.staffId ?? closed.personId, at: now },
      select: { id: true },
    });
  });
};
