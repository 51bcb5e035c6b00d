import type { Payment } from "@sportello/db/generated/client";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { isPayable } from "@sportello/domain/payments/state";
import { record } from "../audit/record.ts";
import { openPayments } from "../connectors/open.ts";
import type { ActingContext, Context } from "../context.ts";
import { asApplicant, asStaff } from "../procedures.ts";
import { expectFound, Refused } from "../refused.ts";
import { connectorOf } from "./create-debt.ts";
import { isNumbered } from "./debt-of.ts";
import { loadOwnPayment } from "./own.ts";
import { expectToRead, withReading } from "./reach/expect-to-read.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { receiptWords } from "./words.ts";

export type Paper = {
  readonly name: string;
  readonly mediaType: "application/pdf" | "application/xml";
  readonly bytes: Uint8Array;
};
export const papers = ["notice", "receipt", "stamp"] as const;
export type PaperQuestion = { readonly id: string; readonly paper: (typeof papers)[number]; readonly locale: Locale };

/**
 * The notice of a payment to be made, with its QR code, the receipt of one that was, or the signed digital stamp it bought. A stamp is bought
 * online only: it has no notice. For whoever owes it and for the staff who may
 * see it; to others it is `not_found`. Throws `payment_not_ready`, `already_paid`, `payment_expired`, `not_in_this_status`.
 */
export const openPaper = async (context: Context, { id, paper, locale }: PaperQuestion): Promise<Paper> => {
  const payment = await (context.actor.kind === "staff" ? forStaff(context, id) : forApplicant(context, id));
  if (paper === "receipt") {
    if (payment.state !== "paid") throw new Refused("not_in_this_status");
    return pdf(
      `${receiptWords[locale].fileName}-${payment.iuv ?? payment.id}.pdf`,
      await context.runtime.makePdf(receiptPdf(context, payment, locale)),
    );
  }
  if (paper === "stamp") {
    const stamp = await context.inTenant((tx) => tx.revenueStamp.findFirst({ where: { paymentId: id } }));
    if (!stamp?.attachment) throw new Refused("not_in_this_status");
    return {
      name: `marca-da-bollo-${stamp.iubd}.xml`,
      mediaType: "application/xml",
      bytes: new TextEncoder().encode(stamp.attachment),
    };
  }
  if (payment.kind === "stamp") throw new Refused("not_in_this_status");
  if (!isNumbered(payment) || payment.state === "creating") throw new Refused("payment_not_ready");
  if (!isPayable(payment.state)) throw new Refused(payment.state === "paid" ? "already_paid" : "payment_expired");
  return pdf(
    `avviso-${payment.noticeCode}.pdf`,
    await context.runtime.makePaymentNotice(await noticeOf(context, payment, locale)),
  );
};

const pdf = (name: string, bytes: Uint8Array): Paper => ({ name, mediaType: "application/pdf", bytes });

const noticeOf = async (
  ctx: Pick<ActingContext, "runtime" | "tenant">,
  payment: Payment & { noticeCode: string },
  locale: Locale,
) => {
  const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(payment));
  return {
    language: locale,
    payee: {
      name: inLocale(ctx.tenant.name, locale),
      fiscalCode: port.payee.fiscalCode,
      cbill: port.payee.cbill,
      colour: ctx.tenant.branding.colour,
      address: ctx.tenant.branding.address,
    },
    debtor: { name: payment.debtorName, fiscalCode: payment.fiscalCode },
    noticeCode: payment.noticeCode,
    amount: payment.amount,
    reason: payment.reason,
    dueOn: payment.dueOn.toISOString().slice(0, 10),
    createdAt: payment.createdAt,
  };
};

const forApplicant = (context: Context, id: string): Promise<Payment> => {
  const ctx = asApplicant(context);
  return ctx.inTenant((tx) => loadOwnPayment(tx, ctx, id));
};

const forStaff = (context: Context, id: string): Promise<Payment> => {
  const ctx = asStaff(context);
  return ctx.inTenant(async (tx) => {
    const payment = expectFound(await tx.payment.findUnique({ where: { id }, include: withReading }));
    await expectToRead(tx, ctx, payment);
    await record(tx, ctx, { action: "file.read", subjectId: id, details: { kind: "payment" } });
    return payment;
  });
};
