import type { Tx } from "@sportello/db/client";
import type { Prisma } from "@sportello/db/generated/client";
import { PaymentFact } from "@sportello/domain/payments/facts";
import { refundable } from "@sportello/domain/payments/refund";
import { loadApplication } from "../applications/load-application.ts";
import type { StaffContext } from "../context.ts";
import { caseView, officeView } from "./present.ts";
import { paymentFileView, refundView } from "./refunds/present.ts";

/** What lies with a payment for the office. */
export const withMoney = {
  cases: { orderBy: { foundAt: "asc" } },
  refunds: { orderBy: { askedAt: "asc" } },
  files: { orderBy: { addedAt: "asc" } },
  facts: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.PaymentInclude;

/** A payment with its cases, refunds and files, as the office reads it; `refundable`: cents that may still be asked back. */
export const officePayment = ({
  cases,
  refunds,
  files,
  facts,
  ...payment
}: Prisma.PaymentGetPayload<{ include: typeof withMoney }>) => ({
  ...officeView(payment),
  cases: cases.map(caseView),
  refunds: refunds.map(refundView),
  files: files.map(paymentFileView),
  refundable: refundable(
    facts.map(({ fact }) => PaymentFact.parse(fact)).filter((fact) => fact.kind === "paid"),
    refunds,
  ),
});

/** The payments of an application that may be read, the newest first, with their cases, refunds and files. */
export const paymentsOf = async (tx: Tx, applicationId: string) => {
  const rows = await tx.payment.findMany({
    where: { applicationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: withMoney,
  });
  return rows.map(officePayment);
};

/** The payments of an application the office may read, the newest first, with their cases. */
export const paymentsOfApplication = (ctx: StaffContext, { applicationId }: { applicationId: string }) =>
  ctx.inTenant(async (tx) => {
    await loadApplication(ctx, tx, applicationId);
    return paymentsOf(tx, applicationId);
  });
