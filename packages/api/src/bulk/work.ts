import type { RefusalCode } from "@sportello/domain/refusals";
import type { ActingContext, ActingStaff } from "../context.ts";
import { staffOf } from "../queue-exports/staff-of.ts";
import { isRefused } from "../refused.ts";
import { BulkOrder } from "./order.ts";
import { perform } from "./perform.ts";

type Row = { readonly bulkActionId: string; readonly position: number; readonly applicationId: string };

/** So many between two looks at whether it was cancelled; also what a step of the job does. */
const part = 20;

/** Carries a part of it out, with the rights its owner has now. Begun again after a crash it goes on where it stood. */
export const workOnBulk = async (ctx: ActingContext, { bulkId }: { bulkId: string }): Promise<"more" | "over"> => {
  const begun = await ctx.inTenant(async (tx) => {
    const { count } = await tx.bulkAction.updateMany({
      where: { id: bulkId, state: { in: ["waiting", "running", "interrupted"] } },
      data: { state: "running" },
    });
    if (count === 0) return null;
    const bulk = await tx.bulkAction.findUniqueOrThrow({ where: { id: bulkId } });
    const rows = await tx.bulkRow.findMany({
      where: { bulkActionId: bulkId, outcome: null },
      orderBy: { position: "asc" },
      take: part,
    });
    return { order: BulkOrder.parse(bulk.order), staff: await staffOf(tx, bulk.staffId, ctx.now), rows };
  });
  if (begun === null) return "over";
  for (const row of begun.rows) {
    const refusal =
      begun.staff === null ? "not_allowed" : await settle({ ...ctx, actor: begun.staff }, row, begun.order);
    if (refusal)
      await ctx.inTenant((tx) => tx.bulkRow.updateMany({ where: waiting(row), data: { outcome: "refused", refusal } }));
  }
  if (begun.rows.length === part) return "more";
  await ctx.inTenant((tx) =>
    tx.bulkAction.updateMany({
      where: { id: bulkId, state: "running" },
      data: { state: "done", finishedAt: ctx.runtime.now() },
    }),
  );
  return "over";
};

/** Not settled yet, and still wanted. */
const waiting = ({ bulkActionId, position }: Row) => ({
  bulkActionId,
  position,
  outcome: null,
  bulkAction: { state: "running" as const },
});

/** One of them: the move and its result in one transaction, so that no crash does it twice. Returns why it was refused. */
const settle = async (ctx: ActingStaff, row: Row, order: BulkOrder): Promise<RefusalCode | null> => {
  try {
    await ctx.inTenant(async (tx) => {
      const { count } = await tx.bulkRow.updateMany({ where: waiting(row), data: { outcome: "done" } });
      if (count > 0)
        await perform({ ...ctx, now: ctx.runtime.now(), inTenant: (work) => work(tx) }, row.applicationId, order);
    });
    return null;
  } catch (error) {
    if (isRefused(error)) return error.code;
    throw error;
  }
};
