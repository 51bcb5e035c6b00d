import type { PdfDocument, PdfSection } from "@sportello/connectors/pdf/port";
import type { Payment } from "@sportello/db/generated/client";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { groupNoticeCode } from "@sportello/domain/payments/notice-code";
import type { ActingContext } from "../context.ts";
import { formatInstant } from "../documents/format.ts";
import { expectFound } from "../refused.ts";
import { euro, receiptWords } from "./words.ts";

/** The receipt of a payment that was made (quietanza): what, how much, when, under which numbers. */
export const receiptPdf = (
  { tenant }: Pick<ActingContext, "tenant">,
  payment: Payment,
  locale: Locale,
): PdfDocument => {
  const words = receiptWords[locale];
  const paidAt = expectFound(payment.paidAt);
  const sections: PdfSection[] = [
    {
      heading: words.payment,
      rows: [
        { label: words.reason, value: payment.reason },
        { label: words.amount, value: euro(payment.amount, locale) },
        { label: words.paidAt, value: formatInstant(paidAt, locale) },
        { label: words.noticeCode, value: payment.noticeCode === null ? "" : groupNoticeCode(payment.noticeCode) },
        { label: words.iuv, value: payment.iuv ?? "" },
        { label: words.receiptId, value: payment.isByOffice ? words.byOffice : (payment.receiptId ?? "") },
        { label: words.psp, value: payment.psp ?? "" },
      ],
    },
    {
      heading: words.payer,
      rows: [
        { label: words.payer, value: payment.debtorName },
        { label: words.fiscalCode, value: payment.fiscalCode },
      ],
    },
    {
      heading: words.payee,
      rows: [
        { label: words.payee, value: inLocale(tenant.name, locale) },
        { label: words.fiscalCode, value: tenant.fiscalCode },
      ],
    },
  ];
  return {
    title: words.title,
    language: locale,
    tenant: { name: inLocale(tenant.name, locale), colour: tenant.branding.colour, address: tenant.branding.address },
    subtitle: payment.reason,
    reference: payment.iuv ?? payment.id,
    // The same payment gives the same bytes, whenever its receipt is asked for.
    createdAt: paidAt,
    sections,
  };
};
