import { locales } from "@sportello/domain/locales";
import { z } from "zod";
import { QueueFilter, queueSorts } from "../queue/question.ts";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What the queue shows, or the rows selected in it, as a table. */
export const ExportQuestion = z.strictObject({
  filter: QueueFilter,
  sort: z.enum(queueSorts).default("newest"),
  /** Only these, still within the filter and one's reach. */
  ids: z.array(z.uuid()).min(1).max(500).optional(),
  format: z.enum(exportFormats),
  /** Language of headings, statuses and choices. */
  locale: z.enum(locales),
});
export type ExportQuestion = z.infer<typeof ExportQuestion>;

/** From so many applications on, a screen proposes to make the file in the background. */
export const backgroundFrom = 20_000;
/** How long a file made in the background can be fetched. */
export const keptHours = 48;
