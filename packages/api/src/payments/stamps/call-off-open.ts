import type { Tx } from "@sportello/db/client";

const open = ["creating", "waiting", "started", "failed"] as const;

/** A stamp begun online is not needed any more: its debt is called off, and what was paid meanwhile becomes a case. */
export const callOffOpenStamps = async (tx: Tx, applicationId: string): Promise<void> => {
  const payments = await tx.payment.findMany({
    where: { applicationId, kind: "stamp", state: { in: [...open] } },
    select: { id: true },
  });
  await tx.outboxEvent.createMany({
    data: payments.map(({ id }) => ({ name: "payment/called-off", payload: { paymentId: id } })),
  });
};
