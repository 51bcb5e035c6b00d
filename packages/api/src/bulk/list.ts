import type { Tx } from "@sportello/db/client";
import type { StaffContext } from "../context.ts";
import { BulkOrder } from "./order.ts";

/** How far each of these is. */
export const progressOf = async (tx: Tx, ids: readonly string[]) => {
  const counted = await tx.bulkRow.groupBy({
    by: ["bulkActionId", "outcome"],
    where: { bulkActionId: { in: [...ids] } },
    _count: { _all: true },
  });
  return (id: string) => {
    const of = (outcome: "done" | "refused" | null) =>
      counted.find((row) => row.bulkActionId === id && row.outcome === outcome)?._count._all ?? 0;
    const [done, refused, left] = [of("done"), of("refused"), of(null)];
    return { done, refused, left, total: done + refused + left };
  };
};

/** The latest that one asked for, and how far they are. */
export const listBulk = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.bulkAction.findMany({
      where: { staffId: actor.id },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 5,
    });
    const progress = await progressOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, order, state, createdAt }) => ({
      id,
      command: BulkOrder.parse(order).command,
      state,
      createdAt: createdAt.toISOString(),
      ...progress(id),
    }));
  });
