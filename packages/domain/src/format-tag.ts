import type { locales } from "./locale-list.ts";

/**
 * How days, hours, numbers and amounts are written in each language, for `Intl` and whatever builds on it. A town in Italy writes English for Europeans: 26 November 2026 and
 * 26/11/2026, with the hours of a day to 24. Plain `en` would be the American way, in which 12/11 is a day in December.
 */
export const formatTag = { it: "it", de: "de", en: "en-GB" } as const satisfies Record<
  (typeof locales)[number],
  string
>;
