import { romeDay } from "@sportello/domain/time/rome-day";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";
import { expectPaymentFile } from "../files/expect.ts";
import { expectAccounts } from "../reach/expect.ts";
import { moveRefund } from "./move.ts";

/** The day the money went back (`YYYY-MM-DD`, not in the future), by which order, and a file of the payment that proves it, if there is one. */
export type SettleRefundInput = {
  readonly id: string;
  readonly refundedOn: string;
  readonly evidence: string;
  readonly fileId?: string | undefined;
};

/** The accounts office writes down that an approved refund was paid. Audited. Throws `not_allowed` to another office, `not_in_this_status`, `invalid_input` (`refundedOn`, `fileId`). */
export const settleRefund = (
  ctx: StaffContext,
  { id, refundedOn, evidence, fileId }: SettleRefundInput,
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    if (refundedOn > romeDay(ctx.now)) throw new Refused("invalid_input", { field: "refundedOn" });
    const { paymentId } = expectFound(await tx.refund.findUnique({ where: { id }, select: { paymentId: true } }));
    await expectAccounts(tx, ctx.actor);
    if (fileId !== undefined) await expectPaymentFile(tx, paymentId, fileId);
    const { amount } = await moveRefund(tx, id, "refunded", {
      refundedOn: new Date(refundedOn),
      evidence,
      fileId: fileId ?? null,
    });
    await record(tx, ctx, {
      action: "refund.paid",
      subjectId: id,
      details: { amount, refundedOn, evidence: evidence.slice(0, 500) },
    });
    return { id };
  });
