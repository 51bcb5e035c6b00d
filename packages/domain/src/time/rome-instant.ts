import type { Day } from "./rome-day.ts";

const wall = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Rome",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const onTheWall = (instant: Date): string => wall.format(instant).replace(", ", "T");

/**
 * The instant at which the clocks of Rome show this day and time ("10:05:00", fractions allowed). The hour that autumn shows twice is the first one; the
 * one that spring leaves out is told by the winter's clock. Null where there is no such day or time.
 */
export const romeInstant = (day: Day, time = "00:00:00"): Date | null => {
  const [summer, winter] = ["+02:00", "+01:00"].map((offset) => new Date(`${day}T${time}${offset}`));
  if (!summer || !winter || Number.isNaN(winter.getTime())) return null;
  // JavaScript reads 30 February as 2 March: nobody means that.
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return null;
  return onTheWall(summer) === `${day}T${time.slice(0, 8)}` ? summer : winter;
};
