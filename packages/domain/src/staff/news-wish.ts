import { z } from "zod";
import { romeDay } from "../time/rome-day.ts";

/** What a member of staff may be told of: named in a note, handed an application, answered by a citizen, arrived at their offices. */
export const newsKinds = ["mentioned", "assigned", "answered", "arrived"] as const;
export type NewsKind = (typeof newsKinds)[number];

/** At once by mail, gathered daily or weekly, or not at all. */
export const newsPaces = ["at_once", "daily", "weekly", "never"] as const;
export type NewsPace = (typeof newsPaces)[number];

/** When somebody wants to be told of what. `hour` is on the clock of Italy, `weekday` from 1 (Monday) to 7. */
export const NewsWish = z.strictObject({
  mentioned: z.enum(newsPaces).default("at_once"),
  assigned: z.enum(newsPaces).default("at_once"),
  answered: z.enum(newsPaces).default("daily"),
  arrived: z.enum(newsPaces).default("never"),
  hour: z.int().min(0).max(23).default(8),
  weekday: z.int().min(1).max(7).default(1),
});
export type NewsWish = z.infer<typeof NewsWish>;

export const usualWish: NewsWish = NewsWish.parse({});

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Rome", hour: "2-digit", hourCycle: "h23" });

/** The hour an Italian office's clock shows at that instant, 0 to 23. */
export const romeHour = (instant: Date): number => Number(clock.format(instant));

/** Monday is 1, Sunday 7, on the calendar of Italy. */
export const romeWeekday = (instant: Date): number => new Date(`${romeDay(instant)}T00:00:00Z`).getUTCDay() || 7;

export type Digest = {
  /** Names the digest: the same one is never sent twice, whatever hour is struck twice or missed. */
  readonly name: string;
  readonly kinds: readonly NewsKind[];
};

/**
 * The digest due at this instant, of the kinds that are gathered; null when none is. From its hour on it is due all day long, so that a machine that
 * was off at eight tells at nine, and an hour that summer time leaves out is no day without a digest.
 */
export const digestDue = (wish: NewsWish, now: Date): Digest | null => {
  if (romeHour(now) < wish.hour) return null;
  const isWeekly = romeWeekday(now) === wish.weekday;
  const kinds = newsKinds.filter((kind) => wish[kind] === "daily" || (isWeekly && wish[kind] === "weekly"));
  return kinds.length === 0 ? null : { name: `digest-${romeDay(now)}`, kinds };
};
