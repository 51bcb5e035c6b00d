import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Instant } from "../../../../../components/instant.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

/** By which rules the service's applications live, as published with the version. */
export const RulesOverview = ({ service }: { readonly service: Outputs["services"]["find"] }) => {
  const t = useTranslations();
  const locale = useLocale();
  const { options, version } = service;
  const yesOrNo = (is: boolean) => t(is ? "services.yes" : "services.no");
  const rules = [
    [t("services.office"), inLocale(service.office, locale)],
    [
      t("services.statusHead"),
      `${t(`services.status.${service.status}`)} · ${t(`services.availability.${service.availability.state}`)}`,
    ],
    [t("services.level"), t(`application.level.${options.level}`)],
    [t("services.maxDays"), t("services.days", { days: options.maxDays })],
    [t("services.allowWithdraw"), yesOrNo(options.allowWithdraw)],
    [t("services.allowIntegration"), yesOrNo(options.allowIntegration)],
    [t("services.allowCounter"), yesOrNo(options.allowCounter)],
    [t("services.allowReopening"), yesOrNo(options.allowReopening)],
    [t("services.payment"), t(`services.paymentKind.${options.payment}`)],
    [t("services.stamp"), yesOrNo(options.stamp)],
    [
      t("services.registration"),
      options.registration
        ? `${options.registration.classification} · ${options.registration.folder}`
        : t("services.no"),
    ],
  ] as const;
  return (
    <dl className="max-w-3xl divide-y divide-line-soft rounded-lg border border-line bg-panel px-4">
      {rules.map(([name, value]) => (
        <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[18rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
      <div className="grid gap-x-4 py-2 sm:grid-cols-[18rem_minmax(0,1fr)]">
        <dt className="text-ink-soft">{t("services.version")}</dt>
        <dd className="font-semibold">
          {t("services.versionNumber", { number: version.number })} · <Instant at={version.publishedAt} as="long" />
        </dd>
      </div>
    </dl>
  );
};
