import { leavesAt, leavingCommands } from "@sportello/domain/applications/leaving";
import { z } from "zod";
import { Text } from "../applications/inputs.ts";
import { unknownPlaceholders } from "../decision-texts/input.ts";
import { QueueFilter, queueSorts } from "../queue/question.ts";

/** What may be done with many applications at once; revoking and asking for integrations want a look at each. */
export const bulkCommands = ["takeCharge", "assign", "release", "accept", "reject"] as const;
export type BulkCommand = (typeof bulkCommands)[number];

/** A text whose placeholders are filled for each application; one nothing will fill is refused. */
const FilledText = Text.refine((text) => unknownPlaceholders(text).length === 0, { error: "unknown placeholder" });
const Amount = z.int().min(0).max(99_999_999);

/** With which document the outcome of a service's applications is told, one for each service at most; the others get the usual one. */
const Documents = z
  .array(z.strictObject({ serviceId: z.uuid(), templateId: z.uuid() }))
  .max(100)
  .refine((chosen) => new Set(chosen.map(({ serviceId }) => serviceId)).size === chosen.length, {
    error: "two documents for a service",
  })
  .optional();

/** One command for all, with the text that every citizen reads or the colleague who gets them. */
export const BulkOrder = z.discriminatedUnion("command", [
  z.strictObject({ command: z.literal("takeCharge") }),
  z.strictObject({ command: z.literal("release") }),
  z.strictObject({ command: z.literal("assign"), staffId: z.uuid() }),
  z.strictObject({
    command: z.literal("accept"),
    reason: FilledText.optional(),
    /** Euro cents, where the service is paid after accepting. */ amount: Amount.optional(),
    documents: Documents,
  }),
  z.strictObject({ command: z.literal("reject"), reason: FilledText, documents: Documents }),
]);
export type BulkOrder = z.infer<typeof BulkOrder>;

/** When its first application may be moved: an order that decides can be taken back as one decision can. */
export const startsAt = ({ command }: Pick<BulkOrder, "command">, askedAt: Date): Date =>
  (leavingCommands as readonly string[]).includes(command) ? leavesAt(askedAt) : askedAt;

/** So many at once; more are narrowed by the filter. */
export const mostRows = 500;

/** What the filter shows, or the rows selected in it. */
export const BulkSelection = z.strictObject({
  filter: QueueFilter,
  sort: z.enum(queueSorts).default("newest"),
  ids: z.array(z.uuid()).min(1).max(mostRows).optional(),
});
export type BulkSelection = z.infer<typeof BulkSelection>;

/** A dry run asks before the text is written and the colleague chosen: what is still missing is taken as given well. */
export const BulkPlan = BulkSelection.extend({
  order: z.strictObject({ command: z.enum(bulkCommands), staffId: z.uuid().optional(), amount: Amount.optional() }),
});
export const AskBulk = BulkSelection.extend({ order: BulkOrder });
