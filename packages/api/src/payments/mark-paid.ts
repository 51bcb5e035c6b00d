import { randomUUID } from "node:crypto";
import { isPayable } from "@sportello/domain/payments/state";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { expectPaymentFile } from "./files/expect.ts";
import { learn } from "./learn.ts";
import { loadForOffice } from "./load-for-office.ts";

/** What proves a payment made outside: where and under which number, in words, and the file that shows it (`files/add.ts`); the instant is ISO and not in the future. */
export type MarkPaidInput = {
  readonly id: string;
  readonly evidence: string;
  readonly paidAt: string;
  readonly fileId: string;
};

/**
 * The office, or the accounts office, enters a payment made outside (bank transfer, cash desk), with its evidence. Audited; the intermediary is told
 * to stop collecting, and money that arrives there all the same is a case to refund. Throws `already_paid`, `invalid_input` (`paidAt`, `fileId`).
 */
export const markPaid = (ctx: StaffContext, { id, evidence, paidAt, fileId }: MarkPaidInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    if (new Date(paidAt) > ctx.now) throw new Refused("invalid_input", { field: "paidAt" });
    await tx.$queryRaw`select 1 from payment where id = ${id}::uuid for update`;
    const payment = await loadForOffice(tx, ctx, id);
    if (payment.state === "paid") throw new Refused("already_paid");
    if (!isPayable(payment.state) && payment.state !== "creating" && payment.state !== "expired")
      throw new Refused("not_in_this_status");
    await expectPaymentFile(tx, id, fileId);
    const receiptId = `office-${randomUUID()}`;
    await learn(
      tx,
      ctx,
      id,
      [
        {
          kind: "paid",
          source: "office",
          receiptId,
          amount: payment.amount,
          paidAt: new Date(paidAt).toISOString(),
          psp: evidence.slice(0, 140),
        },
      ],
      "office",
    );
    await record(tx, ctx, {
      action: "payment.marked_paid",
      subjectId: id,
      details: { evidence: evidence.slice(0, 500), paidAt, amount: payment.amount, receiptId, fileId },
    });
    await tx.outboxEvent.create({ data: { name: "payment/called-off", payload: { paymentId: id } } });
    return { id };
  });
