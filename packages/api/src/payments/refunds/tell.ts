import type { ActingContext } from "../../context.ts";
import { formatDay } from "../../documents/format.ts";
import { publicOrigin } from "../../notices/web-address.ts";
import { expectFound } from "../../refused.ts";
import { mailPayer, type Told } from "../mail-payer.ts";
import { readerOf } from "../reader-of.ts";
import { refundMails } from "./words.ts";

/** Mails the payer that the money went back, or why it does not: once each. */
export const tellRefund = async (ctx: ActingContext, { refundId }: { refundId: string }): Promise<Told> => {
  const { refund, reader, origin } = await ctx.inTenant(async (tx) => {
    const found = expectFound(await tx.refund.findUnique({ where: { id: refundId }, include: { payment: true } }));
    return {
      refund: found,
      reader: await readerOf(ctx, tx, found.payment),
      origin: await publicOrigin(ctx.runtime, tx),
    };
  });
  const { state, payment, amount, refusal, refundedOn } = refund;
  if (state !== "refunded" && state !== "refused") return "not_so_any_more";
  return mailPayer(ctx, {
    payment,
    reader,
    origin,
    key: `refund-${refundId}-${state}`,
    words: refundMails[state],
    amount,
    values: {
      motivo: refusal ?? "",
      giorno: refundedOn ? formatDay(refundedOn.toISOString().slice(0, 10), reader.locale) : "",
    },
  });
};
