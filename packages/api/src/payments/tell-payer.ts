import { groupNoticeCode } from "@sportello/domain/payments/notice-code";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import { publicOrigin } from "../notices/web-address.ts";
import { expectFound } from "../refused.ts";
import { mailPayer, type Told } from "./mail-payer.ts";
import { readerOf } from "./reader-of.ts";
import { type PaymentMoment, paymentMails } from "./words.ts";

/**
 * Mails the payer how the payment stands, once per state it came to. What is over already when the job gets to it is not told:
 * nobody is asked to pay what they paid.
 */
export const tellPayer = async (
  ctx: ActingContext,
  { paymentId, moment, eventId }: { paymentId: string; moment: PaymentMoment; eventId: string },
): Promise<Told> => {
  const { payment, reader, origin } = await ctx.inTenant(async (tx) => {
    const found = expectFound(await tx.payment.findUnique({ where: { id: paymentId } }));
    return { payment: found, reader: await readerOf(ctx, tx, found), origin: await publicOrigin(ctx.runtime, tx) };
  });
  if (payment.state !== moment) return "not_so_any_more";
  return mailPayer(ctx, {
    payment,
    reader,
    origin,
    // One mail per state, and one more per further refusal.
    key: `payment-${paymentId}-${moment === "failed" ? eventId : moment}`,
    words: paymentMails[moment === "waiting" && payment.kind === "stamp" ? "stampWaiting" : moment],
    amount: payment.amount,
    values: {
      avviso: payment.noticeCode === null ? "" : groupNoticeCode(payment.noticeCode),
      scadenza: formatDay(payment.dueOn.toISOString().slice(0, 10), reader.locale),
    },
  });
};
