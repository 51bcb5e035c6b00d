import { inLocale } from "@sportello/domain/locales";
import type { ActingContext } from "../../context.ts";
import { formatDay } from "../../documents/format.ts";
import { asHtml } from "../../notices/fill.ts";
import { sendOnce } from "../../notices/send-once.ts";
import { publicOrigin } from "../../notices/web-address.ts";
import { expectFound } from "../../refused.ts";
import { readerOf } from "../reader-of.ts";
import type { Told } from "../tell-payer.ts";
import { euro } from "../words.ts";
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
  const { state, payment } = refund;
  if (state !== "refunded" && state !== "refused") return "not_so_any_more";
  if (reader.email === undefined) return "no_address";
  const { locale } = reader;
  const ente = inLocale(ctx.tenant.name, locale);
  const values: Readonly<Record<string, string>> = {
    nome: payment.debtorName,
    causale: payment.reason,
    importo: euro(refund.amount, locale),
    ente,
    motivo: refund.refusal ?? "",
    giorno: refund.refundedOn ? formatDay(refund.refundedOn.toISOString().slice(0, 10), locale) : "",
    link: new URL(`/${locale}/pagamenti/${payment.id}`, origin).toString(),
  };
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (whole: string, name: string) => values[name] ?? whole);
  const text = fill(inLocale(refundMails[state].text, locale));
  return sendOnce(ctx, payment.applicationId, {
    key: `refund-${refundId}-${state}`,
    to: { name: payment.debtorName, email: reader.email },
    from: { name: ente, email: ctx.tenant.branding.email },
    subject: fill(inLocale(refundMails[state].subject, locale)),
    text,
    html: asHtml(text, locale),
  });
};
