import { inLocale } from "@sportello/domain/locales";
import { addDays, type Day } from "@sportello/domain/time/rome-day";
import { useLocale, useTranslations } from "next-intl";
import { type Step, StepsLine } from "../../../../components/steps-line.tsx";
import { Markdown } from "../../../../components/text/markdown.tsx";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { Sheet } from "../../../../session/answers.ts";

/** "Tempi e scadenze": a text, the maximum term, and on which day what happens, for who sends the application today. */
export const TimesSection = ({
  service: {
    sheet: { times },
    options: { maxDays },
    availability,
  },
  today,
}: {
  service: Sheet;
  today: Day;
}) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  const format = useFormat();
  const leaf = (at: Date) => ({
    mark: format.dateTime(at, { day: "numeric" }),
    under: format.dateTime(at, { month: "short", year: "numeric" }),
  });
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
  const canSend = availability.state === "open";
  const window = (key: "opens" | "closes"): Step[] => {
    if (!("at" in availability) || !availability.at) return [];
    const at = new Date(availability.at);
    return [
      {
        key,
        ...leaf(at),
        title: t(key),
        text: <p>{t("at", { time: format.dateTime(at, { hour: "2-digit", minute: "2-digit" }) })}</p>,
        isDone: false,
      },
    ];
  };
  return (
    <>
      <div data-element="service-calendar-text">
        <Markdown>{inLocale(times.text, locale)}</Markdown>
        <p className="lora">{t("maxDays", { count: maxDays })}</p>
        {canSend ? <p className="lora">{t("ifSentToday")}</p> : null}
      </div>
      <StepsLine
        label={t("times")}
        hook="service-calendar-list"
        steps={[
          ...(availability.state === "not_yet" ? window("opens") : []),
          ...times.steps.map(({ days, title, text }) => ({
            key: `${days}-${title.it}`,
            ...(canSend ? leaf(noon(addDays(today, days))) : { mark: String(days), under: t("days", { count: days }) }),
            title: inLocale(title, locale),
            text: (
              <>
                <p className="step-after">{t("daysAfter", { count: days })}</p>
                <p>{inLocale(text, locale)}</p>
              </>
            ),
          })),
          ...(canSend || availability.state === "closed" ? window("closes") : []),
        ]}
      />
    </>
  );
};
