import { z } from "zod";
import { ById, ByIdWithReason, Text, UploadIds } from "../applications/inputs.ts";

/** Euro cents that the office asks for when it accepts. */
const Amount = z.int().min(0).max(99_999_999);
/** Paths of the form that an integration is asked for. */
const Paths = z.array(z.string().min(1).max(300)).max(500);

export const AcceptOrder = ById.extend({
  reason: Text.optional(),
  documentUploadIds: UploadIds.default([]),
  amount: Amount.optional(),
  templateId: z.uuid().optional(),
});
export const RejectOrder = ByIdWithReason.extend({ templateId: z.uuid().optional() });
export const IntegrationOrder = ById.extend({ text: Text, paths: Paths.default([]) });
export const RevokeOrder = ByIdWithReason;

/** A decision with everything it needs to be carried out later, as it is kept until then; `id` is of the application. */
export const DecisionOrder = z.discriminatedUnion("command", [
  AcceptOrder.extend({ command: z.literal("accept") }),
  RejectOrder.extend({ command: z.literal("reject") }),
  IntegrationOrder.extend({ command: z.literal("requestIntegration") }),
  RevokeOrder.extend({ command: z.literal("revoke") }),
]);
export type DecisionOrder = z.infer<typeof DecisionOrder>;
