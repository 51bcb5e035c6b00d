import { z } from "zod";

/** What the address of every list of the personal area may say; what it cannot say is passed over. `da`: where the page begins. */
export const listQuestion = {
  cerca: z.string().trim().max(200).catch("").default(""),
  servizio: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .catch(undefined),
  anno: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  da: z.string().max(400).optional().catch(undefined),
};
