import { z } from "zod";

/** A stretch of days of Italy, both ends included, and where to look. */
export const StatisticsQuestion = z
  .strictObject({ from: z.iso.date(), to: z.iso.date(), serviceId: z.uuid().optional(), officeId: z.uuid().optional() })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "ends before it begins" })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 3 * 366 * 86_400_000, {
    path: ["from"],
    error: "longer than three years",
  });
export type StatisticsQuestion = z.infer<typeof StatisticsQuestion>;
