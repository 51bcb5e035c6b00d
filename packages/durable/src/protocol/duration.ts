const UNIT = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}T/;

/**
 * Milliseconds of a duration as the SDK writes it: units `w d h m s` joined, largest first ("1d2h").
 * @returns null for anything else, the empty string included
 */
export function durationMs(text: string): number | null {
  if (!/^(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === "") return null;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([wdhms])/g))
    total += Number(count) * UNIT[unit as keyof typeof UNIT];
  return total;
}

/** Milliseconds from now until what a duration or an ISO date says; never negative, null when it says nothing. */
export function delayMs(text: string, now: number): number | null {
  if (!ISO_DATE.test(text)) return durationMs(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
