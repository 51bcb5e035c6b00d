import type { Tx } from "@sportello/db/client";
import { Refused } from "../../refused.ts";

/** The file is one of this payment's. Throws `invalid_input` (`fileId`) for another's. */
export const expectPaymentFile = async (tx: Tx, paymentId: string, fileId: string): Promise<void> => {
  if ((await tx.paymentFile.count({ where: { id: fileId, paymentId } })) === 0)
    throw new Refused("invalid_input", { field: "fileId" });
};
