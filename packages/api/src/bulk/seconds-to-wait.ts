import type { ActingContext } from "../context.ts";
import { BulkOrder, startsAt } from "./order.ts";

/** How long the job leaves its owner to take the order back before anything of it leaves; 0 when that is over, or there is nothing to take back. */
export const secondsToWait = async (ctx: ActingContext, { bulkId }: { bulkId: string }): Promise<number> => {
  const bulk = await ctx.inTenant((tx) =>
    tx.bulkAction.findUniqueOrThrow({ where: { id: bulkId }, select: { order: true, createdAt: true } }),
  );
  return Math.max(
    0,
    Math.ceil((startsAt(BulkOrder.parse(bulk.order), bulk.createdAt).getTime() - ctx.runtime.now().getTime()) / 1000),
  );
};
