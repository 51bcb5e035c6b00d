import { isFinal, pausingStatuses, type Status } from "@sportello/domain/applications/status";
import { useFormatter, useTranslations } from "next-intl";
import { type Step, StepsLine } from "../../../../../components/steps-line.tsx";
import { Day } from "../../../../../components/text/day.tsx";
import type { Application } from "../../../../../session/answers.ts";

/** The iter: what happened, by whom, and the day by which it must end. The same the office reads. */
export const ApplicationTimeline = ({ application: { timeline, dueOn, status } }: { application: Application }) => {
  const t = useTranslations();
  const format = useFormatter();
  const marks = (at: string) => ({
    mark: format.dateTime(new Date(at), { day: "2-digit" }),
    under: format.dateTime(new Date(at), { month: "short", year: "numeric" }),
  });
  const past: Step[] = timeline.map(({ id, at, to, by, reason }) => ({
    key: id,
    ...marks(at),
    title: t(`status.${to}`),
    text: (
      <>
        <p className="mb-0">
          {t(`application.by.${by}`)}, <Day of={at} withTime />
        </p>
        {reason ? <p className="preserve-lines mb-0 mt-2">{reason}</p> : null}
      </>
    ),
  }));
  const end: Step[] = dueOn && !isFinal(status)
    ? [{ key: "end", ...marks(`${dueOn}T12:00:00Z`), title: t("application.endBy"), text: <p className="mb-0">{t(isPaused(status) ? "application.paused" : "application.endByText")}</p>, isDone: false }]
    : [];
  return <StepsLine label={t("application.timeline")} steps={[...past, ...end]} />;
};

const isPaused = (status: Status): boolean => (pausingStatuses as readonly Status[]).includes(status);
