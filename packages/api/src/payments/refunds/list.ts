import type { RefundState } from "@sportello/domain/payments/refund";
import type { StaffContext } from "../../context.ts";
import { pageOf, readCursor } from "../../cursor.ts";
import { paymentsReach } from "../reach/of.ts";
import { paymentsWithin } from "../reach/where.ts";
import { refundView } from "./present.ts";

const pageSize = 50;

/** The refunds of the payments one sees, the newest first, with whom the money goes back to and how many wait in each state. */
export const listRefunds = (
  { inTenant, actor }: StaffContext,
  { state, cursor }: { state?: RefundState | undefined; cursor?: string | undefined },
) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const within = { payment: paymentsWithin(await paymentsReach(tx, actor)) };
    const rows = await tx.refund.findMany({
      where: {
        AND: [
          within,
          state === undefined ? {} : { state },
          after ? { OR: [{ askedAt: { lt: after.at } }, { askedAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: {
        payment: {
          select: {
            debtorName: true,
            fiscalCode: true,
            reason: true,
            applicationId: true,
            noticeCode: true,
            amount: true,
          },
        },
      },
    });
    const counts = await tx.refund.groupBy({
      by: ["state"],
      where: within,
      _count: { _all: true },
      _sum: { amount: true },
    });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ askedAt }) => askedAt);
    return {
      nextCursor,
      items: items.map(({ payment, ...refund }) => ({ ...refundView(refund), payment })),
      counts: counts.map(({ state: counted, _count, _sum }) => ({
        state: counted,
        count: _count._all,
        amount: _sum.amount ?? 0,
      })),
    };
  });
