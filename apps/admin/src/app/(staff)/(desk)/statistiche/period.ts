import { addDays, daysBetween, type Day } from "@sportello/domain/time/rome-day";
import { z } from "zod";

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const Parameters = z.object({
  dal: optional(z.iso.date()),
  al: optional(z.iso.date()),
  servizio: optional(z.uuid()),
  ufficio: optional(z.uuid()),
});
export type StatisticsParameters = z.infer<typeof Parameters>;

/** Stretches one chooses most, in days up to today. */
export const usualPeriods = [30, 90, 365] as const;
const longest = 3 * 365;

export const readStatisticsParameters = (
  search: Readonly<Record<string, string | string[] | undefined>>,
): StatisticsParameters => Parameters.parse(search);

/** What the procedure is asked: the days of the address, or the last ninety; a stretch that makes no sense is put right rather than refused. */
export const statisticsQuestion = ({ dal, al, servizio, ufficio }: StatisticsParameters, today: Day) => {
  const to = al !== undefined && al < today ? al : today;
  const asked = dal ?? addDays(to, 1 - usualPeriods[1]);
  const from = asked > to ? to : daysBetween(asked, to) > longest ? addDays(to, -longest) : asked;
  return { from, to, ...(servizio ? { serviceId: servizio } : {}), ...(ufficio ? { officeId: ufficio } : {}) };
};

/** The address of the statistics with other days. */
export const statisticsAddress = ({ servizio, ufficio }: StatisticsParameters, from: Day, to: Day): string =>
  `/statistiche?${new URLSearchParams({ dal: from, al: to, ...(servizio && { servizio }), ...(ufficio && { ufficio }) })}`;
