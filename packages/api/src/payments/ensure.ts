import { amountOf } from "@sportello/domain/payments/charge";
import { answerAt } from "@sportello/forms/answers";
import { loadApplication } from "../applications/load-application.ts";
import type { ActingContext } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { expectFound } from "../refused.ts";
import { askForPayment, chargeOf } from "./ask.ts";

/** A payment in one of these is the application's open one: no second is asked for. */
const open = ["creating", "waiting", "started", "failed", "paid"] as const;

/**
 * The debt of an application that waits to be paid: the open one, or a new one where there is none or the last expired. Of an immediate
 * payment the amount is the service's or the answers'; of a deferred one that expired, the operator's again. Done twice it asks once.
 */
export const ensurePayment = (
  ctx: ActingContext,
  { applicationId }: { applicationId: string },
): Promise<{ paymentId: string | null }> =>
  ctx.inTenant(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const { row, version } = await loadApplication(ctx, tx, applicationId);
    const known = await tx.payment.findFirst({
      where: { applicationId, kind: { not: "stamp" }, state: { in: [...open] } },
      orderBy: { sequence: "desc" },
      select: { id: true },
    });
    if (known) return { paymentId: known.id };
    if (row.status !== "payment_pending") return { paymentId: null };
    const last = await tx.payment.findFirst({
      where: { applicationId, kind: { not: "stamp" } },
      orderBy: { sequence: "desc" },
      select: { amount: true, kind: true },
    });
    const answers = readAnswers(row.answers);
    const amount = last?.amount ?? amountOf(chargeOf(version).amount, (path) => answerAt(answers, path));
    if (amount === null) throw new Error("the answers make no amount");
    const person = expectFound(await tx.person.findUnique({ where: { id: row.personId } }));
    const { id } = await askForPayment(tx, ctx, {
      application: row,
      version,
      person,
      kind: last?.kind ?? "immediate",
      amount,
    });
    return { paymentId: id };
  });
