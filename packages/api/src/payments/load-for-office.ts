import type { Tx } from "@sportello/db/client";
import type { Payment } from "@sportello/db/generated/client";
import { hasPermission, type Permission } from "@sportello/domain/access/permissions";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

/** A payment on which this member of staff may act: of their office's application, with the permission; a due, with `payments.mend`. Else the policy's refusal. */
export const loadForOffice = async (tx: Tx, { actor }: Pick<StaffContext, "actor">, id: string, permission: Permission): Promise<Payment> => {
  const { application, ...payment } = expectFound(await tx.payment.findUnique({ where: { id }, include: { application: { select: { officeId: true } } } }));
  if (!hasPermission(actor.role, application === null ? "payments.mend" : permission)) throw new Refused("not_allowed");
  if (application === null) return payment;
  if (!(actor.offices as readonly string[]).includes(application.officeId)) throw new Refused("other_office");
  return payment;
};
