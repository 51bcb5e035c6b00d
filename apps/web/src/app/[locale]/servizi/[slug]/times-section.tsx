import { inLocale } from "@sportello/domain/locales";
import type { ServiceSheet } from "@sportello/domain/services/sheet";
import { useLocale, useTranslations } from "next-intl";
import { StepsLine } from "../../../../components/steps-line.tsx";
import { Markdown } from "../../../../components/text/markdown.tsx";

/** "Tempi e scadenze": a text, the maximum term, and what happens how many days after sending. */
export const TimesSection = ({ times, maxDays }: { times: ServiceSheet["times"]; maxDays: number }) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  return (
    <>
      <div data-element="service-calendar-text">
        <Markdown>{inLocale(times.text, locale)}</Markdown>
        <p className="lora">{t("maxDays", { count: maxDays })}</p>
      </div>
      <StepsLine
        label={t("times")}
        hook="service-calendar-list"
        steps={times.steps.map(({ days, title, text }) => ({
          key: `${days}-${title.it}`,
          mark: String(days).padStart(2, "0"),
          under: t("days", { count: days }),
          title: inLocale(title, locale),
          text: <p>{inLocale(text, locale)}</p>,
        }))}
      />
    </>
  );
};
