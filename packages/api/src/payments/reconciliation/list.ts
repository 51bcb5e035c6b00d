import { intermediaries } from "@sportello/domain/payments/charge";
import { differenceKinds } from "@sportello/domain/payments/reconcile";
import { z } from "zod";
import { isoOrNull } from "../../applications/present.ts";
import type { StaffContext } from "../../context.ts";
import { expectAccounts } from "../reach/expect.ts";

const Side = z
  .object({ noticeCode: z.string(), amount: z.int(), isPaid: z.boolean(), paidAmount: z.int().nullable() })
  .nullable();
const Differences = z.array(
  z.object({ noticeCode: z.string(), kind: z.enum(differenceKinds), ours: Side, theirs: Side }),
);

const atMost = 30;

/** The latest comparisons, each with what it found, and the connectors the municipality collects through. For the accounts office; throws `not_allowed`. */
export const listReconciliations = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    await expectAccounts(tx, actor);
    const rows = await tx.reconciliation.findMany({ orderBy: [{ startedAt: "desc" }, { id: "desc" }], take: atMost });
    const connectors = await tx.connector.findMany({
      where: { kind: { in: [...intermediaries] } },
      orderBy: { kind: "asc" },
      select: { kind: true },
    });
    const items = rows.map((row) => ({
      id: row.id,
      connector: row.connector,
      from: row.from.toISOString().slice(0, 10),
      to: row.to.toISOString().slice(0, 10),
      startedAt: row.startedAt.toISOString(),
      endedAt: isoOrNull(row.endedAt),
      compared: row.compared,
      repaired: row.repaired,
      failure: row.failure,
      differences: Differences.parse(row.differences),
    }));
    return { items, connectors: intermediaries.filter((one) => connectors.some(({ kind }) => kind === one)) };
  });
