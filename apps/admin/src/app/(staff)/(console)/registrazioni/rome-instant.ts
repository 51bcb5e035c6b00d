const rome = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Rome", timeZoneName: "longOffset" });
const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** Offset of Italy's clocks at an instant, "+01:00" or "+02:00". */
const offsetAt = (instant: Date): string =>
  rome
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")
    ?.value.slice(3) || "+01:00";

/**
 * The ISO instant of what somebody typed on an Italian wall clock ("YYYY-MM-DDTHH:mm"), wherever their browser stands; null when
 * it is no date. In the hour that happens twice in October the first one counts.
 */
export const romeInstant = (typed: string): string | null => {
  if (!local.test(typed)) return null;
  const guess = new Date(`${typed}+02:00`);
  if (Number.isNaN(guess.getTime())) return null;
  return new Date(`${typed}${offsetAt(guess)}`).toISOString();
};
