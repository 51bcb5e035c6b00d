/** A calendar day, "YYYY-MM-DD". Deadlines of the administration are counted in these, not in hours. */
export type Day = string;

const rome = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Rome",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const dayMs = 86_400_000;

/** The day on the wall calendar of an Italian office at that instant. */
export const romeDay = (instant: Date): Day => rome.format(instant);

/** The day that many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** The instant at which that day begins in Rome, in summer time or not. */
export const startOfRomeDay = (day: Day): Date => {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return romeDay(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
};
