import type { Tx } from "@sportello/db/client";
import type { PaymentCaseKind } from "@sportello/db/generated/client";
import type { ActingContext } from "../context.ts";

export type NewCase = {
  readonly kind: PaymentCaseKind;
  /** One case per thing: what was found before is not found again. */
  readonly key: string;
  readonly paymentId: string | null;
  readonly noticeCode: string | null;
  /** Euro cents in question. */
  readonly amount: number;
  /** What the outside said, fit for an operator's eyes. */
  readonly reason: string;
};

/** Puts something about money before the accounts office. A case that is open or was resolved stays as it is. */
export const openCase = async (tx: Tx, { now }: Pick<ActingContext, "now">, found: NewCase): Promise<void> => {
  await tx.paymentCase.createMany({
    data: [{ ...found, reason: found.reason.slice(0, 1_000), foundAt: now }],
    skipDuplicates: true,
  });
};
