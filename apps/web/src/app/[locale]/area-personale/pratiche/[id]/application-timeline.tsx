import { isFinal, pausingStatuses, type Status } from "@sportello/domain/applications/status";
import { stepsAhead } from "@sportello/domain/applications/steps-ahead";
import { useTranslations } from "next-intl";
import { type Step, StepsLine } from "../../../../../components/steps-line.tsx";
import { Day } from "../../../../../components/text/day.tsx";
import { useFormat } from "../../../../../i18n/use-format.ts";
import type { Application } from "../../../../../session/answers.ts";

/** The iter: what happened, by whom, what is still to come, and the day by which it must end. The same the office reads. */
export const ApplicationTimeline = ({ application }: { application: Application }) => {
  const { timeline, status } = application;
  const t = useTranslations();
  const format = useFormat();
  const marks = (at: string) => ({
    mark: format.dateTime(new Date(at), { day: "2-digit" }),
    under: format.dateTime(new Date(at), { month: "short", year: "numeric" }),
  });
  const past: Step[] = timeline.map(({ id, at, to, by, reason, command }) => ({
    key: id,
    ...marks(at),
    title: t(`status.${to}`),
    text: (
      <>
        <p className="mb-0">
          {command === "submit" && by === "operator" ? t("application.atCounter") : t(`application.by.${by}`)},{" "}
          <Day of={at} withTime />
        </p>
        {reason ? <p className="preserve-lines mb-0 mt-2">{reason}</p> : null}
      </>
    ),
  }));
  const ahead: Step[] = isFinal(status)
    ? []
    : stepsAhead(application).map(({ name, dueOn }) => ({
        key: name,
        ...(dueOn
          ? marks(`${dueOn}T12:00:00Z`)
          : { mark: <span aria-hidden="true">…</span>, under: t("application.later") }),
        title: t(`application.ahead.${name}.title`),
        text: (
          <p className="mb-0">
            {t(name === "decide" && isPaused(status) ? "application.paused" : `application.ahead.${name}.text`)}
          </p>
        ),
        isDone: false,
      }));
  return <StepsLine label={t("application.timeline")} steps={[...past, ...ahead]} />;
};

const isPaused = (status: Status): boolean => (pausingStatuses as readonly Status[]).includes(status);
