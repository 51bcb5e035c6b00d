import { inLocale } from "@sportello/domain/locales";
import type { ServiceSheet } from "@sportello/domain/services/sheet";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { useLocale, useTranslations } from "next-intl";
import { StepsLine } from "../../../../../../../components/steps-line.tsx";
import { useFormat } from "../../../../../../../i18n/use-format.ts";
import type { Application } from "../../../../../../../session/answers.ts";

/** The steps of the sheet with their dates for this application: a day says more than "30 giorni". */
export const NextSteps = ({
  application: { submittedAt },
  times,
}: {
  application: Application;
  times: ServiceSheet["times"];
}) => {
  const t = useTranslations("receipt");
  const locale = useLocale();
  const format = useFormat();
  if (submittedAt === null) return null;
  const sentOn = romeDay(new Date(submittedAt));
  return (
    <StepsLine
      label={t("nextSteps")}
      steps={times.steps.map(({ days, title, text }) => {
        const day = new Date(`${addDays(sentOn, days)}T12:00:00Z`);
        return {
          key: `${days}-${title.it}`,
          mark: format.dateTime(day, { day: "2-digit" }),
          under: format.dateTime(day, { month: "short", year: "numeric" }),
          title: inLocale(title, locale),
          text: <p className="mb-0">{inLocale(text, locale)}</p>,
          isDone: false,
        };
      })}
    />
  );
};
