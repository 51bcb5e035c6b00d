import type { Tx } from "@sportello/db/client";
import type { Payment } from "@sportello/db/generated/client";
import { refusalToAct } from "@sportello/domain/payments/reach";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { paymentsReach } from "./reach/of.ts";
import { placeOf, withPlace } from "./reach/place-of.ts";

/** A payment on which this member of staff may act (`refusalToAct`). Throws `not_found` or why not. */
export const loadForOffice = async (tx: Tx, { actor }: Pick<StaffContext, "actor">, id: string): Promise<Payment> => {
  const { application, service, ...payment } = expectFound(
    await tx.payment.findUnique({ where: { id }, include: withPlace }),
  );
  const refusal = refusalToAct(
    actor,
    await paymentsReach(tx, actor),
    placeOf({ ...payment, application, service }),
    application === null,
  );
  if (refusal) throw new Refused(refusal);
  return payment;
};
