import type { Tx } from "@sportello/db/client";
import { loadApplication } from "../applications/load-application.ts";
import type { StaffContext } from "../context.ts";
import { caseView, officeView } from "./present.ts";

/** The payments of an application the office may read, the newest first, with their cases. */
export const paymentsOfApplication = (ctx: StaffContext, { applicationId }: { applicationId: string }) =>
  ctx.inTenant(async (tx) => {
    await loadApplication(ctx, tx, applicationId);
    return paymentsOf(tx, applicationId);
  });

/** The same of an application that was loaded already; where nothing was ever owed, nothing more is asked. */
export const paymentsOf = async (tx: Tx, applicationId: string) => {
  const rows = await tx.payment.findMany({ where: { applicationId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const cases = rows.length === 0 ? [] : await tx.paymentCase.findMany({ where: { paymentId: { in: rows.map(({ id }) => id) } }, orderBy: { foundAt: "asc" } });
  return rows.map((row) => ({ ...officeView(row), cases: cases.filter(({ paymentId }) => paymentId === row.id).map(caseView) }));
};
