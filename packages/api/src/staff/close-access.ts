import type { Tx } from "@sportello/db/client";

/** Signs somebody out everywhere and closes every way in that was sent to them, at once. */
export const closeAccess = async (tx: Tx, staffId: string, now: Date): Promise<void> => {
  await tx.session.updateMany({ where: { staffId, revokedAt: null }, data: { revokedAt: now } });
  await tx.staffInvitation.updateMany({ where: { staffId, closedAt: null }, data: { closedAt: now } });
};
