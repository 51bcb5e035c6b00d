import type { ActingContext } from "../context.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";
import { stuckAfterMinutes } from "./export-view.ts";

const lostAfterMinutes = 5;
const atMost = 50;

/** Deletes the copies whose days are over, gives up those that never came, and tells again of those nobody began. */
export const forgetExports = async (ctx: ActingContext): Promise<{ expired: number; waiting: number }> => {
  const minutesAgo = (minutes: number) => new Date(ctx.now.getTime() - minutes * 60_000);
  const { over, waiting } = await ctx.inTenant(async (tx) => {
    await tx.dataExport.updateMany({
      where: { state: { in: ["waiting", "making"] }, askedAt: { lt: minutesAgo(stuckAfterMinutes) } },
      data: { state: "failed" },
    });
    const lost = await tx.dataExport.findMany({
      where: { state: "waiting", askedAt: { lt: minutesAgo(lostAfterMinutes) } },
      take: atMost,
      select: { id: true },
    });
    await tx.outboxEvent.createMany({
      data: lost.map(({ id }) => ({ name: "person/export-asked", payload: { exportId: id } })),
    });
    const old = await tx.dataExport.findMany({
      where: {
        OR: [
          { state: "ready", expiresAt: { lte: ctx.now } },
          { state: "failed", storageKey: { not: null } },
        ],
      },
      take: atMost,
      select: { id: true, storageKey: true },
    });
    await tx.dataExport.updateMany({
      where: { id: { in: old.map(({ id }) => id) }, state: "ready" },
      data: { state: "expired" },
    });
    await tx.dataExport.updateMany({ where: { id: { in: old.map(({ id }) => id) } }, data: { storageKey: null } });
    return { over: old, waiting: lost.length };
  });
  await removeBytes(
    ctx,
    over.flatMap(({ storageKey }) => storageKey ?? []),
  );
  return { expired: over.length, waiting };
};
