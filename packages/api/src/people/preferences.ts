import { Locale } from "@sportello/domain/locales";
import { z } from "zod";

/**
 * The notices a citizen may do without. The others always go out: the receipt (art. 18-bis of law 241/1990), requests of the office,
 * outcomes (art. 41 CAD) and withdrawals, because terms begin to run with them.
 */
export const optionalNotices = ["registered", "in_charge", "message"] as const;
export type OptionalNotice = (typeof optionalNotices)[number];

/** Stored in `person.preferences`: the language of the mails, and what is not wanted by mail. */
export const Preferences = z.object({
  locale: Locale.optional(),
  silenced: z.array(z.enum(optionalNotices)).default([]),
});
export type Preferences = z.infer<typeof Preferences>;

export const isSilenced = (preferences: Preferences, notice: string): boolean =>
  (preferences.silenced as readonly string[]).includes(notice);
