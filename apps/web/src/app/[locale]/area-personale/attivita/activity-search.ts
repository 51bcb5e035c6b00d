import { statusGroups } from "@sportello/domain/applications/status-groups";
import { z } from "zod";
import { listQuestion } from "../list-question.ts";

/** The orders as the address names them, and as the list is asked for. */
export const orders = { recenti: "recent", vecchie: "oldest", scadenza: "due" } as const;
const orderNames = Object.keys(orders) as (keyof typeof orders)[];

/** What the address of the list may say; what it cannot say is passed over. */
export const ActivitySearch = z.object({
  ...listQuestion,
  stato: z.enum(statusGroups).optional().catch(undefined),
  ordina: z
    .enum(orderNames as [keyof typeof orders, ...(keyof typeof orders)[]])
    .catch("recenti")
    .default("recenti"),
});
export type ActivitySearch = z.infer<typeof ActivitySearch>;
