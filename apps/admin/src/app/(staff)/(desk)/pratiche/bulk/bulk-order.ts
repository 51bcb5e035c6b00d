import type { BulkCommand, BulkOrder } from "@sportello/api/bulk/order";
import { unknownPlaceholders } from "@sportello/api/decision-texts/input";
import { readAmount } from "../[id]/decision/read-amount.ts";
import { textFault } from "../[id]/text-fault.ts";

/** What was typed and chosen so far; `amount` as it is typed, empty for none; `documents` by service, empty for the usual one. */
export type Asked = {
  readonly command: BulkCommand;
  readonly text: string;
  readonly colleague: string;
  readonly amount?: string;
  readonly documents?: Readonly<Record<string, string>>;
};
export type BulkFault =
  | { readonly field: "text"; readonly fault: NonNullable<ReturnType<typeof textFault>> }
  | { readonly field: "text"; readonly fault: "unknown"; readonly names: string }
  | { readonly field: "colleague" | "amount" };

/** The order as the procedure wants it, or what is still missing for it. */
export const bulkOrder = ({ command, text, colleague, amount = "", documents = {} }: Asked): BulkOrder | BulkFault => {
  if (command === "assign") return colleague === "" ? { field: "colleague" } : { command, staffId: colleague };
  if (command !== "accept" && command !== "reject") return { command };
  const fault = textFault(text, command === "reject");
  if (fault) return { field: "text", fault };
  const unknown = unknownPlaceholders(text);
  if (unknown.length > 0)
    return { field: "text", fault: "unknown", names: unknown.map((name) => `{{${name}}}`).join(", ") };
  const chosen = Object.entries(documents).flatMap(([serviceId, templateId]) =>
    templateId === "" ? [] : [{ serviceId, templateId }],
  );
  const told = chosen.length > 0 && { documents: chosen };
  if (command === "reject") return { command, reason: text, ...told };
  const cents = centsOf(amount);
  if (cents === null) return { field: "amount" };
  return {
    command,
    ...(text.trim() !== "" && { reason: text }),
    ...(cents !== undefined && { amount: cents }),
    ...told,
  };
};

/** Undefined where nothing is typed; null where it is no amount. */
export const centsOf = (amount: string): number | null | undefined =>
  amount.trim() === "" ? undefined : readAmount(amount);

export const isFault = (order: BulkOrder | BulkFault): order is BulkFault => "field" in order;
