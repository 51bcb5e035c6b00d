import type { ActingContext } from "../../context.ts";

/** How far an import has come, seen by the page while the work is still one open transaction. */
export const markProgress = async (
  ctx: ActingContext,
  id: string,
  data: { lines?: number; imported?: number; told?: number },
): Promise<void> => {
  await ctx.inTenant((tx) => tx.duesImport.updateMany({ where: { id }, data }));
};
