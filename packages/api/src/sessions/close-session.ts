import type { Runtime } from "../runtime.ts";

/** Signs a browser out at once: the next request with this session is a stranger's. Closing twice is no error. */
export const closeSession = async (runtime: Runtime, tenantId: string, sessionId: string): Promise<void> => {
  await runtime.database.inTenant(tenantId, (tx) =>
    tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: runtime.now() } }),
  );
};
