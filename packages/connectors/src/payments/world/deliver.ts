import type { PaymentNode } from "./node.ts";
import type { Delivery, NodePosition } from "./state.ts";

/** Carries one receipt to the creditor; returns what it answered. Throws when nobody is there. */
export type SendReceipt = (
  delivery: Delivery,
  position: NodePosition,
) => Promise<{ readonly isTaken: boolean; readonly answer: string }>;

/** Seconds between one try and the next; after the last one the receipt is given up, as the node does after some days. */
export const retrySeconds = [1, 5, 15, 60, 300, 1_800, 7_200] as const;

/** Sends what is due; what was not taken is due again later. Returns how many were sent. */
export const deliverDue = async (node: PaymentNode, send: SendReceipt): Promise<number> => {
  const at = node.now().getTime();
  const due = node.deliveries().filter(({ dueAt }) => dueAt <= at);
  const outcomes = new Map<string, Delivery | null>();
  for (const delivery of due) outcomes.set(delivery.id, await tryOnce(node, delivery, send));
  if (due.length > 0) {
    node.replaceDeliveries(
      node.deliveries().flatMap((delivery) => {
        const after = outcomes.get(delivery.id);
        return after === undefined ? [delivery] : after === null ? [] : [after];
      }),
    );
  }
  return due.length;
};

const tryOnce = async (node: PaymentNode, delivery: Delivery, send: SendReceipt): Promise<Delivery | null> => {
  const position = node.findNotice(delivery.entry.noticeCode);
  if (!position) return null;
  const { isTaken, answer } = await send(delivery, position).catch((error: unknown) => ({
    isTaken: false,
    answer: error instanceof Error ? error.message : String(error),
  }));
  const pause = retrySeconds[delivery.tries];
  // A forged one is sent once: whoever forges does not come back.
  if (isTaken || delivery.isForged || pause === undefined) return null;
  return {
    ...delivery,
    tries: delivery.tries + 1,
    dueAt: node.now().getTime() + pause * 1000,
    lastAnswer: answer.slice(0, 200),
  };
};
