import type { PaymentFact } from "@sportello/domain/payments/facts";
import { z } from "zod";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { learn } from "./learn.ts";

const Receipt = z.object({
  outcome: z.enum(["paid", "refused"]),
  receiptId: z.string(),
  amount: z.int(),
  paidAt: z.coerce.date(),
  method: z.string().optional(),
  psp: z.string().optional(),
});

/** Learns what a message of the node said. Done again it changes nothing. */
export const processNotification = (
  ctx: ActingContext,
  { notificationId }: { notificationId: string },
): Promise<{ paymentId: string | null }> =>
  ctx.inTenant(async (tx) => {
    const { receipt, paymentId, verdict, processedAt } = expectFound(
      await tx.paymentNotification.findUnique({ where: { id: notificationId } }),
    );
    if (verdict !== "taken" || paymentId === null || processedAt !== null) return { paymentId };
    const { outcome, paidAt, ...paid } = Receipt.parse(receipt);
    const at = paidAt.toISOString();
    const fact: PaymentFact =
      outcome === "paid"
        ? { kind: "paid", source: "intermediary", paidAt: at, ...paid }
        : { kind: "ended", how: "refused", at };
    await learn(tx, ctx, paymentId, [fact], "notification");
    await tx.paymentNotification.updateMany({
      where: { id: notificationId, processedAt: null },
      data: { processedAt: ctx.now },
    });
    return { paymentId };
  });
