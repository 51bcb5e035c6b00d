import type { Tx } from "@sportello/db/client";
import type { Application, Payment } from "@sportello/db/generated/client";
import { hasPermission } from "@sportello/domain/access/permissions";
import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../../applications/facts.ts";
import type { StaffContext } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { expectWithin } from "./expect.ts";
import { placeOf } from "./place-of.ts";

type Read = Payment & { readonly application: Application | null; readonly service: { readonly officeId: string } };

/** What a payment's papers are read with: for `include`. */
export const withReading = { application: true, service: { select: { officeId: true } } } as const;

/** A paper of a payment is for who sees the payment, and for who may read its application; a due's is `not_found` to the others. Throws why not. */
export const expectToRead = async (tx: Tx, { actor }: Pick<StaffContext, "actor">, payment: Read): Promise<void> => {
  const refusal = payment.application === null ? "not_found" : refusalToRead(visibleOf(payment.application), actor);
  if (refusal === null) return;
  if (!hasPermission(actor.role, "payments.read")) throw new Refused(refusal);
  await expectWithin(tx, actor, placeOf(payment));
};
