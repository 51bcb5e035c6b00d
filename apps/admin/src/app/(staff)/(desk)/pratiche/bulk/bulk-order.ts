import type { BulkCommand, BulkOrder } from "@sportello/api/bulk/order";
import { textFault } from "../[id]/text-fault.ts";

/** What was typed and chosen so far. */
export type Asked = { readonly command: BulkCommand; readonly text: string; readonly colleague: string };
export type BulkFault = { readonly field: "text"; readonly fault: NonNullable<ReturnType<typeof textFault>> } | { readonly field: "colleague" };

/** The order as the procedure wants it, or what is still missing for it. */
export const bulkOrder = ({ command, text, colleague }: Asked): BulkOrder | BulkFault => {
  if (command === "assign") return colleague === "" ? { field: "colleague" } : { command, staffId: colleague };
  if (command !== "accept" && command !== "reject") return { command };
  const fault = textFault(text, command === "reject");
  if (fault) return { field: "text", fault };
  if (command === "reject") return { command, reason: text };
  return text.trim() === "" ? { command } : { command, reason: text };
};

export const isFault = (order: BulkOrder | BulkFault): order is BulkFault => "field" in order;
