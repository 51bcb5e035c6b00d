import { z } from "zod";

/** How the vendor behaves. All but "well" are what real protocol systems did to somebody. */
export const moods = [
  "well",
  "slow",
  "down",
  "unknown_outcome",
  "answers_twice",
  "refuses",
  "closed",
  "out_of_numbers",
] as const;
export type Mood = (typeof moods)[number];

export const MoodSetting = z.strictObject({
  mood: z.enum(moods),
  /** Ends by itself after so many seconds, or so many registrations spoilt, whichever comes first. */
  forSeconds: z
    .number()
    .positive()
    .max(7 * 86_400)
    .optional(),
  count: z.int().positive().max(1_000_000).optional(),
  /** "slow": added to each answer. "unknown_outcome": answers after this, instead of dropping the connection. */
  delayMs: z.int().min(0).max(600_000).optional(),
  /** "refuses": the vendor's code. */
  code: z.string().max(80).optional(),
});
export type MoodSetting = z.infer<typeof MoodSetting>;

export type Moods = {
  set(setting: MoodSetting): void;
  /** The mood of now; what is over has become "well". */
  current(): MoodSetting & { readonly until?: Date };
  /** A registration was spoilt: one less to go. */
  spend(): void;
};

/** The temper of one vendor, with its own clock so that tests need not wait. */
export const createMoods = (now: () => Date = () => new Date()): Moods => {
  let setting: MoodSetting = { mood: "well" };
  let until: Date | undefined;
  let left = Number.POSITIVE_INFINITY;
  const isOver = () => left <= 0 || (until !== undefined && now() >= until);
  return {
    set(next) {
      setting = next;
      until = next.forSeconds === undefined ? undefined : new Date(now().getTime() + next.forSeconds * 1000);
      left = next.count ?? Number.POSITIVE_INFINITY;
    },
    current: () =>
      isOver()
        ? { mood: "well" }
        : { ...setting, ...(until !== undefined && { until }), ...(Number.isFinite(left) && { count: left }) },
    spend: () => {
      left -= 1;
    },
  };
};
