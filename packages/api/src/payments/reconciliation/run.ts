import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { Payments } from "@sportello/connectors/payments/port";
import type { Difference, Position } from "@sportello/domain/payments/reconcile";
import { reconcile } from "@sportello/domain/payments/reconcile";
import { openPayments } from "../../connectors/open.ts";
import type { ActingContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { connectorOf } from "../create-debt.ts";
import { isNumbered, refOf } from "../debt-of.ts";
import { settleDifference } from "./settle-difference.ts";

export type Reconciled = { readonly compared: number; readonly differences: number; readonly repaired: number };

/** How many differences the report keeps whole; the cases have all of them. */
const kept = 2_000;

/**
 * Compares every debt between the two days with the intermediary's list. What the intermediary knows more of is learnt, what neither
 * side can settle alone becomes a case. Run again over the same it changes nothing. Throws ConnectorDown: the job tries again.
 */
export const runReconciliation = async (
  ctx: ActingContext,
  { reconciliationId }: { reconciliationId: string },
): Promise<Reconciled> => {
  const asked = expectFound(
    await ctx.inTenant((tx) => tx.reconciliation.findUnique({ where: { id: reconciliationId } })),
  );
  const connector = connectorOf(asked);
  const [from, to] = [asked.from.toISOString().slice(0, 10), asked.to.toISOString().slice(0, 10)];
  try {
    const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connector);
    const theirs =
      port.list === null ? await oneByOne(ctx, port, connector, from, to) : await listed(port.list, from, to);
    // Read after theirs: what was paid meanwhile is known here too.
    const ours = await ourPositions(ctx, connector, from, to);
    const differences = reconcile(ours, theirs);
    let repaired = 0;
    for (const difference of differences) if (await settleDifference(ctx, difference)) repaired += 1;
    const compared = new Set([...ours, ...theirs].map(({ noticeCode }) => noticeCode)).size;
    await finish(ctx, reconciliationId, { compared, repaired, differences: differences.slice(0, kept), failure: null });
    return { compared, differences: differences.length, repaired };
  } catch (error) {
    if (!isConnectorRefused(error) && !isConnectorDown(error)) throw error;
    await finish(ctx, reconciliationId, {
      compared: 0,
      repaired: 0,
      differences: [],
      failure: error.message.slice(0, 500),
    });
    if (isConnectorDown(error)) throw error;
    return { compared: 0, differences: 0, repaired: 0 };
  }
};

const finish = (
  ctx: ActingContext,
  id: string,
  { differences, ...rest }: { compared: number; repaired: number; differences: Difference[]; failure: string | null },
) =>
  ctx.inTenant((tx) =>
    tx.reconciliation.update({
      where: { id },
      data: { ...rest, differences, endedAt: ctx.runtime.now() },
      select: { id: true },
    }),
  );

const ourPositions = (ctx: ActingContext, connector: string, from: string, to: string): Promise<Position[]> =>
  ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const { rows } = await client.query<Position>(
      // Paid at the office is nothing the intermediary could know; called off, it may have forgotten.
      `select notice_code as "noticeCode", amount, (state = 'paid') as "isPaid", case when state = 'paid' then amount end as "paidAmount"
       from payment where connector = $1 and due_on between $2 and $3 and notice_code is not null and not is_by_office and state not in ('creating', 'cancelled')`,
      [connector, from, to],
    );
    return rows;
  });

type Listed = NonNullable<Payments["list"]>;

const listed = async (list: Listed, from: string, to: string): Promise<Position[]> => {
  const found: Position[] = [];
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page: Awaited<ReturnType<Listed>> = await list({ from, to, after });
    for (const { noticeCode, amount, state, receipts } of page.debts) {
      // What was called off there and is not owed here is nobody's difference.
      if (state !== "cancelled")
        found.push({
          noticeCode,
          amount,
          isPaid: state === "paid",
          paidAmount: state === "paid" ? (receipts[0]?.amount ?? amount) : null,
        });
    }
    after = page.next;
  }
  return found;
};

/** An intermediary without a list is asked about each debt that is not final here. */
const oneByOne = async (
  ctx: ActingContext,
  port: Payments,
  connector: string,
  from: string,
  to: string,
): Promise<Position[]> => {
  const rows = await ctx.inTenant((tx) =>
    tx.payment.findMany({
      where: {
        connector,
        dueOn: { gte: new Date(from), lte: new Date(to) },
        isByOffice: false,
        noticeCode: { not: null },
        state: { notIn: ["creating", "cancelled"] },
      },
    }),
  );
  const found: Position[] = [];
  for (const row of rows.filter(isNumbered)) {
    const status = await port.status(refOf(row));
    if (status && status.state !== "cancelled")
      found.push({
        noticeCode: row.noticeCode,
        amount: status.amount || row.amount,
        isPaid: status.state === "paid",
        paidAmount: status.receipts[0]?.amount ?? null,
      });
  }
  return found;
};
