import type { ApplicantContext } from "../context.ts";
import { loadOwnPayment } from "./own.ts";
import { paymentView } from "./present.ts";
import { ownRefund } from "./refunds/present.ts";

/** One of the person's own payments, with the application it belongs to. Anybody else's is `not_found`. */
export const findOwnPayment = (ctx: ApplicantContext, { id }: { id: string }) =>
  ctx.inTenant(async (tx) => {
    const payment = await loadOwnPayment(tx, ctx, id);
    const application =
      payment.applicationId === null
        ? null
        : await tx.application.findUnique({
            where: { id: payment.applicationId },
            select: { id: true, code: true, status: true, service: { select: { slug: true } } },
          });
    const stamp =
      payment.kind === "stamp"
        ? await tx.revenueStamp.findFirst({ where: { paymentId: id }, select: { iubd: true } })
        : null;
    const refunds = await tx.refund.findMany({ where: { paymentId: id }, orderBy: { askedAt: "asc" } });
    return {
      ...paymentView(payment),
      refunds: refunds.map(ownRefund),
      iubd: stamp?.iubd ?? null,
      application: application && {
        id: application.id,
        code: application.code,
        status: application.status,
        slug: application.service.slug,
      },
    };
  });
