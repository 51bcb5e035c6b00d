import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import type { useTranslations } from "next-intl";
import { Markdown } from "../../../../components/text/markdown.tsx";
import type { Sheet } from "../../../../session/answers.ts";
import { AccessSection } from "./access-section.tsx";
import { ConditionsSection } from "./conditions-section.tsx";
import { OfficeCard } from "./office-card.tsx";
import type { SheetSectionProps } from "./sheet-section.tsx";
import { TimesSection } from "./times-section.tsx";

type Reader = { readonly locale: Locale; readonly today: Day };

/** The sections in the order the model prescribes; the optional ones only where the municipality wrote them. */
export const sectionsOf = (
  service: Sheet,
  { locale, today }: Reader,
  t: ReturnType<typeof useTranslations<"sheet">>,
): SheetSectionProps[] => {
  const { sheet } = service;
  const text = (value: Localised) => <Markdown>{inLocale(value, locale)}</Markdown>;
  return [
    { id: "destinatari", title: t("recipients"), hook: "service-addressed", body: text(sheet.recipients) },
    ...(sheet.description
      ? [
          {
            id: "descrizione",
            title: t("description"),
            hook: "service-extended-description",
            body: text(sheet.description),
          },
        ]
      : []),
    { id: "come-fare", title: t("howTo"), hook: "service-how-to", body: text(sheet.howTo) },
    { id: "cosa-serve", title: t("needed"), hook: "service-needed", body: text(sheet.needed), isTinted: true },
    { id: "cosa-si-ottiene", title: t("outcome"), hook: "service-achieved", body: text(sheet.outcome) },
    {
      id: "tempi-e-scadenze",
      title: t("times"),
      hook: "service-calendar",
      body: <TimesSection service={service} today={today} />,
    },
    ...(sheet.costs ? [{ id: "costi", title: t("costs"), hook: "service-cost", body: text(sheet.costs) }] : []),
    {
      id: "accedi-al-servizio",
      title: t("access"),
      hook: "service-access",
      body: <AccessSection service={service} />,
      isTinted: true,
    },
    ...sheet.more.map(({ title, text: body }, index) => ({
      id: `altro-${index + 1}`,
      title: inLocale(title, locale),
      hook: "service-more-info",
      body: text(body),
    })),
    {
      id: "condizioni-di-servizio",
      title: t("conditions"),
      hook: "service-file",
      body: <ConditionsSection sheet={sheet} />,
    },
    { id: "contatti", title: t("contacts"), hook: "service-contacts", body: <OfficeCard office={service.office} /> },
  ];
};
