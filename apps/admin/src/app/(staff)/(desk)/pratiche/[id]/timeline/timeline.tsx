import { stepsAhead } from "@sportello/domain/applications/steps-ahead";
import { useTranslations } from "next-intl";
import { CalendarDay } from "../../../../../../components/calendar-day.tsx";
import { Instant } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";

type TimelineProps = {
  readonly application: ApplicationDetails;
  readonly staffNames: Readonly<Record<string, string>>;
};

/** The life of the application (iter): what is still to come above, then what happened, the latest first. */
export const Timeline = ({ application, staffNames }: TimelineProps) => {
  const t = useTranslations("application");
  const ahead = stepsAhead(application);
  return (
    <section aria-labelledby="timeline" className="rounded-lg border border-line bg-panel p-4">
      <h2 id="timeline" className="mb-3 text-lg font-bold">
        {t("timeline")}
      </h2>
      <ol reversed className="relative">
        {ahead.toReversed().map(({ name, dueOn }) => (
          <li key={name} className="relative border-l-2 border-dashed border-line pb-3.5 pl-4 text-ink-soft">
            <span
              aria-hidden
              className="absolute top-1 -left-[0.4375rem] size-3 rounded-full border-2 border-line-strong bg-panel"
            />
            {t(`ahead_${name}`)}
            {dueOn ? (
              <span className="block text-sm">
                {t("due")} <CalendarDay day={dueOn} />
              </span>
            ) : null}
          </li>
        ))}
        {application.timeline.toReversed().map(({ id, at, command, by, actorId, onBehalfOf, reason }, index, all) => (
          <li
            key={id}
            className={`relative border-l-2 pl-4 ${index === all.length - 1 ? "border-transparent" : "border-primary-soft pb-3.5"}`}
          >
            <span
              aria-hidden
              className={`absolute top-1 -left-[0.4375rem] size-3 rounded-full ${index === 0 ? "bg-primary ring-4 ring-primary-soft" : "bg-primary"}`}
            />
            <p className="leading-tight font-semibold">{t(`step.${command}`)}</p>
            <p className="text-sm text-ink-soft">
              <Instant at={at} /> ·{" "}
              {by === "operator" && actorId && staffNames[actorId] ? staffNames[actorId] : t(`timelineBy.${by}`)}
              {onBehalfOf ? `, ${t("onBehalfOf", { name: staffNames[onBehalfOf] ?? "" })}` : ""}
            </p>
            {reason ? (
              <p className="mt-1 line-clamp-4 border-l-2 border-line pl-2 text-sm whitespace-pre-line text-ink-soft">
                {reason}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
