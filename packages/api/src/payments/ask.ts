import type { Tx } from "@sportello/db/client";
import type { Application, Person } from "@sportello/db/generated/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale, Locale } from "@sportello/domain/locales";
import { type Charge, splitOf } from "@sportello/domain/payments/charge";
import { fillReason } from "@sportello/domain/payments/reason";
import type { PaymentKind } from "@sportello/domain/payments/state";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import type { ActingContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { Refused } from "../refused.ts";
import type { Version } from "../services/version.ts";

export type Asked = {
  readonly application: Application;
  readonly version: Version;
  readonly person: Person;
  readonly kind: PaymentKind;
  readonly amount: number;
};

/**
 * Writes down a debt of an application and tells the jobs: the intermediary hears of it from there. A guest without a fiscal
 * code is `ANONIMO`, as pagoPA allows. Throws `invalid_input` when the service's split does not fit the amount.
 */
export const askForPayment = async (
  tx: Tx,
  ctx: ActingContext,
  { application, version, person, kind, amount }: Asked,
): Promise<{ id: string }> => {
  const charge = chargeOf(version);
  const split = splitOf(charge.split, amount);
  if (split === null) throw new Refused("invalid_input", { field: "amount" });
  const last = await tx.payment.aggregate({ where: { applicationId: application.id, kind }, _max: { sequence: true } });
  const payment = await tx.payment.create({
    data: {
      applicationId: application.id,
      serviceId: application.serviceId,
      kind,
      sequence: (last._max.sequence ?? 0) + 1,
      connector: charge.intermediary,
      amount,
      split,
      reason: reasonOf(charge, version, application, person, ctx.now),
      category: charge.category,
      dueOn: new Date(addDays(romeDay(ctx.now), charge.expiresInDays)),
      fiscalCode: person.fiscalCode ?? "ANONIMO",
      debtorName: nameOf(person),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  await tx.outboxEvent.create({ data: { name: "payment/asked", payload: { paymentId: payment.id } } });
  return payment;
};

/** What the service asks for. A paid service without a charge was never to be published. */
export const chargeOf = ({ options, id }: Version): Charge => {
  if (options.charge === undefined) throw new Error(`the paid service version ${id} has no charge`);
  return options.charge;
};

/** What the payer reads: the service's own words, or its title, always with the code of the application. */
const reasonOf = (
  charge: Charge,
  version: Version,
  { code, locale }: Application,
  person: Person,
  now: Date,
): string => {
  const language = Locale.catch("it").parse(locale);
  return fillReason(inLocale(charge.reason ?? version.sheet.title, language), {
    servizio: inLocale(version.sheet.title, language),
    codice: code === null ? "" : formatApplicationCode(code),
    richiedente: nameOf(person),
    codice_fiscale: person.fiscalCode ?? "",
    anno: romeDay(now).slice(0, 4),
  });
};
