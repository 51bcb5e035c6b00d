import type { DecisionOrder } from "@sportello/api/decisions/order";
import type { Given } from "./perform-command.ts";

/** What the dialog held when the decision was taken: a decision taken back is corrected, not written again. */
export type Restored = Omit<Given, "id" | "files" | "colleague">;

export const restored = (order: DecisionOrder): Restored => {
  switch (order.command) {
    case "accept":
      return {
        text: order.reason ?? "",
        ...(order.amount !== undefined && { amount: order.amount }),
        ...templateOf(order),
      };
    case "requestIntegration":
      return { text: order.text, points: order.paths };
    case "reject":
      return { text: order.reason, ...templateOf(order) };
    case "revoke":
      return { text: order.reason };
  }
};

const templateOf = ({ templateId }: { readonly templateId?: string | undefined }) =>
  templateId === undefined ? {} : { templateId };
