import type { ActingContext } from "../context.ts";
import { fillTable, openTable } from "./fill-table.ts";
import { ExportQuestion, keptHours } from "./question.ts";
import { staffOf } from "./staff-of.ts";
import { exportName } from "./stream-export.ts";

export type Made = "made" | "already_made" | "given_up";

/** Progress is written once every so many rows. */
const everyRows = 5_000;

class GivenUp extends Error {}

/**
 * Makes a file that was asked for, with the reach its owner has now, and puts it where it can be fetched for two days. Done again after a
 * crash it begins anew under another key; given up as soon as the owner cancels.
 */
export const makeExport = async (ctx: ActingContext, { exportId }: { exportId: string }): Promise<Made> => {
  const { inTenant, runtime, tenant } = ctx;
  const begun = await inTenant(async (tx) => {
    const row = await tx.export.findUnique({ where: { id: exportId } });
    if (!row || row.state === "cancelled" || row.state === "expired") return "given_up";
    if (row.state === "ready") return "already_made";
    const staff = await staffOf(tx, row.staffId);
    await tx.export.update({
      where: { id: exportId },
      data: staff ? { state: "running", rowsDone: 0 } : { state: "failed", finishedAt: ctx.now },
    });
    return staff
      ? {
          staff,
          question: ExportQuestion.parse({ ...(row.question as object), format: row.format, locale: row.locale }),
        }
      : "given_up";
  });
  if (typeof begun === "string") return begun;

  const table = await openTable(ctx, begun.staff, begun.question);
  const key = `${tenant.id}/exports/${exportId}-${runtime.now().getTime()}`;
  let told = 0;
  const tell = async (rowsDone: number): Promise<void> => {
    if (rowsDone - told < everyRows) return;
    told = rowsDone;
    const { count } = await inTenant((tx) =>
      tx.export.updateMany({ where: { id: exportId, state: "running" }, data: { rowsDone } }),
    );
    if (count === 0) throw new GivenUp();
  };
  try {
    const filling = fillTable(ctx, begun.staff, begun.question, table, tell);
    filling.catch((error: unknown) => table.writer.fail(error instanceof Error ? error : new Error("export failed")));
    const [filled, stored] = await Promise.allSettled([filling, runtime.files.write(key, table.writer.stream)]);
    // Why the lines ended says more than that the file was not whole.
    if (filled.status === "rejected") throw filled.reason;
    if (stored.status === "rejected") throw stored.reason;
    const [rowsDone, { size }] = [filled.value, stored.value];
    const finishedAt = runtime.now();
    const { count } = await inTenant((tx) =>
      tx.export.updateMany({
        where: { id: exportId, state: "running" },
        data: {
          state: "ready",
          rowsDone,
          size: BigInt(size),
          storageKey: key,
          finishedAt,
          name: exportName(begun.question, ctx.now, table.writer.extension),
          expiresAt: new Date(finishedAt.getTime() + keptHours * 3_600_000),
        },
      }),
    );
    if (count > 0) return "made";
    await runtime.files.remove(key);
    return "given_up";
  } catch (error) {
    if (error instanceof GivenUp) return "given_up";
    throw error;
  }
};
