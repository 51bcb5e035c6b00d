import { romeDay } from "@sportello/domain/time/rome-day";
import { useNow } from "next-intl";
import { useFormat } from "../i18n/use-format.ts";

/** `long` is day and hour with the month's name, `short` the same in figures, `relative` is "3 hours ago", `day` has no hour, and no year when it is this one; `hour` is for a list of one day. */
export type InstantStyle = "long" | "short" | "relative" | "day" | "hour";

const styles = {
  long: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  short: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short", year: "numeric" },
  hour: { hour: "2-digit", minute: "2-digit" },
  dayOfThisYear: { day: "numeric", month: "short" },
} as const;

/** Writes an ISO instant as it stands on the municipality's clock, for the middle of a sentence. */
export const useInstantText = (): ((at: string, as: InstantStyle) => string) => {
  const format = useFormat();
  const now = useNow();
  return (at, as) => {
    const instant = new Date(at);
    if (as === "relative") return format.relativeTime(instant, now);
    const isThisYear = romeDay(instant).slice(0, 4) === romeDay(now).slice(0, 4);
    return format.dateTime(instant, styles[as === "day" && isThisYear ? "dayOfThisYear" : as]);
  };
};

/** An instant on the municipality's clock, whole in the tooltip. */
export const Instant = ({ at, as = "short" }: { readonly at: string; readonly as?: InstantStyle }) => {
  const text = useInstantText();
  return (
    <time dateTime={at} title={text(at, "long")} className="whitespace-nowrap">
      {text(at, as)}
    </time>
  );
};
