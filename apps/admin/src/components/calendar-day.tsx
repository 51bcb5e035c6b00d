import { useFormatter } from "next-intl";

/** A day without an hour ("YYYY-MM-DD"), which is the same day in every time zone. */
export const CalendarDay = ({ day }: { readonly day: string }) => {
  const format = useFormatter();
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })}
    </time>
  );
};
