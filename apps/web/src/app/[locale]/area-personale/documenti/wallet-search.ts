import { z } from "zod";
import type { Paper } from "../../../../session/answers.ts";

export const paperKinds = [
  "receipt",
  "outcome",
  "attachment",
  "message",
  "message_file",
  "integration_request",
  "integration_answer",
  "withdrawal",
  "payment_receipt",
  "stamped_form",
] as const satisfies readonly Paper["kind"][];

/** What the address of the wallet may say; what it cannot say is passed over. */
export const WalletSearch = z.object({
  cerca: z.string().trim().max(200).catch("").default(""),
  tipo: z.enum(paperKinds).optional().catch(undefined),
  servizio: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional()
    .catch(undefined),
  anno: z.coerce.number().int().min(1990).max(2100).optional().catch(undefined),
  da: z.string().max(400).optional().catch(undefined),
});
export type WalletSearch = z.infer<typeof WalletSearch>;
