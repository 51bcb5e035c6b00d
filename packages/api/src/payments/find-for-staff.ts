import { PaymentFact } from "@sportello/domain/payments/facts";
import { refusalOfMoney, refusalToAct } from "@sportello/domain/payments/reach";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { officePayment, withMoney } from "./of-application.ts";
import { paymentsReach } from "./reach/of.ts";
import { placeOf } from "./reach/place-of.ts";

/**
 * One payment with its cases, refunds and files, and everything that was ever said of it, oldest first. `mayAct`: to enter money that came another way
 * and to ask for refunds. Throws `not_found`, `other_office`, `other_service`.
 */
export const findPaymentForStaff = ({ inTenant, actor }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(
      await tx.payment.findUnique({
        where: { id },
        include: {
          ...withMoney,
          application: { select: { code: true, officeId: true } },
          service: { select: { officeId: true } },
        },
      }),
    );
    const { application, service, ...payment } = row;
    const [reach, place] = [
      await paymentsReach(tx, actor),
      placeOf({ serviceId: row.serviceId, application, service }),
    ];
    const refusal = refusalOfMoney(reach, place);
    if (refusal) throw new Refused(refusal);
    return {
      ...officePayment(payment),
      code: application?.code ?? null,
      mayAct: refusalToAct(actor, reach, place, application === null) === null,
      facts: row.facts.map(({ id: factId, fact, source, at }) => ({
        id: factId,
        fact: PaymentFact.parse(fact),
        source,
        at: at.toISOString(),
      })),
    };
  });
