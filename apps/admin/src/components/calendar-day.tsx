import { romeDay } from "@sportello/domain/time/rome-day";
import { useNow } from "next-intl";
import { useFormat } from "../i18n/use-format.ts";

/** A day without an hour ("YYYY-MM-DD"), which is the same day in every time zone; its year is said when it is not this one. */
export const CalendarDay = ({ day }: { readonly day: string }) => {
  const format = useFormat();
  const year = day.slice(0, 4) === romeDay(useNow()).slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC", ...year })}
    </time>
  );
};
