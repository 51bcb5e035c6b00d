import { inLocale } from "@sportello/domain/locales";
import { groupNoticeCode } from "@sportello/domain/payments/notice-code";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import { publicOrigin } from "../notices/web-address.ts";
import { expectFound } from "../refused.ts";
import { readerOf } from "./reader-of.ts";
import { euro, type PaymentMoment, paymentMails } from "./words.ts";

export type Told = "sent" | "already_sent" | "no_address" | "not_so_any_more";

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
  if (reader.email === undefined) return "no_address";
  const { locale } = reader;
  const ente = inLocale(ctx.tenant.name, locale);
  const values: Readonly<Record<string, string>> = {
    nome: payment.debtorName,
    causale: payment.reason,
    importo: euro(payment.amount, locale),
    avviso: payment.noticeCode === null ? "" : groupNoticeCode(payment.noticeCode),
    scadenza: formatDay(payment.dueOn.toISOString().slice(0, 10), locale),
    ente,
    link: new URL(`/${locale}/pagamenti/${paymentId}`, origin).toString(),
  };
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (whole: string, name: string) => values[name] ?? whole);
  const mail = paymentMails[moment === "waiting" && payment.kind === "stamp" ? "stampWaiting" : moment];
  const text = fill(inLocale(mail.text, locale));
  return sendOnce(ctx, payment.applicationId, {
    // One mail per state, and one more per further refusal.
    key: `payment-${paymentId}-${moment === "failed" ? eventId : moment}`,
    to: { name: payment.debtorName, email: reader.email },
    from: { name: ente, email: ctx.tenant.branding.email },
    subject: fill(inLocale(mail.subject, locale)),
    text,
    html: asHtml(text, locale),
  });
};
