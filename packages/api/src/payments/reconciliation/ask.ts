import { record } from "../../audit/record.ts";
import type { PaymentConnector } from "../../connectors/kind.ts";
import type { StaffContext } from "../../context.ts";
import { expectAccounts } from "../reach/expect.ts";

/** Debts with a last day to pay between the two days, `YYYY-MM-DD`, both included. */
export type AskInput = { readonly connector: PaymentConnector; readonly from: string; readonly to: string };

/** The accounts office has the jobs compare our debts with the intermediary's list. Throws `not_allowed` to another office. */
export const askReconciliation = (ctx: StaffContext, { connector, from, to }: AskInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    await expectAccounts(tx, ctx.actor);
    const { id } = await tx.reconciliation.create({
      data: { connector, from: new Date(from), to: new Date(to), startedAt: ctx.now },
      select: { id: true },
    });
    await record(tx, ctx, { action: "reconciliation.asked", subjectId: id, details: { connector, from, to } });
    await tx.outboxEvent.create({ data: { name: "reconciliation/asked", payload: { reconciliationId: id } } });
    return { id };
  });
