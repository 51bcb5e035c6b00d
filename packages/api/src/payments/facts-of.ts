import type { Tx } from "@sportello/db/client";
import { PaymentFact } from "@sportello/domain/payments/facts";

/** Everything known of a payment. */
export const factsOf = async (tx: Tx, paymentId: string): Promise<PaymentFact[]> => {
  const rows = await tx.paymentFact.findMany({ where: { paymentId }, select: { fact: true } });
  return rows.map(({ fact }) => PaymentFact.parse(fact));
};
