import { randomUUID } from "node:crypto";
import { Locale } from "@sportello/domain/locales";
import { zip } from "../archives/zip.ts";
import type { ActingContext } from "../context.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";
import { keptDays } from "./export-view.ts";
import { personEntries } from "./person-entries.ts";

/**
 * Makes the copy somebody asked for, file after file, noting how many are in. Done again it makes it anew; once it is ready, or given
 * up, it does nothing, and says which: a process that died between the last byte and its answer must not cost the mail.
 */
export const makeExport = async (
  ctx: ActingContext,
  { exportId }: { exportId: string },
): Promise<{ isReady: boolean }> => {
  const begun = await ctx.inTenant(async (tx) => {
    const row = await tx.dataExport.findUnique({ where: { id: exportId }, include: { person: true } });
    if (row?.state === "ready") return "ready";
    if (!row || (row.state !== "waiting" && row.state !== "making")) return "given_up";
    const entries = await personEntries(ctx, tx, row.person, Locale.catch("it").parse(row.locale));
    // The key is written down before the first byte is: whatever happens then, the bytes can be found and deleted.
    const storageKey = `${ctx.tenant.id}/${randomUUID()}`;
    await tx.dataExport.update({
      where: { id: exportId },
      data: { state: "making", storageKey, done: 0, total: entries.length },
      select: { id: true },
    });
    return { entries, storageKey, before: row.storageKey };
  });
  if (typeof begun === "string") return { isReady: begun === "ready" };
  const { entries, storageKey, before } = begun;
  if (before !== null) await removeBytes(ctx, [before]);
  const note = async (done: number): Promise<void> => {
    await ctx.inTenant((tx) => tx.dataExport.updateMany({ where: { id: exportId, state: "making" }, data: { done } }));
  };
  const { size } = await ctx.runtime.files.write(storageKey, zip(entries, note));
  const readyAt = ctx.runtime.now();
  const { count } = await ctx.inTenant((tx) =>
    tx.dataExport.updateMany({
      where: { id: exportId, state: "making", storageKey },
      data: { state: "ready", size, readyAt, expiresAt: new Date(readyAt.getTime() + keptDays * 86_400_000) },
    }),
  );
  if (count === 0) await removeBytes(ctx, [storageKey]);
  return { isReady: count > 0 };
};
