import type { PdfDocument } from "@sportello/connectors/pdf/port";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { CitizenContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import type { Paper } from "./open-paper.ts";
import { ownPayments } from "./own.ts";
import { euro, receiptWords } from "./words.ts";

export type YearQuestion = { readonly year: number; readonly locale: Locale };

/** What a citizen paid to the municipality in a year, with the numbers of the receipts, as a PDF for the tax return. */
export const openYear = async (ctx: CitizenContext, { year, locale }: YearQuestion): Promise<Paper> => {
  const between = { gte: new Date(Date.UTC(year - 1, 11, 31, 23)), lt: new Date(Date.UTC(year, 11, 31, 23)) };
  const paid = await ctx.inTenant(async (tx) => ({
    payments: await tx.payment.findMany({
      where: { AND: [ownPayments(ctx), { state: "paid", paidAt: between }] },
      orderBy: [{ paidAt: "asc" }, { id: "asc" }],
    }),
    person: await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.id } }),
  }));
  const words = receiptWords[locale];
  const total = paid.payments.reduce((sum, { amount }) => sum + amount, 0);
  const document: PdfDocument = {
    title: `${words.summaryTitle} ${year}`,
    language: locale,
    tenant: {
      name: inLocale(ctx.tenant.name, locale),
      colour: ctx.tenant.branding.colour,
      address: ctx.tenant.branding.address,
    },
    reference: `${words.summaryTitle} ${year}`,
    createdAt: ctx.now,
    sections: [
      {
        heading: `${words.year} ${year}`,
        paragraphs: [words.summaryText],
        rows: [
          { label: words.payer, value: `${paid.person.givenName} ${paid.person.familyName}` },
          { label: words.fiscalCode, value: ctx.actor.fiscalCode },
          { label: words.total, value: euro(total, locale) },
        ],
      },
      {
        heading: words.payments,
        paragraphs: paid.payments.length === 0 ? [words.nothingPaid] : [],
        table: {
          head: [words.paidAt, words.reason, words.receiptId, words.amount],
          widths: [80, "*", 120, 70],
          amounts: [3],
          rows: paid.payments.map((payment) => [
            payment.paidAt ? formatDay(romeDay(payment.paidAt), locale) : "",
            payment.reason,
            payment.isByOffice ? words.byOffice : (payment.receiptId ?? ""),
            euro(payment.amount, locale),
          ]),
        },
      },
    ],
  };
  return { name: `pagamenti-${year}.pdf`, mediaType: "application/pdf", bytes: await ctx.runtime.makePdf(document) };
};
