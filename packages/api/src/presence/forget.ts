import type { ActingContext } from "../context.ts";

/** Deletes what was noted of who looked at what an hour ago and earlier; returns how much. */
export const forgetPresence = ({ inTenant, now }: ActingContext): Promise<{ deleted: number }> =>
  inTenant(async (tx) => {
    const { count } = await tx.presence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 3_600_000) } } });
    return { deleted: count };
  });
