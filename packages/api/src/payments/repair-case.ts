import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import { repairOf } from "@sportello/domain/payments/case-ways";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { inquirePayment } from "./inquire.ts";
import { expectWithin } from "./reach/expect.ts";
import { placeOf, withPlace } from "./reach/place-of.ts";

/**
 * Repairs with one press: what the intermediary knows is learnt, a debt it does not know or refused is told again. The case is closed when
 * that settled it. Throws `connector_down`, `other_office`, `other_service`, or `not_in_this_status` for what only a person can settle.
 */
export const repairCase = async (ctx: StaffContext, { id }: { id: string }): Promise<{ isSettled: boolean }> => {
  const found = await ctx.inTenant(async (tx) => {
    const { payment, ...row } = expectFound(
      await tx.paymentCase.findUnique({ where: { id }, include: { payment: { include: withPlace } } }),
    );
    await expectWithin(tx, ctx.actor, payment && placeOf(payment));
    return { ...row, repair: repairOf(row.kind, payment?.state ?? null) };
  });
  const { paymentId, kind, repair } = found;
  if (found.resolvedAt !== null || paymentId === null || repair === null) throw new Refused("not_in_this_status");
  if (repair === "inquire") {
    try {
      const { status } = await inquirePayment(ctx, paymentId, "reconciliation");
      if (status !== "paid") return { isSettled: false };
    } catch (error) {
      if (isConnectorDown(error)) throw new Refused("connector_down");
      if (isConnectorRefused(error)) throw new Refused("connector_refused");
      throw error;
    }
  }
  return ctx.inTenant(async (tx) => {
    if (repair !== "inquire")
      await tx.outboxEvent.create({
        data: { name: repair === "create" ? "payment/asked" : "payment/told-again", payload: { paymentId } },
      });
    await tx.paymentCase.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id, resolution: "repaired" },
    });
    await record(tx, ctx, {
      action: "payment.case_resolved",
      subjectId: id,
      details: { kind, how: "repaired", amount: found.amount },
    });
    return { isSettled: true };
  });
};
