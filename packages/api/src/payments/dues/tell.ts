import { isConnectorDown } from "@sportello/connectors/failures";
import type { ActingContext } from "../../context.ts";
import { tryCreateDebt } from "../create-debt.ts";

/** Debts told to the intermediary per step of the job, and at once. */
const perStep = 500;
const atOnce = 8;

/** Tells the intermediary of the next dues of an import; what fails stays and is told in a later step. Returns how many are still untold. */
export const tellDues = async (
  ctx: ActingContext,
  { importId }: { importId: string },
): Promise<{ left: number; isDown: boolean }> => {
  const where = {
    importId,
    state: "creating" as const,
    cases: { none: { kind: "creation_failed" as const, resolvedAt: null } },
  };
  const waiting = await ctx.inTenant((tx) =>
    tx.payment.findMany({ where, orderBy: { id: "asc" }, take: perStep, select: { id: true } }),
  );
  let isDown = false;
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !isDown; next = waiting.shift()) {
      try {
        const tried = await tryCreateDebt(ctx, { paymentId: next.id, number: 0 });
        if (tried.waitSeconds !== undefined) isDown = true;
      } catch (error) {
        if (!isConnectorDown(error)) throw error;
        isDown = true;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ctx.inTenant(async (tx) => {
    const left = await tx.payment.count({ where });
    const told = await tx.payment.count({ where: { importId, state: { not: "creating" } } });
    await tx.duesImport.update({
      where: { id: importId },
      data: { told, ...(left === 0 && { state: "done" as const, endedAt: ctx.runtime.now() }) },
      select: { id: true },
    });
    return { left, isDown };
  });
};
