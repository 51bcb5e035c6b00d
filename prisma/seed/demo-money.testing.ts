import type { Database } from "@sportello/db/client";
import { PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";

/** The id of the demonstration with money. */
export const inBugliano = async (owner: Database): Promise<string> =>
  (await owner.prisma.tenant.findUniqueOrThrow({ where: { slug: "bugliano" } })).id;

/** Its payments with all that was ever said of them, and what that folds to. */
export const allPayments = async (owner: Database) => {
  const rows = await owner.prisma.payment.findMany({
    where: { tenantId: await inBugliano(owner) },
    include: { facts: true, refunds: true, cases: true, application: { include: { changes: true, person: true } } },
  });
  return rows.map(({ facts, ...payment }) => {
    const known = facts.map(({ fact }) => PaymentFact.parse(fact));
    return {
      ...payment,
      facts: known,
      keys: facts.map(({ key }) => key),
      heardAt: facts.map(({ at }) => at),
      view: foldPayment(payment.amount, known),
    };
  });
};
