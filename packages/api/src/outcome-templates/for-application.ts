import { loadApplication } from "../applications/load-application.ts";
import type { StaffContext } from "../context.ts";
import type { TemplateOutcome } from "./input.ts";

/** The documents this application may be decided with, by name. Throws `not_found`, `other_office`. */
export const templatesForApplication = (
  ctx: StaffContext,
  { applicationId, outcome }: { applicationId: string; outcome: TemplateOutcome },
): Promise<{ id: string; name: string }[]> =>
  ctx.inTenant(async (tx) => {
    const { row } = await loadApplication(ctx, tx, applicationId);
    return tx.outcomeTemplate.findMany({
      where: { serviceId: row.serviceId, outcome },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
  });
