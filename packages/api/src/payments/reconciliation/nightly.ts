import { isConnectorDown } from "@sportello/connectors/failures";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import type { ActingContext } from "../../context.ts";
import { runReconciliation } from "./run.ts";

/** Debts whose last day was up to so long ago, or is still to come within a year. */
const daysBack = 30;

/**
 * Compares each connector the municipality collects through, with what is due from a month ago to a year from now. One that is down does not keep the
 * other from being compared; its failure counts at the end.
 */
export const reconcileNightly = async (ctx: ActingContext): Promise<{ compared: number }> => {
  const today = romeDay(ctx.now);
  const connectors = await ctx.inTenant((tx) =>
    tx.connector.findMany({ where: { kind: { in: ["payments", "payments-local"] } }, select: { kind: true } }),
  );
  let compared = 0;
  const failures: Error[] = [];
  for (const { kind } of connectors) {
    const { id } = await ctx.inTenant((tx) =>
      tx.reconciliation.create({
        data: {
          connector: kind,
          from: new Date(addDays(today, -daysBack)),
          to: new Date(addDays(today, 365)),
          startedAt: ctx.now,
        },
        select: { id: true },
      }),
    );
    try {
      compared += (await runReconciliation(ctx, { reconciliationId: id })).compared;
    } catch (error) {
      if (!isConnectorDown(error)) throw error;
      failures.push(error);
    }
  }
  const [failure] = failures;
  if (failure) throw failure;
  return { compared };
};
