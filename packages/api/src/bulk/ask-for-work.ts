import type { Tx } from "@sportello/db/client";

/** Tells the engine that there is work; the job finds out itself where it stands. */
export const askForWork = async (tx: Tx, bulkId: string): Promise<void> => {
  await tx.outboxEvent.create({ data: { name: "bulk/asked", payload: { bulkId } } });
};
