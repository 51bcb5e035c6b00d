import type { Tx } from "@sportello/db/client";
import { failuresThatOpen } from "../connectors/record-call.ts";

/** One probe at a time may try a vendor that was down; another may when this one did not come back for so long. */
const probeSeconds = 60;

/**
 * Whether the vendor may be called now. While the circuit is open nobody calls; when its pause is over one caller gets
 * through and tries for the others.
 */
export const mayCall = async (tx: Tx, vendor: string, now: Date): Promise<boolean> => {
  const health = await tx.connectorHealth.findFirst({ where: { kind: "protocol", vendor } });
  if (!health || health.consecutiveFailures < failuresThatOpen || health.openUntil === null) return true;
  if (health.openUntil > now) return false;
  const { count } = await tx.connectorHealth.updateMany({
    where: { id: health.id, openUntil: health.openUntil },
    data: { openUntil: new Date(now.getTime() + probeSeconds * 1000) },
  });
  return count === 1;
};
