import type { Day } from "../time/rome-day.ts";
import { splitAmount } from "./split.ts";

export type Instalment = { readonly number: number; readonly amount: number; readonly dueOn: Day };

/**
 * A plan of `count` instalments of `total` cents, `everyMonths` apart from `firstDueOn`: equal amounts, rounding on the last.
 * The day of the month is kept; where a month is shorter its last day is taken (31 January, 28 February, 31 March).
 * Null when an instalment would be below one cent.
 */
export const instalmentPlan = ({
  total,
  count,
  firstDueOn,
  everyMonths = 1,
}: {
  total: number;
  count: number;
  firstDueOn: Day;
  everyMonths?: number;
}): Instalment[] | null => {
  if (
    !Number.isSafeInteger(count) ||
    count < 1 ||
    !Number.isSafeInteger(everyMonths) ||
    everyMonths < 1 ||
    total < count
  )
    return null;
  const amounts = splitAmount(
    total,
    Array.from({ length: count }, () => ({ weight: 1 })),
  );
  return (
    amounts?.map((amount, index) => ({
      number: index + 1,
      amount,
      dueOn: addMonths(firstDueOn, index * everyMonths),
    })) ?? null
  );
};

/** The same day so many months later, or the last day of that month where it has no such day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
};
