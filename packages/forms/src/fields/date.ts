import { addDays, type Day } from "@sportello/domain/time/rome-day";

/** Whether the text is an existing day, "YYYY-MM-DD". */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

/** The day a bound of a definition means: a day, "today", "today-18y", "today+6m", "today+30d". 29 February a year on is 28 February. */
export const boundOn = (bound: string, today: Day): Day => {
  const relative = /^today(?:([+-])(\d{1,4})([dmy]))?$/.exec(bound);
  if (!relative) return bound;
  const amount = Number(`${relative[1] ?? "+"}${relative[2] ?? "0"}`);
  if (relative[3] === "d" || relative[3] === undefined) return addDays(today, amount);
  return addMonths(today, relative[3] === "y" ? amount * 12 : amount);
};

const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = new Date(0);
  target.setUTCFullYear(Math.floor(index / 12), (index % 12) + 1, 0);
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-${String(Math.min(date, target.getUTCDate())).padStart(2, "0")}`;
};
