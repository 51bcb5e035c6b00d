import type { ActingContext } from "../context.ts";

const atMost = 100;

/** Removes the files whose time is over; returns how many. */
export const forgetQueueExports = async ({ inTenant, runtime, now }: ActingContext): Promise<number> => {
  const over = await inTenant((tx) =>
    tx.export.findMany({
      where: { state: "ready", expiresAt: { lte: now } },
      take: atMost,
      select: { id: true, storageKey: true },
    }),
  );
  for (const { id, storageKey } of over) {
    if (storageKey) await runtime.files.remove(storageKey);
    await inTenant((tx) =>
      tx.export.updateMany({ where: { id, state: "ready" }, data: { state: "expired", storageKey: null } }),
    );
  }
  return over.length;
};
