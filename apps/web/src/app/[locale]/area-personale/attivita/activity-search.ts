import { statusGroups } from "@sportello/domain/applications/status-groups";
import { z } from "zod";

/** The orders as the address names them, and as the list is asked for. */
export const orders = { recenti: "recent", vecchie: "oldest", scadenza: "due" } as const;
const orderNames = Object.keys(orders) as (keyof typeof orders)[];

/** What the address of the list may say; what it cannot say is passed over. */
export const ActivitySearch = z.object({
  cerca: z.string().trim().max(200).catch("").default(""),
  stato: z.enum(statusGroups).optional().catch(undefined),
  servizio: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .catch(undefined),
  anno: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  ordina: z
    .enum(orderNames as [keyof typeof orders, ...(keyof typeof orders)[]])
    .catch("recenti")
    .default("recenti"),
  da: z.string().max(400).optional().catch(undefined),
});
export type ActivitySearch = z.infer<typeof ActivitySearch>;
