import { randomUUID } from "node:crypto";
import { makeService, type MadeService, shortForm, shortOptions } from "@sportello/db/factories/make-service";
import { submit } from "../applications/submit.ts";
import type { ActingContext, CitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { startDraft } from "../drafts/start.ts";
import { tryCreateDebt } from "../payments/create-debt.ts";
import { ensurePayment } from "../payments/ensure.ts";
import { expectFound } from "../refused.ts";
import type { Runtime } from "../runtime.ts";
import { asJob } from "./registration.ts";
import type { Town } from "./town.ts";

export const paidCategory = "9/0101002IM/";

/** A short service of the mobility office that is paid: "immediate" costs 50 euro, "deferred" what the office says. */
export const makePaidService = (
  { database }: Runtime,
  { tenantId, mobility }: Pick<Town, "tenantId" | "mobility">,
  payment: "immediate" | "deferred" = "immediate",
  { charge = {}, form = shortForm, ...options }: Record<string, unknown> & { charge?: object; form?: object } = {},
): Promise<MadeService> =>
  makeService(database, tenantId, {
    officeId: mobility.id,
    form,
    options: {
      ...shortOptions,
      payment,
      ...options,
      charge: {
        category: paidCategory,
        ...(payment === "immediate" && { amount: { kind: "fixed", cents: 5_000 } }),
        ...charge,
      },
    },
  });

/** An application of the service, sent; it waits for its payment when it is paid at once. */
export const sendShort = async (
  ctx: CitizenContext,
  service: MadeService,
  answers: object = { motivo: "Serve" },
): Promise<string> => {
  const { id } = await startDraft(ctx, { slug: service.slug, fresh: true, locale: "it" });
  await consent(ctx, { id });
  await ctx.inTenant((tx) => tx.application.update({ where: { id }, data: { answers } }));
  await submit(ctx, { id, idempotencyKey: randomUUID() });
  return id;
};

export type Owed = { readonly applicationId: string; readonly paymentId: string; readonly noticeCode: string };

/** The debt of an application, told to the intermediary by the jobs. */
export const created = async (
  ctx: Pick<ActingContext, "runtime" | "tenant" | "inTenant">,
  applicationId: string,
): Promise<Owed> => {
  const { paymentId } = await ensurePayment(await asJob(ctx), { applicationId });
  const id = expectFound(paymentId);
  // As the job does: an intermediary that was down is asked again.
  for (
    let number = 0;
    number < 3 && (await tryCreateDebt(await asJob(ctx), { paymentId: id, number })).waitSeconds !== undefined;
    number += 1
  );
  const { noticeCode } = await ctx.inTenant((tx) => tx.payment.findUniqueOrThrow({ where: { id } }));
  return { applicationId, paymentId: id, noticeCode: expectFound(noticeCode) };
};

/** An application that waits to be paid for, its debt at the intermediary. */
export const owing = async (ctx: CitizenContext, service: MadeService): Promise<Owed> =>
  created(ctx, await sendShort(ctx, service));
