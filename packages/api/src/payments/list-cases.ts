import { repairOf, waysOf } from "@sportello/domain/payments/case-ways";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { caseView } from "./present.ts";
import { paymentsReach } from "./reach/of.ts";
import { paymentsWithin } from "./reach/where.ts";

const pageSize = 50;

/**
 * What must be looked at: money twice, late, of another amount, or known to one side only, each with what can be done about it as things stand. The newest
 * first; money without a payment is shown to the accounts office.
 */
export const listCases = (
  { inTenant, actor }: StaffContext,
  { show = "open", cursor }: { show?: "open" | "resolved" | undefined; cursor?: string | undefined },
) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const reach = await paymentsReach(tx, actor);
    const rows = await tx.paymentCase.findMany({
      where: {
        AND: [
          reach === "town" ? {} : { payment: paymentsWithin(reach) },
          show === "open" ? { resolvedAt: null } : { resolvedAt: { not: null } },
          after ? { OR: [{ foundAt: { lt: after.at } }, { foundAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ foundAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { payment: { select: { debtorName: true, applicationId: true, reason: true, state: true } } },
    });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ foundAt }) => foundAt);
    return {
      nextCursor,
      items: items.map(({ payment, ...row }) => ({
        ...caseView(row),
        debtorName: payment?.debtorName ?? null,
        applicationId: payment?.applicationId ?? null,
        subject: payment?.reason ?? null,
        /** How the payment stands now. */
        state: payment?.state ?? null,
        repair: repairOf(row.kind, payment?.state ?? null),
        ways: waysOf(row.kind, payment?.state ?? null),
      })),
    };
  });
