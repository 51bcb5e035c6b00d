import { z } from "zod";
import type { Paper } from "../../../../session/answers.ts";
import { listQuestion } from "../list-question.ts";

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
  ...listQuestion,
  tipo: z.enum(paperKinds).optional().catch(undefined),
});
export type WalletSearch = z.infer<typeof WalletSearch>;
