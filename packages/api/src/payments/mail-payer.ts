import type { Payment } from "@sportello/db/generated/client";
import { inLocale, type Localised } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import type { Reader } from "./reader-of.ts";
import { euro } from "./words.ts";

export type Told = "sent" | "already_sent" | "no_address" | "not_so_any_more";

export type PayerMail = {
  readonly payment: Payment;
  readonly reader: Reader;
  /** Where the citizens' site of the municipality is. */ readonly origin: URL;
  /** A second mail with the same key is not sent. */ readonly key: string;
  readonly words: { readonly subject: Localised; readonly text: Localised };
  /** Cents. */ readonly amount: number;
  /** What fills the placeholders beside those of every mail about a payment: {{nome}} {{causale}} {{importo}} {{ente}} {{link}}. */
  readonly values: Readonly<Record<string, string>>;
};

/** Mails the payer about a payment in their language, once; nobody without an address. */
export const mailPayer = async (
  ctx: ActingContext,
  { payment, reader: { email, locale }, origin, key, words, amount, values }: PayerMail,
): Promise<Told> => {
  if (email === undefined) return "no_address";
  const ente = inLocale(ctx.tenant.name, locale);
  const all: Readonly<Record<string, string>> = {
    ...values,
    nome: payment.debtorName,
    causale: payment.reason,
    importo: euro(amount, locale),
    ente,
    link: new URL(`/${locale}/pagamenti/${payment.id}`, origin).toString(),
  };
  const fill = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (whole: string, name: string) => all[name] ?? whole);
  const text = fill(inLocale(words.text, locale));
  return sendOnce(ctx, payment.applicationId, {
    key,
    to: { name: payment.debtorName, email },
    from: { name: ente, email: ctx.tenant.branding.email },
    subject: fill(inLocale(words.subject, locale)),
    text,
    html: asHtml(text, locale),
  });
};
