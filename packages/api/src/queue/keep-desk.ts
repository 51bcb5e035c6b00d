import { z } from "zod";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { queueColumns } from "./columns.ts";
import { isShared } from "./views.ts";

/** How somebody keeps their desk; what is not said stays as it is. */
export const KeepDesk = z.strictObject({
  columns: z
    .array(z.enum(queueColumns))
    .min(1)
    .max(queueColumns.length)
    .refine((names) => new Set(names).size === names.length)
    .optional(),
  /** The view the queue opens with; null for the whole queue. */
  defaultViewId: z.uuid().nullable().optional(),
});

/** Keeps the columns chosen and the view the queue opens with. Throws `not_found` for a view that may not be seen. */
export const keepDesk = (
  { inTenant, tenant, actor }: StaffContext,
  { columns, defaultViewId }: z.infer<typeof KeepDesk>,
): Promise<{ kept: true }> =>
  inTenant(async (tx) => {
    if (defaultViewId) {
      const view = expectFound(await tx.queueView.findUnique({ where: { id: defaultViewId } }));
      if (view.staffId !== actor.id && !isShared(view, actor.offices)) throw new Refused("not_found");
    }
    const kept = { ...(columns && { columns }), ...(defaultViewId !== undefined && { defaultViewId }) };
    await tx.staffDesk.upsert({
      where: { tenantId_staffId: { tenantId: tenant.id, staffId: actor.id } },
      create: { staffId: actor.id, columns: [], ...kept },
      update: kept,
    });
    return { kept: true };
  });
