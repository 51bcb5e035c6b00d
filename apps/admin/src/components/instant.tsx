import { useFormatter, useNow } from "next-intl";

type InstantProps = {
  /** ISO instant. */
  readonly at: string;
  /** `long` is day and hour, `short` the same with the month as a number, `relative` is "3 hours ago" with the instant in the tooltip. */
  readonly as?: "long" | "short" | "relative" | "day";
};

const styles = {
  long: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  short: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "short", year: "numeric" },
} as const;

/** An instant on the municipality's clock. */
export const Instant = ({ at, as = "short" }: InstantProps) => {
  const format = useFormatter();
  const now = useNow();
  const instant = new Date(at);
  const text = as === "relative" ? format.relativeTime(instant, now) : format.dateTime(instant, styles[as]);
  return (
    <time dateTime={at} title={format.dateTime(instant, styles.long)} className="whitespace-nowrap">
      {text}
    </time>
  );
};
