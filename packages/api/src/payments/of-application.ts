import { loadApplication } from "../applications/load-application.ts";
import type { StaffContext } from "../context.ts";
import { caseView, officeView } from "./present.ts";

/** The payments of an application the office may read, the newest first, with their cases. */
export const paymentsOfApplication = (ctx: StaffContext, { applicationId }: { applicationId: string }) =>
  ctx.inTenant(async (tx) => {
    await loadApplication(ctx, tx, applicationId);
    const rows = await tx.payment.findMany({ where: { applicationId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], include: { cases: { orderBy: { foundAt: "asc" } } } });
    return rows.map(({ cases, ...row }) => ({ ...officeView(row), cases: cases.map(caseView) }));
  });
