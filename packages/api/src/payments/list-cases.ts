import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { caseView } from "./present.ts";

const pageSize = 50;

/** What the accounts office must look at: money twice, late, of another amount, or known to one side only. The newest first. */
export const listCases = ({ inTenant }: StaffContext, { show = "open", cursor }: { show?: "open" | "resolved" | undefined; cursor?: string | undefined }) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const rows = await tx.paymentCase.findMany({
      where: { AND: [show === "open" ? { resolvedAt: null } : { resolvedAt: { not: null } }, after ? { OR: [{ foundAt: { lt: after.at } }, { foundAt: after.at, id: { lt: after.id } }] } : {}] },
      orderBy: [{ foundAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { payment: { select: { debtorName: true, applicationId: true, reason: true } } },
    });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ foundAt }) => foundAt);
    return { nextCursor, items: items.map(({ payment, ...row }) => ({ ...caseView(row), debtorName: payment?.debtorName ?? null, applicationId: payment?.applicationId ?? null, subject: payment?.reason ?? null })) };
  });
