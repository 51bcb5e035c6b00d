import type { Tx } from "@sportello/db/client";
import type { ActingStaff } from "../context.ts";
import type { DecisionOrder } from "./order.ts";
import { performDecision } from "./perform.ts";

/** Carries the decision out and takes it back within the transaction: what it would be refused for is said now, beside the field. Writes nothing. */
export const rehearse = async (tx: Tx, ctx: ActingStaff, order: DecisionOrder): Promise<void> => {
  await tx.$executeRaw`savepoint rehearsal`;
  try {
    await performDecision({ ...ctx, inTenant: (work) => work(tx) }, order);
  } finally {
    await tx.$executeRaw`rollback to savepoint rehearsal`;
  }
};
