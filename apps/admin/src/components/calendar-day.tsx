import { useFormatter } from "next-intl";

/** A day without an hour ("YYYY-MM-DD"), which is the same day in every time zone. */
export const CalendarDay = ({ day, withYear = true }: { readonly day: string; readonly withYear?: boolean }) => {
  const format = useFormatter();
  const shown = { day: "numeric", month: "short", timeZone: "UTC", ...(withYear ? { year: "numeric" } : {}) } as const;
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {format.dateTime(new Date(`${day}T00:00:00Z`), shown)}
    </time>
  );
};
