import type { Status } from "@sportello/domain/applications/status";
import type { Day } from "@sportello/domain/time/rome-day";
import { CircleAlert, Clock, PauseCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { CalendarDay } from "../components/calendar-day.tsx";
import { dueMark } from "./due-mark.ts";

/** The last day to conclude, with how near it is in words. */
export const DueDay = ({
  dueOn,
  status,
  today,
}: {
  readonly dueOn: Day | null;
  readonly status: Status;
  readonly today: Day;
}) => {
  const t = useTranslations("due");
  const mark = dueMark(dueOn, status, today);
  if (mark.kind === "none" || dueOn === null) return <span className="text-ink-faint">—</span>;
  if (mark.kind === "paused") {
    return (
      <span className="inline-flex items-center gap-1 text-wait">
        <PauseCircle aria-hidden className="size-4" />
        {t("paused")}
      </span>
    );
  }
  if (mark.kind === "later") return <CalendarDay day={dueOn} />;
  const isOverdue = mark.kind === "overdue";
  const Icon = isOverdue ? CircleAlert : Clock;
  return (
    <span className={`flex flex-wrap items-baseline gap-x-2 ${isOverdue ? "text-bad" : "text-warn"}`}>
      <CalendarDay day={dueOn} />
      <span className="inline-flex items-center gap-1 text-[0.8125rem] font-semibold whitespace-nowrap">
        <Icon aria-hidden className="size-3.5 self-center" />
        {t(mark.kind, { days: mark.days })}
      </span>
    </span>
  );
};
