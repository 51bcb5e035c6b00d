import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import type { Payments } from "@sportello/connectors/payments/port";
import type { Payment } from "@sportello/db/generated/client";
import { isUniqueViolation } from "@sportello/db/unique-violation";
import { baseFrom, noticeNumber, type Numbering } from "@sportello/domain/payments/notice-code";
import type { PaymentState } from "@sportello/domain/payments/state";
import type { PaymentConnector } from "../connectors/kind.ts";
import { openPayments } from "../connectors/open.ts";
import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { pauseAfter } from "../registrations/schedule.ts";
import { debtOf, isNumbered, refOf } from "./debt-of.ts";
import { learn } from "./learn.ts";
import { openCase } from "./open-case.ts";
import { makeStampedForm } from "./stamps/stamped-form.ts";

export type TryInput = { readonly paymentId: string; /** Which try of this run, from 0. */ readonly number: number };
/** `waitSeconds` when it is to be tried again. */
export type Tried = { readonly state: PaymentState; readonly waitSeconds?: number };

export const connectorOf = ({ connector }: Pick<Payment, "connector">): PaymentConnector =>
  connector === "payments-local" ? "payments-local" : "payments";

/**
 * One try to tell the intermediary of a debt. Number and try are written down before it is called: whatever happens then, the
 * next try asks for this debt before it creates again, and never under another number.
 */
export const tryCreateDebt = async (ctx: ActingContext, { paymentId, number }: TryInput): Promise<Tried> => {
  const first = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  if (first.state !== "creating") return { state: first.state };
  try {
    const { port } = await openPayments(ctx.runtime, ctx.tenant.id, connectorOf(first));
    const isRepeat = first.lastTriedAt !== null;
    const payment = await numbered(
      ctx,
      first.kind === "stamp" ? { ...first, stampHash: await makeStampedForm(ctx, first) } : first,
      port.numbering,
    );
    await tell(port, payment, isRepeat);
    const { state } = await ctx.inTenant(async (tx) => {
      const view = await learn(tx, ctx, paymentId, [{ kind: "created", noticeCode: payment.noticeCode }], "job");
      // Called off while it was being created: the intermediary has it now and must not collect it.
      if (view.state === "cancelled")
        await tx.outboxEvent.create({ data: { name: "payment/called-off", payload: { paymentId } } });
      return view;
    });
    return { state };
  } catch (error) {
    if (isConnectorRefused(error)) return giveUp(ctx, first, error.message);
    if (isConnectorDown(error)) return wait(ctx, first, number, error.message, error.retryAfter ?? null);
    throw error;
  }
};

type Numbered = Parameters<typeof debtOf>[0];

const tell = async (port: Payments, payment: Numbered, isRepeat: boolean): Promise<void> => {
  if (isRepeat && (await port.status(refOf(payment))) !== null) return;
  await port.createDebt(debtOf(payment));
};

/** A code that another debt of the body has is passed over; with 10^13 of them that is rare, never wrong. */
const numbered = async (ctx: ActingContext, payment: Payment, numbering: Numbering): Promise<Numbered> => {
  for (let salt = 0; ; salt += 1) {
    const code = isNumbered(payment) ? {} : noticeNumber(numbering, baseFrom(payment.id, salt));
    try {
      const row = await ctx.inTenant((tx) =>
        tx.payment.update({
          where: { id: payment.id },
          data: { ...code, attempts: { increment: 1 }, lastTriedAt: ctx.now },
        }),
      );
      if (isNumbered(row)) return row;
    } catch (error) {
      if (!isUniqueViolation(error, "payment_tenant_id_notice_code_key") || salt > 20) throw error;
    }
  }
};

const wait = async (
  ctx: ActingContext,
  payment: Payment,
  number: number,
  reason: string,
  retryAfter: number | null,
): Promise<Tried> => {
  const pause = pauseAfter(number, Math.random());
  if (pause === null) return giveUp(ctx, payment, reason);
  await ctx.inTenant((tx) =>
    tx.payment.updateMany({ where: { id: payment.id, state: "creating" }, data: { lastReason: reason } }),
  );
  return { state: "creating", waitSeconds: Math.max(pause, retryAfter ?? 0) };
};

/** The accounts office reads why; the debt is told again by the button there. */
const giveUp = async (ctx: ActingContext, { id, amount, noticeCode }: Payment, reason: string): Promise<Tried> => {
  await ctx.inTenant(async (tx) => {
    await tx.payment.updateMany({ where: { id, state: "creating" }, data: { lastReason: reason } });
    await openCase(tx, ctx, { kind: "creation_failed", key: id, paymentId: id, noticeCode, amount, reason });
  });
  return { state: "creating" };
};
