import type { ApplicantContext } from "../context.ts";
import { ownPayments } from "./own.ts";
import { paymentView } from "./present.ts";

/** The payments of one of the person's applications, the newest first; the first is the one that counts. */
export const paymentsOfOwn = (ctx: ApplicantContext, { applicationId }: { applicationId: string }) =>
  ctx.inTenant(async (tx) => {
    const rows = await tx.payment.findMany({
      where: { AND: [{ applicationId }, ownPayments(ctx)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    return rows.map(paymentView);
  });
