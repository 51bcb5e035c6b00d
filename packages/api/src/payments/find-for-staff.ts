import type { StaffContext } from "../context.ts";
import { PaymentFact } from "@sportello/domain/payments/facts";
import { expectFound } from "../refused.ts";
import { officePayment, withMoney } from "./of-application.ts";

/** One payment as the accounts office sees it: with its cases, refunds and files, and everything that was ever said of it, oldest first. */
export const findPaymentForStaff = ({ inTenant }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.payment.findUnique({ where: { id }, include: { ...withMoney, facts: { orderBy: [{ at: "asc" }, { id: "asc" }] }, application: { select: { code: true } } } }));
    const { facts, application, ...payment } = row;
    return {
      ...officePayment(payment),
      code: application?.code ?? null,
      facts: facts.map(({ id: factId, fact, source, at }) => ({ id: factId, fact: PaymentFact.parse(fact), source, at: at.toISOString() })),
    };
  });
